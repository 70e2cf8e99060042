import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM } from '#libs/platform';
import { mayOpen, mayTake } from './placement.policy.js';

const placement = { personId: 'worker', organisationId: 'agency' };
const as = (role: 'worker' | 'counsellor' | 'agent' | 'official' | 'admin', place = 'agency') => ({
  role,
  personId: 'worker',
  accountId: 'account',
  organisationId: role === 'worker' || role === 'admin' ? null : place,
});

describe('mayTake', () => {
  it.each([
    [as('agent'), 'interview', true],
    [as('agent', 'another'), 'interview', false],
    [as('agent'), 'withdraw', false],
    [as('counsellor'), 'interview', true],
    [as('official'), 'interview', false],
    [as('official'), 'cancel', true],
    [as('worker'), 'interview', false],
    [as('worker'), 'withdraw', true],
    [{ ...as('worker'), personId: 'another' }, 'withdraw', false],
    [as('admin'), 'prescreen', false],
    [ANONYMOUS, 'withdraw', false],
    [SYSTEM, 'depart', true],
  ] as const)('%j, %s: %s', (actor, step, allowed) => {
    expect(mayTake(actor, step, placement)).toBe(allowed);
  });

  it('gives an agent nothing where no agency takes part', () => {
    expect(mayTake(as('agent'), 'interview', { ...placement, organisationId: null })).toBe(false);
  });
});

describe('mayOpen', () => {
  it('is for the worker in person and for counsellors', () => {
    expect(mayOpen(as('worker'), 'worker')).toBe(true);
    expect(mayOpen(as('worker'), 'another')).toBe(false);
    expect(mayOpen(as('counsellor'), 'another')).toBe(true);
    expect(mayOpen(as('agent'), 'worker')).toBe(false);
  });
});
