import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, ROLES, SYSTEM } from '#libs/platform';
import { mayGrantAccess, mayRegisterPeople, mayUsePin, roleFits } from './identity.policy.js';
import { ORGANISATION_KINDS } from './organisation.entity.js';

const actors = [
  ANONYMOUS,
  SYSTEM,
  ...ROLES.map((role) => ({ role, personId: 'p', accountId: 'a', organisationId: 'o' })),
];

describe('identity policy', () => {
  it('lets counsellors register people and only the portal grant access', () => {
    const rolesFor = (may: typeof mayGrantAccess) => actors.filter(may).map((actor) => actor.role);
    expect(rolesFor(mayRegisterPeople)).toEqual(['system', 'counsellor']);
    expect(rolesFor(mayGrantAccess)).toEqual(['system']);
  });

  it('puts each role into the organisations where it exists', () => {
    const fitting = ROLES.map((role) => [
      role,
      [null, ...ORGANISATION_KINDS].filter((kind) => roleFits(role, kind)),
    ]);
    expect(Object.fromEntries(fitting)).toEqual({
      worker: [null],
      counsellor: ['centre'],
      agent: ['employer', 'agency', 'public_unit'],
      official: ['department'],
      admin: [null],
    });
  });

  it('lets workers alone use a PIN', () => {
    expect(mayUsePin(['worker'])).toBe(true);
    expect(mayUsePin(['worker', 'agent'])).toBe(false);
  });
});
