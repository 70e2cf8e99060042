import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '#libs/platform';
import { type ContractStatus } from './contracts.schema.js';
import { type CostVerdict } from './cost-check.js';
import { type CostKind, type DeductionKind } from './costs.schema.js';

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
  /** What the receiving side pays of the service fee. */
  @Column('bigint') foreignFeeVnd: number;
  @Column('int') extensionMonths: number;
  /** Officers and crew of cargo vessels have a ceiling of their own. */
  @Column('boolean') cargoVessel: boolean;
  /** Dong per unit of `wageCurrency` as entered with the contract, with its day and source. */
  @Column('double precision', { nullable: true }) vndPerUnit: number | null;
  @Column('date', { nullable: true }) rateOn: IsoDate | null;
  @Column('text', { nullable: true }) rateSource: string | null;
  /** Whether the lists of costs and of deductions are whole; an empty list may be. */
  @Column('boolean') costsKnown: boolean;
  @Column('boolean') deductionsKnown: boolean;
  /** What the check of the costs said at entry, with the ids of the rules it used. */
  @Column('jsonb', { nullable: true }) costVerdict: CostVerdict | null;
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

/** What the worker pays beside the service fee. */
@Entity('contract_cost')
export class ContractCost {
  @PrimaryColumn('uuid') supplyContractId: string;
  @PrimaryColumn('text') kind: CostKind;
  @Column('bigint') amountVnd: number;
}

/** What is taken off the wage abroad each month. */
@Entity('contract_deduction')
export class ContractDeduction {
  @PrimaryColumn('uuid') supplyContractId: string;
  @PrimaryColumn('text') kind: DeductionKind;
  /** Minor units of the contract's wage currency. */
  @Column('bigint') amountMinor: number;
}
