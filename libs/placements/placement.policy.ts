import { type Actor } from '#libs/platform';
import { type Step, stepRule } from './lifecycle/lifecycle.js';

interface Parties {
  personId: string;
  organisationId: string | null;
  channel: string;
}

/**
 * Who may take a step of a placement that they can see: workers in their own, agents in those that
 * their agency sends, counsellors and officials where the table names them. Where no agency takes
 * part, the worker writes down what an agency would.
 */
export function mayTake(actor: Actor, step: Step, placement: Parties): boolean {
  if (actor.role === 'system') return true;
  const { by, alone } = stepRule(step);
  if (alone && placement.channel === 'DIRECT_CONTRACT' && actor.role === 'worker') {
    return actor.personId === placement.personId;
  }
  if (!(by as readonly string[]).includes(actor.role)) return false;
  if (actor.role === 'worker') return actor.personId === placement.personId;
  return actor.role === 'agent' ? isOfAgency(actor, placement) : true;
}

/** Facts are mended by those who write them down; workers ask for it. */
export function mayCorrect(actor: Actor, placement: Parties): boolean {
  if (actor.role === 'agent') return isOfAgency(actor, placement);
  return ['counsellor', 'official', 'system'].includes(actor.role);
}

/** Interest is written down by the worker or by a counsellor. */
export function mayOpen(actor: Actor, personId: string): boolean {
  return mayTake(actor, 'apply', { personId, organisationId: null, channel: '' });
}

function isOfAgency(actor: Actor, { organisationId }: Parties): boolean {
  return actor.organisationId !== null && actor.organisationId === organisationId;
}
