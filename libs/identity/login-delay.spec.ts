import { describe, expect, it } from '@jest/globals';
import { BY_IDENTIFIER, delayBefore, networkOf, underPressure } from './login-delay.js';

describe('delayBefore', () => {
  it('lets the first failures pass, then doubles up to the longest wait', () => {
    const waits = [1, 5, 6, 7, 8, 9, 20, 2_000].map((n) => delayBefore(n, BY_IDENTIFIER) / 1_000);
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 300, 300]);
  });

  it('is stricter while the portal is attacked', () => {
    expect(delayBefore(1, underPressure(BY_IDENTIFIER))).toBe(0);
    expect(delayBefore(2, underPressure(BY_IDENTIFIER))).toBe(1_000);
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.77', '203.0.113'],
    ['::ffff:203.0.113.77', '203.0.113'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s lies in %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
