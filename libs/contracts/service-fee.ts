import { minorDigits } from '#libs/platform';

/** The general rule of Law 69/2020 art. 23, in months of contractual wage. */
export interface FeeCapRule {
  /** For each 12 months of the term. */
  wagesPerYear: number;
  /** From this term on the total below is the most. */
  longTermMonths: number;
  longTermWages: number;
}

/**
 * The ceiling in months of wage: a part of a year counts by its months, from the long term on at most
 * the total. Ceilings of a market may be lower; where one is known the lower holds.
 */
export function wagesWithin(rule: FeeCapRule, termMonths: number): number {
  const byTerm = (rule.wagesPerYear * termMonths) / 12;
  return termMonths >= rule.longTermMonths ? Math.min(byTerm, rule.longTermWages) : byTerm;
}

/** Months of wage and rates are kept to this many parts of one, so that no fraction is lost. */
const PARTS = 1_000_000;

interface Wage {
  minor: number;
  currency: string;
  vndPerUnit: number;
}

/** So many months of wage in dong: exact, a part of a dong dropped in the worker's favour. */
export function wagesInDong(wages: number, { minor, currency, vndPerUnit }: Wage): number {
  // Twelfths are whole before they are cut, so that a third of a year is not a little less.
  const twelfths = BigInt(Math.round(wages * 12 * PARTS));
  const rate = BigInt(Math.round(vndPerUnit * PARTS));
  const scale = 12n * BigInt(PARTS) * BigInt(PARTS) * 10n ** BigInt(minorDigits(currency));
  return Number((BigInt(minor) * twelfths * rate) / scale);
}
