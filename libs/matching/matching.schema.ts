import { z } from 'zod';
import { clean } from '#libs/platform';

/** Which workers of a posting a list shows; absent means all who are proposed. */
export const candidateQuerySchema = z.object({
  commune: z.string().regex(/^\d+$/).optional().catch(undefined),
  sex: z.enum(['male', 'female']).optional().catch(undefined),
  /** `short`: they want the work, and a condition of the posting decides against them. */
  verdict: z.enum(['eligible', 'missing', 'held', 'short']).optional().catch(undefined),
  /** `<score>.<id of the match>`, or the id of a person where the verdict is `short`. */
  after: z
    .string()
    .regex(/^(?:\d{1,4}\.)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type CandidateQuery = z.infer<typeof candidateQuerySchema>;

export const OVERRIDE_KINDS = ['recommend', 'hold_back', 'lift'] as const;

/** What a counsellor says of a worker and a posting, and why. */
export const overrideSchema = z.object({
  kind: z.enum(OVERRIDE_KINDS),
  reason: z
    .string()
    .transform(clean)
    .pipe(z.string().min(5, 'matching.reason-short').max(300, 'field.too-long')),
});
export type OverrideForm = z.infer<typeof overrideSchema>;
