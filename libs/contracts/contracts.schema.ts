import { z } from 'zod';

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
  lines: z
    .array(z.object({ occupationCode: z.string().min(1), places: z.int().positive() }))
    .min(1),
});
/** A supply contract with its quota lines, as the register gives it. */
export type ContractInput = z.infer<typeof contractSchema>;

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
}
