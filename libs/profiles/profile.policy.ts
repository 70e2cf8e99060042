import { type Actor } from '#libs/platform';

/** A worker fills in their own profile, a counsellor anybody's. */
export function maySaveProfile(actor: Actor, personId: string): boolean {
  return actor.role === 'counsellor' || actor.role === 'system' || actor.personId === personId;
}

/** A minor cannot say that the guardian agrees. */
export function mayRecordGuardian(actor: Actor): boolean {
  return actor.role === 'counsellor';
}
