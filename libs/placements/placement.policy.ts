import { type Actor } from '#libs/platform';
import { type Step, stepRule } from './placement.lifecycle.js';

/**
 * Who may take a step of a placement that they can see: workers in their own, agents in those that
 * their agency sends, counsellors and officials where the table names them.
 */
export function mayTake(
  actor: Actor,
  step: Step,
  placement: { personId: string; organisationId: string | null },
): boolean {
  if (actor.role === 'system') return true;
  if (!(stepRule(step).by as readonly string[]).includes(actor.role)) return false;
  if (actor.role === 'worker') return actor.personId === placement.personId;
  if (actor.role === 'agent') {
    return actor.organisationId !== null && actor.organisationId === placement.organisationId;
  }
  return true;
}

/** Interest is written down by the worker or by a counsellor. */
export function mayOpen(actor: Actor, personId: string): boolean {
  return mayTake(actor, 'apply', { personId, organisationId: null });
}
