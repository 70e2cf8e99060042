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
    provinceCodes: z.array(z.string()).meta({ description: 'All provinces of work' }),
    nationwide: z.boolean(),
    payBasis: z.enum(PAY_BASES).nullable().meta({ description: 'Bare wage or usual earnings' }),
    shifts: z.array(z.enum(SHIFTS)),
    employmentForm: z.enum(EMPLOYMENT_FORMS).nullable(),
    housing: z.boolean().nullable(),
    ageReason: z.string().nullable(),
    expiresOn: z.iso.date().nullable(),
    organisationId: z.uuid().nullable(),
    quotaLineId: z.uuid().nullable(),
    open: z.boolean().meta({ description: 'Published and not past its last day' }),
  })
  .meta({ id: 'PostingDetail' });
/** All that the portal shows of one posting. */
export type PostingDetail = z.infer<typeof postingDetailSchema>;
