import { z } from 'zod';
import { type Birth } from '#libs/identity';
import { type IsoDate } from '#libs/platform';
import { type ApplicationKind } from './application.entity.js';
import { type Outcome, OUTCOMES } from './application.lifecycle.js';

/** What a worker may add to an application. */
export const applyFormSchema = z.object({ message: z.string().trim().max(1000).default('') });

/** Why somebody was not taken, or did not go; `other` wants words. */
export const ANSWER_REASONS = [
  'age',
  'health',
  'experience',
  'skills',
  'language',
  'papers',
  'places-filled',
  'not-reached',
  'pay',
  'distance',
  'family',
  'other-work',
  'other',
] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

const filled = (value: unknown) => (value === '' ? undefined : value);

export const answerFormSchema = z.object({
  // Applying again starts at the posting.
  outcome: z.enum(OUTCOMES).exclude(['REAPPLIED']),
  reasonCode: z.preprocess(filled, z.enum(ANSWER_REASONS).optional()),
  reason: z.string().trim().max(1000).default(''),
  /** The day on which it happened; today when it is left out. */
  on: z.preprocess(filled, z.iso.date().optional()),
  /** How many answers the one who answers has seen. */
  sequence: z.coerce.number().int().nonnegative(),
});
/** An answer to an application, as a form or body gives it. */
export type AnswerForm = z.infer<typeof answerFormSchema>;

/** An answer as it is written down. */
export interface NewAnswer {
  outcome: Outcome;
  reasonCode: AnswerReason | null;
  reason: string | null;
  on: IsoDate | null;
}

/** One answer, as all parties read it. */
export interface AnswerRow {
  outcome: Outcome;
  reasonCode: AnswerReason | null;
  reason: string | null;
  happenedOn: IsoDate;
  /** For somebody hired: the day on which they are asked whether they are still there. */
  followUpOn: IsoDate | null;
  byRole: string;
  byName: string | null;
  at: Date;
}

export const receivedFilterSchema = z.object({
  /** Those that wait for an answer, those that have one, or all. */
  answered: z.enum(['waiting', 'answered', 'all']).catch('waiting').default('waiting'),
  postingId: z.preprocess(filled, z.uuid().optional()),
  /** The id of the last application of the page before. */
  after: z.preprocess(filled, z.uuid().optional()),
});
export type ReceivedFilter = z.input<typeof receivedFilterSchema>;

/** An application in the list of the one who receives it. */
export interface ReceivedRow {
  id: string;
  kind: ApplicationKind;
  personId: string;
  personName: string;
  birthDate: IsoDate | null;
  birthPrecision: Birth['birthPrecision'] | null;
  sex: 'male' | 'female' | null;
  communeCode: string | null;
  postingId: string;
  code: string;
  title: string;
  organisationName: string | null;
  message: string;
  createdAt: Date;
  answerDueOn: IsoDate;
  /** Nobody has answered, and the day has passed. */
  overdue: boolean;
  outcome: Outcome | null;
  reasonCode: AnswerReason | null;
  reason: string | null;
  followUpOn: IsoDate | null;
  /** How many answers there are; a new one names it. */
  sequence: number;
  placementId: string | null;
  /** What the reader may answer now; abroad the placement's steps say more. */
  allowed: Outcome[];
}

/** A page of the list; `after` of the next one, undefined on the last. */
export interface ReceivedList {
  rows: ReceivedRow[];
  after: string | undefined;
}
