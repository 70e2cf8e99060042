import { z } from 'zod';
import { EMPLOYMENT_FORMS, MARKETS, postingViewSchema, SHIFTS } from './posting.schema.js';

const code = (pattern: RegExp, description: string) =>
  z.string().regex(pattern).optional().meta({ description });
const dong = (description: string) =>
  z.coerce.number().int().min(0).max(1_000_000_000).optional().meta({ description });

export const SORTS = ['relevance', 'newest', 'pay', 'cost'] as const;
/** Last days to answer that can be chosen: within 7 or within 30 days. */
export const DEADLINES = { week: 7, month: 30 } as const;
const deadlines = ['week', 'month'] as const satisfies (keyof typeof DEADLINES)[];

export const postingQuerySchema = z
  .object({
    q: z.string().trim().max(200).default(''),
    place: z.string().trim().max(100).default('').meta({ description: 'A place by its name' }),
    market: z.enum(MARKETS).optional(),
    country: code(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2'),
    province: code(/^[a-z0-9-]{2,40}$/, 'Any of the places of work; code of the national list'),
    commune: code(/^\d{5}$/, 'Any of the places of work; code of the national list'),
    programme: code(/^[A-Z][A-Z0-9_]{1,39}$/, 'Way abroad'),
    occupation: code(/^\d{1,4}$/, 'VSCO/ISCO-08 group of 1, 2 or 4 digits, with all below it'),
    pay: dong('At least so many dong a month at the upper end'),
    cost: dong('At most so many dong to be paid by the worker; unknown costs are left out'),
    months: z.coerce
      .number()
      .int()
      .min(1)
      .max(600)
      .optional()
      .meta({ description: 'Contract of at most so many months' }),
    language: z
      .enum(['none', 'test'])
      .optional()
      .meta({ description: 'Whether a language test is asked for' }),
    experience: z.enum(['none']).optional().meta({ description: 'Says that none is needed' }),
    housing: z.enum(['yes']).optional(),
    verified: z
      .enum(['yes'])
      .optional()
      .meta({ description: 'Licence active and contract accepted' }),
    deadline: z
      .enum(deadlines)
      .optional()
      .meta({ description: 'Last day to answer within 7 or 30 days' }),
    shift: z.enum(SHIFTS).optional(),
    form: z.enum(EMPLOYMENT_FORMS).optional(),
    source: z.string().trim().min(1).max(100).optional(),
    sort: z.enum(SORTS).default('relevance'),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  })
  .meta({ id: 'PostingQuery' });
export type PostingQuery = z.infer<typeof postingQuerySchema>;

export const FILTER_NAMES = [
  'market', 'country', 'province', 'commune', 'programme', 'occupation', 'pay', 'cost', 'months',
  'language', 'experience', 'housing', 'verified', 'deadline', 'shift', 'form', 'source',
] as const; // prettier-ignore
export type FilterName = (typeof FILTER_NAMES)[number];

const counts = z.record(z.string(), z.number());

/**
 * Counts by value for the present query; a filter's own facet is counted without that filter.
 * Of pay, cost, months and deadline the values are steps, and each counts all within it.
 */
export const facetsSchema = z.object(
  Object.fromEntries(FILTER_NAMES.map((name) => [name, counts])) as Record<
    FilterName,
    typeof counts
  >,
);
export type Facets = z.infer<typeof facetsSchema>;

const suggestionSchema = z.object({ q: z.string(), place: z.string(), total: z.number().int() });
/** A near spelling that finds much more. */
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What of a question can be taken away. */
export type Condition = FilterName | 'q' | 'place';
const conditionSchema = z.enum([...FILTER_NAMES, 'q', 'place']);

const waysOutSchema = z.object({
  without: z
    .array(z.object({ condition: conditionSchema, total: z.number().int() }))
    .meta({ description: 'How many there are without one of the conditions' }),
  dropped: conditionSchema
    .nullable()
    .meta({ description: 'The condition that the nearest postings do not meet' }),
  nearest: z.array(postingViewSchema),
});
export type WaysOut = z.infer<typeof waysOutSchema>;

export const postingPageSchema = z
  .object({
    data: z.array(postingViewSchema),
    total: z.number().int().meta({ description: 'All hits, exact' }),
    facets: facetsSchema,
    page: z.number().int(),
    widened: z.boolean().meta({ description: 'Nothing had every word: fewer were asked for' }),
    degraded: z.boolean().meta({
      description: 'The search engine is away: no counts, and no forgiving of typing errors',
    }),
    suggestion: suggestionSchema.nullable(),
    waysOut: waysOutSchema.nullable().meta({ description: 'Only where nothing was found' }),
  })
  .meta({ id: 'PostingPage' });
export type PostingPage = z.infer<typeof postingPageSchema>;

/** Counts of nothing. */
export function noFacets(): Facets {
  return Object.fromEntries(FILTER_NAMES.map((name) => [name, {}])) as Facets;
}
