import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '#libs/platform';
import { type GUARDIAN_RELATIONS, type GUARDIAN_WAYS } from './guardian.schema.js';

/** That a parent or guardian agreed to a minor's work (Labour Code 45/2019/QH14, art. 144). */
@Entity('guardian_consent')
export class GuardianConsentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') guardianName: string;
  @Column('text') relation: (typeof GUARDIAN_RELATIONS)[number];
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text') how: (typeof GUARDIAN_WAYS)[number];
  @Column('date') givenOn: IsoDate;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
}
