import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM } from '#libs/platform';
import { cannotApply, kindOf, mayApply } from './application.policy.js';

const worker = { role: 'worker' as const, personId: 'w', accountId: 'a', organisationId: null };
const counsellor = {
  ...worker,
  role: 'counsellor' as const,
  personId: 'c',
  organisationId: 'centre',
};
const agent = { ...counsellor, role: 'agent' as const };

describe('mayApply', () => {
  it.each([
    [worker, 'w', true],
    [worker, 'other', false],
    [counsellor, 'w', true],
    [SYSTEM, 'w', true],
    [agent, 'w', false],
    [{ ...worker, role: 'official' as const }, 'w', false],
    [ANONYMOUS, 'w', false],
  ])('%j for %s: %s', (actor, personId, allowed) => {
    expect(mayApply(actor, personId)).toBe(allowed);
  });
});

describe('cannotApply', () => {
  it.each([
    ['RECRUITMENT', true, null],
    ['RECRUITMENT', false, 'posting-closed'],
    ['INFORMATION', true, 'information-only'],
  ] as const)('%s, open %s: %s', (kind, open, code) => {
    expect(cannotApply({ kind, open })).toBe(code);
  });
});

describe('kindOf', () => {
  it('is a referral through the centre for an imported offer, and when a counsellor introduces', () => {
    expect(kindOf(worker, { organisationId: 'agency' })).toBe('application');
    expect(kindOf(worker, { organisationId: null })).toBe('referral');
    expect(kindOf(counsellor, { organisationId: 'agency' })).toBe('referral');
  });
});
