import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '#libs/platform';
import { type ContractStatus } from './contracts.schema.js';

/** A registered labour supply contract between an agency and a partner abroad. */
@Entity('supply_contract')
export class SupplyContract {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') number: string;
  @Column('char', { length: 2 }) countryCode: string;
  @Column('text') programmeCode: string;
  @Column('text') foreignPartner: string;
  @Column('text') status: ContractStatus;
  @Column('text', { nullable: true }) acceptanceNumber: string | null;
  @Column('date', { nullable: true }) acceptedOn: IsoDate | null;
  @Column('int') termMonths: number;
  /** The contractual wage of one month, in minor units of `wageCurrency`. */
  @Column('bigint') wageMinor: number;
  @Column('char', { length: 3 }) wageCurrency: string;
  /** The service fee that the worker is to pay. */
  @Column('bigint') workerFeeVnd: number;
}

/** How many workers of one occupation a contract allows. */
@Entity('quota_line')
export class QuotaLine {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') supplyContractId: string;
  @Column('text') occupationCode: string;
  @Column('int') places: number;
  /** Workers with a signed sending contract that was not cancelled; the database counts. */
  @Column({ type: 'int', insert: false, update: false }) contracted: number;
}
