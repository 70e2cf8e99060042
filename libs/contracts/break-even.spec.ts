import { describe, expect, it } from '@jest/globals';
import { breakEven, type BreakEvenInput } from './break-even.js';

const TAIWAN: BreakEvenInput['terms'] = {
  totalVnd: 63_350_000,
  wageMinor: 29_500,
  wageCurrency: 'TWD',
  deductionMinor: 5_937,
  termMonths: 36,
  vndPerUnit: 830,
};
const of = (terms: Partial<BreakEvenInput['terms']>, monthlyPrivateSpendingVnd = 4_000_000) =>
  breakEven({ terms: { ...TAIWAN, ...terms }, monthlyPrivateSpendingVnd });

describe('breakEven', () => {
  it('finds the month at whose end the costs are back, and what is left at the end', () => {
    expect(of({})).toEqual({
      netMonthlyVnd: 19_557_290,
      savedMonthlyVnd: 15_557_290,
      month: 5,
      savedVnd: 496_712_440,
    });
  });

  it.each<[string, Partial<BreakEvenInput['terms']>, number, number | null]>([
    ['exactly at the end of a month', { totalVnd: 15_557_290 * 4 }, 4_000_000, 4],
    ['a dong more takes a month more', { totalVnd: 15_557_290 * 4 + 1 }, 4_000_000, 5],
    ['in the last month', { totalVnd: 15_557_290 * 36 }, 4_000_000, 36],
    ['not within the term', { totalVnd: 15_557_290 * 36 + 1 }, 4_000_000, null],
    ['nothing is left', {}, 19_557_290, null],
    ['less than nothing is left', {}, 30_000_000, null],
    ['no costs', { totalVnd: 0 }, 4_000_000, 0],
  ])('%s', (_name, terms, spending, month) => {
    expect(of(terms, spending)?.month).toBe(month);
  });

  it('says how much is missing where it does not suffice', () => {
    expect(of({}, 19_557_290)?.savedVnd).toBe(-63_350_000);
  });

  it.each(['totalVnd', 'deductionMinor', 'vndPerUnit'] as const)('is silent without %s', (part) => {
    expect(of({ [part]: null })).toBeUndefined();
  });
});
