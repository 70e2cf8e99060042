import { z } from 'zod';
import { clean } from '#libs/platform';
import { AGENT_CLOSE_REASONS } from './posting.lifecycle.js';
import { MARKETS, POSTING_STATUSES } from './posting.schema.js';

const version = z.coerce.number().int().positive();
const words = z.string().transform(clean).pipe(z.string().max(1_000));

/** Which of the agency's own postings are listed. */
export const ownFilterSchema = z.object({
  status: z.enum(POSTING_STATUSES).optional(),
  market: z.enum(MARKETS).optional(),
  /** Only those that have to be confirmed within days. */
  due: z.literal('soon').optional(),
  after: z.uuid().optional(),
});
export type OwnFilter = z.infer<typeof ownFilterSchema>;

/** A step without further words: the version that the agent had before their eyes. */
export const versionSchema = z.object({ version });

export const closingSchema = z.object({
  version,
  reason: z.enum(AGENT_CLOSE_REASONS, 'postings.close-reason-missing'),
});
export type Closing = z.infer<typeof closingSchema>;

/** What an official says of a draft; sent back with words that tell the agent what to mend. */
export const decisionSchema = z
  .object({ version, outcome: z.enum(['clear', 'send-back']), note: words.default('') })
  .refine(({ outcome, note }) => outcome === 'clear' || note !== '', {
    path: ['note'],
    message: 'postings.note-missing',
  });
export type Decision = z.infer<typeof decisionSchema>;
