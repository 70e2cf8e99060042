import { describe, expect, it } from '@jest/globals';
import { serviceFeeCap } from './service-fee.js';

const law69 = { wagesPerYear: 1, longTermMonths: 36, longTermWages: 3 };

describe('serviceFeeCap', () => {
  it.each([
    [12, 29_500, 29_500],
    [24, 29_500, 59_000],
    [36, 29_500, 88_500],
    [60, 29_500, 88_500],
    [6, 29_500, 14_750],
  ])('for %i months at %i is %i', (termMonths, wageMinor, cap) => {
    expect(serviceFeeCap(law69, { termMonths, wageMinor })).toBe(cap);
  });

  it('drops fractions in the favour of the worker', () => {
    expect(serviceFeeCap(law69, { termMonths: 7, wageMinor: 29_501 })).toBe(17_208);
  });

  it('never falls when the term grows', () => {
    const caps = Array.from({ length: 60 }, (_, index) =>
      serviceFeeCap(law69, { termMonths: index + 1, wageMinor: 2_156_880 }),
    );
    expect(caps).toEqual(caps.toSorted((a, b) => a - b));
  });
});
