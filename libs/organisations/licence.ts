import { z } from 'zod';
import { type IsoDate } from '#libs/platform';

export const LICENCE_STATUSES = ['ACTIVE', 'SUSPENDED', 'RETURNED', 'REVOKED'] as const;
export type LicenceStatusCode = (typeof LICENCE_STATUSES)[number];

/** What a licence is worth on a day in a market; NONE: there is no licence. */
export type LicenceVerdict = LicenceStatusCode | 'NONE';

export const licencePeriodSchema = z.object({
  organisationId: z.uuid(),
  licenceNumber: z.string().trim().min(1).max(50),
  status: z.enum(LICENCE_STATUSES),
  market: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
/** A period as the register gives it. */
export type LicencePeriod = z.infer<typeof licencePeriodSchema>;

type Period = Pick<LicencePeriod, 'status' | 'market' | 'validFrom' | 'validTo'>;

const WORST_FIRST = ['REVOKED', 'RETURNED', 'SUSPENDED', 'ACTIVE'] as const;

/**
 * The worst status whose period covers the day and the market. A suspension of one market says
 * nothing about another (Decree 283/2026 art. 49.11); a period without market covers all.
 */
export function licenceVerdict(periods: Period[], market: string, date: IsoDate): LicenceVerdict {
  const covering = periods
    .filter((period) => period.market === null || period.market === market)
    .filter((period) => period.validFrom <= date && (period.validTo ?? date) >= date)
    .map((period) => period.status);
  return WORST_FIRST.find((status) => covering.includes(status)) ?? 'NONE';
}
