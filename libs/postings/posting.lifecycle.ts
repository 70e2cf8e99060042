import { type Actor } from '#libs/platform';
import { type PostingStatus } from './posting.schema.js';

interface StepRule {
  from: readonly PostingStatus[];
  to: PostingStatus;
  by: readonly Actor['role'][];
}

/**
 * The life of a posting of our own, one step a row: from where, to where, whose step it is. `submit`
 * lays a draft before an official, who clears it or sends it back; a posting that is shown is only
 * ever changed, confirmed or closed, never a draft again.
 */
const STEPS = {
  save: { from: ['draft'], to: 'draft', by: ['agent'] },
  submit: { from: ['draft'], to: 'draft', by: ['agent'] },
  'send-back': { from: ['draft'], to: 'draft', by: ['official'] },
  clear: { from: ['draft'], to: 'published', by: ['official'] },
  publish: { from: ['draft'], to: 'published', by: ['agent'] },
  change: { from: ['published'], to: 'published', by: ['agent'] },
  confirm: { from: ['published'], to: 'published', by: ['agent'] },
  close: { from: ['published'], to: 'closed', by: ['agent', 'system'] },
  revise: { from: ['closed'], to: 'closed', by: ['agent'] },
  reopen: { from: ['closed'], to: 'published', by: ['agent'] },
} as const satisfies Record<string, StepRule>;

export type PostingStep = keyof typeof STEPS;
export const POSTING_STEPS = Object.keys(STEPS) as PostingStep[];

/** Where a step leads and whose it is. */
export function postingStep(step: PostingStep): StepRule {
  return STEPS[step];
}

/** True when the step leads on from this status and is this role's. */
export function mayTake(step: PostingStep, status: PostingStatus, role: Actor['role']): boolean {
  const { from, by } = postingStep(step);
  return from.includes(status) && by.includes(role);
}

/** How a text that was written is stored: as draft, as the open posting, as the closed one. */
export function writingStep(status: PostingStatus): PostingStep {
  if (status === 'draft') return 'save';
  return status === 'published' ? 'change' : 'revise';
}

/** Why an agent closes a posting. */
export const AGENT_CLOSE_REASONS = ['filled', 'withdrawn', 'mistake'] as const;
export type AgentCloseReason = (typeof AGENT_CLOSE_REASONS)[number];

/** Why a posting is closed by itself: its last day, silence, the right to send or the contract gone. */
export const OWN_CLOSE_REASONS = ['deadline', 'not-confirmed', 'no-right', 'contract'] as const;
export type CloseReason = AgentCloseReason | (typeof OWN_CLOSE_REASONS)[number];

/** Days after which a posting of our own is confirmed again or closes (product.md 3.14). */
export const CONFIRM_DAYS = 14;
/** Days before that on which its agents are reminded. */
export const REMIND_DAYS_BEFORE = 3;
