import { type Role } from '#libs/platform';

interface OutcomeRule {
  /** The outcomes after which it may come; null: nothing was answered yet. */
  after: readonly (Outcome | null)[];
  by: readonly Role[];
  needsReason?: true;
  /** Says on which day it happened. */
  needsDay?: true;
}

export const OUTCOMES = [
  'INVITED',
  'ACCEPTED',
  'ATTENDED',
  'NOT_ATTENDED',
  'TRIAL',
  'HIRED',
  'REFUSED_BY_EMPLOYER',
  'REFUSED_BY_WORKER',
  'WITHDRAWN',
  'REAPPLIED',
  'STILL_AFTER_1M',
  'LEFT_BEFORE_1M',
] as const;
/** What became of an application or a referral (domain.md 4.4). */
export type Outcome = (typeof OUTCOMES)[number];

const waiting = [null, 'REAPPLIED'] as const;
const talks = [...waiting, 'INVITED', 'ACCEPTED', 'ATTENDED'] as const;
const running = [...talks, 'TRIAL', 'NOT_ATTENDED'] as const;
const receiver = ['agent', 'counsellor'] as const;

const RULES: Record<Outcome, OutcomeRule> = {
  INVITED: { after: [...waiting, 'ACCEPTED', 'NOT_ATTENDED'], by: receiver },
  ACCEPTED: { after: [...waiting, 'INVITED'], by: receiver },
  ATTENDED: { after: [...waiting, 'INVITED', 'ACCEPTED'], by: receiver },
  NOT_ATTENDED: { after: [...waiting, 'INVITED', 'ACCEPTED'], by: receiver },
  TRIAL: { after: talks, by: receiver, needsDay: true },
  HIRED: { after: [...talks, 'TRIAL'], by: receiver, needsDay: true },
  REFUSED_BY_EMPLOYER: { after: running, by: receiver, needsReason: true },
  REFUSED_BY_WORKER: { after: running, by: ['worker', ...receiver], needsReason: true },
  WITHDRAWN: { after: running, by: ['worker', 'counsellor'], needsReason: true },
  REAPPLIED: { after: ['WITHDRAWN'], by: ['worker', 'counsellor'] },
  STILL_AFTER_1M: { after: ['HIRED'], by: receiver },
  LEFT_BEFORE_1M: { after: ['HIRED'], by: receiver, needsReason: true },
};

export function outcomeRule(outcome: Outcome): OutcomeRule {
  return RULES[outcome];
}

/** What may be written down next by somebody of this role. */
export function outcomesAfter(last: Outcome | null, role: string): Outcome[] {
  return OUTCOMES.filter((outcome) => {
    const { after, by } = RULES[outcome];
    const maySay = role === 'system' || (by as readonly string[]).includes(role);
    return maySay && after.includes(last);
  });
}

/** True while nobody has answered. */
export function isWaiting(last: Outcome | null): boolean {
  return last === null || last === 'REAPPLIED';
}
