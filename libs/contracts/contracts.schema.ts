import { z } from 'zod';
import { type FeeVerdict } from './cost-check.js';
import {
  type CostLine,
  costSchema,
  type Deduction,
  deductionSchema,
  rateSchema,
} from './costs.schema.js';

export const CONTRACT_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'ACCEPTED',
  'AMENDED',
  'EXPIRED',
  'CLOSED',
  'STOPPED',
] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** In these a contract may be performed: an amendment does not end the acceptance. */
export const PERFORMABLE: readonly ContractStatus[] = ['ACCEPTED', 'AMENDED'];

export const contractSchema = z.object({
  organisationId: z.uuid(),
  number: z.string().trim().min(1).max(100),
  countryCode: z.string().regex(/^[A-Z]{2}$/),
  programmeCode: z.string().min(1),
  foreignPartner: z.string().trim().min(1).max(200),
  status: z.enum(CONTRACT_STATUSES),
  acceptanceNumber: z.string().trim().min(1).max(100).nullable(),
  acceptedOn: z.iso.date().nullable(),
  termMonths: z.int().positive(),
  wageMinor: z.int().positive(),
  wageCurrency: z.string().regex(/^[A-Z]{3}$/),
  workerFeeVnd: z.int().nonnegative(),
  /** What the receiving side pays of the service fee. */
  foreignFeeVnd: z.int().nonnegative().default(0),
  extensionMonths: z.int().nonnegative().default(0),
  cargoVessel: z.boolean().default(false),
  /** Everything that the worker pays beside the service fee; null while the list is not known. */
  costs: z.array(costSchema).refine(oneOfEachKind).nullable().default(null),
  /** What is taken off the wage abroad each month; null while it is not known. */
  deductions: z.array(deductionSchema).refine(oneOfEachKind).nullable().default(null),
  rate: rateSchema.nullable().default(null),
  lines: z
    .array(z.object({ occupationCode: z.string().min(1), places: z.int().positive() }))
    .min(1),
});
/** A supply contract with its quota lines and costs, as the register gives it. */
export type ContractInput = z.input<typeof contractSchema>;
export type Contract = z.output<typeof contractSchema>;

function oneOfEachKind(lines: { kind: string }[]): boolean {
  return new Set(lines.map(({ kind }) => kind)).size === lines.length;
}

/** A quota line with what its contract says. */
export interface QuotaLineView {
  id: string;
  occupationCode: string;
  places: number;
  contracted: number;
  organisationId: string;
  countryCode: string;
  programmeCode: string;
  status: ContractStatus;
  termMonths: number;
  wageMinor: number;
  wageCurrency: string;
  workerFeeVnd: number;
  /** What the receiving side pays of the service fee. */
  foreignFeeVnd: number;
  extensionMonths: number;
  cargoVessel: boolean;
  /** Dong per unit of the wage's currency, as entered with the contract; null: not entered. */
  vndPerUnit: number | null;
}

/** A quota line on which a posting may be published. */
export interface OrderLine extends QuotaLineView {
  placesLeft: number;
  contractNumber: string;
  acceptanceNumber: string | null;
  foreignPartner: string;
}

/** What a worker on a quota line pays and earns. */
export interface OrderTerms {
  /** The service fee first; the others only where `totalVnd` is known. */
  lines: CostLine[];
  /** All that does not come back; null while the whole list is not known. */
  totalVnd: number | null;
  /** What comes back at the end; null while the whole list is not known. */
  depositVnd: number | null;
  wageMinor: number;
  wageCurrency: string;
  /** Deductions of one month abroad, minor units of the wage's currency; null: not known. */
  deductionMinor: number | null;
  deductions: Deduction[];
  termMonths: number;
  /** The exchange rate entered with the contract; null: not entered. */
  rate: { vndPerUnit: number; on: string; source: string } | null;
  fee: FeeVerdict;
  placesLeft: number;
  contract: {
    number: string;
    acceptanceNumber: string | null;
    acceptedOn: string | null;
    foreignPartner: string;
    countryCode: string;
    programmeCode: string;
  };
}
