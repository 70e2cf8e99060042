import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '#libs/platform';
import { type LicenceStatusCode } from './licence.js';

/** One period in the history of an agency's licence; `validTo` is the last day. */
@Entity('licence_status')
export class LicenceStatus {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') licenceNumber: string;
  @Column('text') status: LicenceStatusCode;
  /** Null: all markets. */
  @Column('char', { length: 2, nullable: true }) market: string | null;
  @Column('date') validFrom: IsoDate;
  @Column('date', { nullable: true }) validTo: IsoDate | null;
}
