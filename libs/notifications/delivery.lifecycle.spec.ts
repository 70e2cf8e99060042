import { describe, expect, it } from '@jest/globals';
import { claimStep, MAX_TRIES, stateAfter } from './delivery.lifecycle.js';

const now = new Date('2026-11-24T08:00:00Z');
const earlier = new Date('2026-11-24T07:59:59Z');
const later = new Date('2026-11-24T08:00:01Z');

describe('claimStep', () => {
  it.each([
    ['queued', null, false, 'send'],
    ['sending', later, false, 'wait'],
    ['sending', later, true, 'wait'],
    ['sending', earlier, false, 'close-as-unknown'],
    ['sending', earlier, true, 'send'],
    ['sent', null, true, 'nothing'],
    ['failed', null, true, 'nothing'],
    ['unknown', null, true, 'nothing'],
    ['suppressed', null, true, 'nothing'],
  ] as const)('a mail %s until %s, critical %s: %s', (state, claimedUntil, critical, step) => {
    expect(claimStep({ state, claimedUntil, address: 'a@example.org' }, critical, now)).toBe(step);
  });

  it.each([
    ['queued', null, 'send'],
    ['sending', later, 'wait'],
    ['sending', earlier, 'ask'],
    ['unknown', null, 'ask'],
    ['sent', null, 'nothing'],
    ['failed', null, 'nothing'],
  ] as const)('an SMS %s until %s: %s', (state, claimedUntil, step) => {
    for (const critical of [false, true]) {
      const delivery = { state, claimedUntil, address: '+84912345678' };
      expect(claimStep(delivery, critical, now)).toBe(step);
    }
  });
});

describe('stateAfter', () => {
  it.each([
    [{ kind: 'sent' }, 1, 'sent'],
    [{ kind: 'later', reason: '451' }, 1, 'queued'],
    [{ kind: 'later', reason: '451' }, MAX_TRIES, 'failed'],
    [{ kind: 'later', reason: 'HTTP 429', pause: 9 }, MAX_TRIES, 'queued'],
    [{ kind: 'failed', reason: '550', badAddress: true }, 1, 'failed'],
    [{ kind: 'unknown', reason: 'ETIMEDOUT' }, 1, 'unknown'],
    [{ kind: 'suppressed', reason: 'no-smtp' }, 1, 'suppressed'],
  ] as const)('%j on try %i: %s', (result, tries, state) => {
    expect(stateAfter(result, tries)).toBe(state);
  });
});
