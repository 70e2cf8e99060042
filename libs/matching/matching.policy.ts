import { type Actor } from '#libs/platform';

/** A worker sees their own matches, a counsellor anybody's. */
export function maySeeMatchesOf(actor: Actor, personId: string): boolean {
  return actor.role === 'counsellor' || actor.personId === personId;
}

/** Workers have agreed to be matched by the centre; agencies see them when they apply. */
export function maySeeCandidates(actor: Actor): boolean {
  return actor.role === 'counsellor';
}
