import { z } from 'zod';

export const MARKETS = ['local', 'national', 'overseas'] as const;
export type Market = (typeof MARKETS)[number];

/** INFORMATION: found elsewhere, no accepted contract behind it; shown, never applied to. */
export const POSTING_KINDS = ['RECRUITMENT', 'INFORMATION'] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

export const POSTING_STATUSES = ['draft', 'published', 'closed'] as const;
export type PostingStatus = (typeof POSTING_STATUSES)[number];

export const PAY_PERIODS = ['hour', 'day', 'month', 'year', 'piece'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export const PAY_BASES = ['base', 'total'] as const;
export type PayBasis = (typeof PAY_BASES)[number];

export const SHIFTS = ['day', 'night', 'rotating', 'office'] as const;
export type Shift = (typeof SHIFTS)[number];

export const EMPLOYMENT_FORMS = ['full_time', 'part_time', 'seasonal', 'internship'] as const;
export type EmploymentForm = (typeof EMPLOYMENT_FORMS)[number];

export const postingQuerySchema = z
  .object({
    q: z.string().trim().max(200).default(''),
    place: z.string().trim().max(100).default(''),
    market: z.enum(MARKETS).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    province: z
      .string()
      .regex(/^[a-z0-9-]{2,40}$/)
      .optional(),
    source: z.string().trim().min(1).max(100).optional(),
    sort: z.enum(['relevance', 'newest', 'pay']).default('relevance'),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  })
  .meta({ id: 'PostingQuery' });
export type PostingQuery = z.infer<typeof postingQuerySchema>;

const paySchema = z
  .object({
    text: z.string().nullable().meta({ description: 'As the source wrote it' }),
    min: z.number().nullable().meta({ description: 'Minor units of the currency, per period' }),
    max: z.number().nullable(),
    currency: z.string().nullable(),
    period: z.enum(PAY_PERIODS).nullable(),
    vndMonthMin: z.number().nullable().meta({ description: 'Dong a month, derived' }),
    vndMonthMax: z.number().nullable(),
    rateDate: z.string().nullable().meta({ description: 'Date of the exchange rate used' }),
  })
  .meta({ id: 'Pay' });

export const postingViewSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    source: z.string(),
    sourceId: z.string(),
    kind: z.enum(POSTING_KINDS),
    title: z.string(),
    organisation: z.string().nullable(),
    verified: z.boolean().meta({ description: 'Licence active and contract accepted' }),
    market: z.enum(MARKETS),
    country: z.string(),
    place: z.string().nullable(),
    provinceCode: z.string().nullable(),
    communeCode: z.string().nullable(),
    programme: z.string().nullable(),
    pay: paySchema,
    occupation: z.string().nullable().meta({ description: 'VSCO/ISCO-08 unit group' }),
    workerCostVnd: z.number().nullable(),
    contractMonths: z.number().nullable(),
    places: z.number().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    deadline: z.iso.date().nullable(),
    url: z.string(),
  })
  .meta({ id: 'Posting' });
/** A posting as lists and partners see it. */
export type PostingView = z.infer<typeof postingViewSchema>;

export const postingDetailSchema = postingViewSchema
  .extend({
    status: z.enum(POSTING_STATUSES),
    language: z.string(),
    description: z.string().nullable(),
    requirements: z.string().nullable(),
    benefits: z.string().nullable(),
    employmentType: z.string().nullable(),
    experienceText: z.string().nullable(),
    educationText: z.string().nullable(),
    experienceMonths: z.number().nullable(),
    educationLevel: z.string().nullable(),
    ageMin: z.number().nullable(),
    ageMax: z.number().nullable(),
    sexWish: z.enum(['male', 'female']).nullable(),
    sexReason: z.string().nullable(),
    languageTest: z.string().nullable(),
    languageLevel: z.string().nullable(),
    organisationId: z.uuid().nullable(),
    quotaLineId: z.uuid().nullable(),
    open: z.boolean().meta({ description: 'Published and not past its last day' }),
  })
  .meta({ id: 'PostingDetail' });
/** All that the portal shows of one posting. */
export type PostingDetail = z.infer<typeof postingDetailSchema>;

/** Counts by value for the present query; a filter's own facet is counted without that filter. */
export const facetsSchema = z.object({
  market: z.record(z.string(), z.number()),
  country: z.record(z.string(), z.number()),
  province: z.record(z.string(), z.number()),
  source: z.record(z.string(), z.number()),
});
export type Facets = z.infer<typeof facetsSchema>;

export const postingPageSchema = z
  .object({
    data: z.array(postingViewSchema),
    total: z.number().int().meta({ description: 'All hits, exact' }),
    facets: facetsSchema,
    page: z.number().int(),
    /** Set when nothing matched every word and fewer words were asked for. */
    widened: z.boolean(),
  })
  .meta({ id: 'PostingPage' });
export type PostingPage = z.infer<typeof postingPageSchema>;
