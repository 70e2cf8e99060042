/** The general rule of Law 69/2020 art. 23, in months of contractual wage. */
export interface FeeCapRule {
  /** For each 12 months of the term. */
  wagesPerYear: number;
  /** From this term on the total below is the most. */
  longTermMonths: number;
  longTermWages: number;
}

export interface FeeTerms {
  termMonths: number;
  /** Contractual wage of one month, minor units. */
  wageMinor: number;
}

/**
 * The most that an agency may take from a worker as service fee, in minor units of the wage.
 * A part of a year counts by its months, and fractions are dropped in the worker's favour. Ceilings of
 * a market may be lower; where one is known the lower holds.
 */
export function serviceFeeCap(rule: FeeCapRule, terms: FeeTerms): number {
  const byTerm = (terms.wageMinor * rule.wagesPerYear * terms.termMonths) / 12;
  const most = terms.wageMinor * rule.longTermWages;
  return Math.floor(terms.termMonths >= rule.longTermMonths ? Math.min(byTerm, most) : byTerm);
}
