import { describe, expect, it } from '@jest/globals';
import { wagesInDong, wagesWithin } from './service-fee.js';

const law69 = { wagesPerYear: 1, longTermMonths: 36, longTermWages: 3 };

describe('wagesWithin', () => {
  it.each([
    [12, 1],
    [24, 2],
    [36, 3],
    [60, 3],
    [6, 0.5],
  ])('for %i months is %d', (termMonths, wages) => {
    expect(wagesWithin(law69, termMonths)).toBe(wages);
  });

  it('never falls when the term grows', () => {
    const caps = Array.from({ length: 60 }, (_, index) => wagesWithin(law69, index + 1));
    expect(caps).toEqual(caps.toSorted((a, b) => a - b));
  });
});

it('drops a part of a dong in the favour of the worker', () => {
  const wage = { minor: 29_501, currency: 'TWD', vndPerUnit: 1 };
  expect(wagesInDong(wagesWithin(law69, 7), wage)).toBe(17_208);
});
