import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM } from '#libs/platform';
import { mayCorrect, mayOpen, mayTake } from './placement.policy.js';

const placement = {
  personId: 'worker',
  organisationId: 'agency',
  channel: 'SERVICE_ENTERPRISE',
};
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
    [as('worker'), 'confirm-contract', true],
    [as('agent'), 'confirm-contract', false],
    [as('agent'), 'visa-refused', true],
    [as('agent'), 'back-to-applied', false],
    [as('official'), 'back-to-applied', true],
    [as('counsellor'), 'visa-refused', false],
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

describe('where the worker signed in person', () => {
  const direct = { ...placement, organisationId: null, channel: 'DIRECT_CONTRACT' };
  it('the worker writes down what an agency would, and another worker does not', () => {
    expect(mayTake(as('worker'), 'depart', direct)).toBe(true);
    expect(mayTake(as('worker'), 'depart', placement)).toBe(false);
    expect(mayTake({ ...as('worker'), personId: 'another' }, 'depart', direct)).toBe(false);
    expect(mayTake(as('worker'), 'confirm-registration', direct)).toBe(false);
  });
});

describe('mayCorrect', () => {
  it.each([
    [as('agent'), true],
    [as('agent', 'another'), false],
    [as('counsellor'), true],
    [as('official'), true],
    [as('worker'), false],
    [as('admin'), false],
    [SYSTEM, true],
  ])('%j: %s', (actor, allowed) => {
    expect(mayCorrect(actor, placement)).toBe(allowed);
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
