import { type Actor, type Role } from '#libs/platform';
import { type OrganisationKind } from './organisation.entity.js';

const KINDS_OF_ROLE: Record<Role, readonly (OrganisationKind | null)[]> = {
  worker: [null],
  admin: [null],
  counsellor: ['centre'],
  agent: ['agency', 'employer', 'public_unit'],
  official: ['department'],
};

/** True when a person may have this role in an organisation of this kind, or in none. */
export function roleFits(role: Role, kind: OrganisationKind | null): boolean {
  return KINDS_OF_ROLE[role].includes(kind);
}

/** Counsellors write down people who have neither telephone nor e-mail. */
export function mayRegisterPeople(actor: Actor): boolean {
  return actor.role === 'counsellor' || actor.role === 'system';
}

/** Workers correct what is known of themselves, counsellors of anybody. */
export function mayChangePerson(actor: Actor, personId: string): boolean {
  return mayRegisterPeople(actor) || actor.personId === personId;
}

/** Accounts, memberships and organisations are made by commands and by registration only. */
export function mayGrantAccess(actor: Actor): boolean {
  return actor.role === 'system';
}

/** A PIN guards one worker's own data; who sees others' needs a password. */
export function mayUsePin(roles: Role[]): boolean {
  return roles.every((role) => role === 'worker');
}
