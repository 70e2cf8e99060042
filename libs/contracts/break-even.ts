import { wagesInDong } from './service-fee.js';

/** What break-even is reckoned from; a part that is not known is null. */
export interface BreakEvenInput {
  terms: {
    /** All that does not come back, in dong. */
    totalVnd: number | null;
    wageMinor: number;
    wageCurrency: string;
    /** Taken off abroad each month, minor units of the wage's currency. */
    deductionMinor: number | null;
    termMonths: number;
    vndPerUnit: number | null;
  };
  /** What the worker spends on themself each month, in dong. */
  monthlyPrivateSpendingVnd: number;
}

/**
 * Assumes the contractual wage without overtime, the same deductions and exchange rate through the
 * whole term, and the given private spending each month.
 */
export interface BreakEven {
  /** The wage after deductions, in dong a month, rounded down. */
  netMonthlyVnd: number;
  /** What is left of it after private spending; negative when it does not suffice. */
  savedMonthlyVnd: number;
  /** The first month at whose end the costs are earned back: 0 without costs, null: not in the term. */
  month: number | null;
  /** Left at the end of the term when all costs are paid back; negative when they are not. */
  savedVnd: number;
}

/** When a worker has earned the costs back; undefined while costs, deductions or rate are not known. */
export function breakEven({
  terms,
  monthlyPrivateSpendingVnd,
}: BreakEvenInput): BreakEven | undefined {
  const { totalVnd, termMonths } = terms;
  const netMonthlyVnd = netMonthly(terms);
  if (totalVnd === null || netMonthlyVnd === null) return undefined;
  const savedMonthlyVnd = netMonthlyVnd - monthlyPrivateSpendingVnd;
  const month = savedMonthlyVnd > 0 ? Math.ceil(totalVnd / savedMonthlyVnd) : null;
  return {
    netMonthlyVnd,
    savedMonthlyVnd,
    month: totalVnd === 0 ? 0 : month !== null && month <= termMonths ? month : null,
    savedVnd: savedMonthlyVnd * termMonths - totalVnd,
  };
}

/** The wage after deductions in dong, rounded down; null while a part of it is not known. */
export function netMonthly(terms: Omit<BreakEvenInput['terms'], 'totalVnd' | 'termMonths'>) {
  const { wageMinor, wageCurrency, deductionMinor, vndPerUnit } = terms;
  if (deductionMinor === null || vndPerUnit === null) return null;
  return wagesInDong(1, { minor: wageMinor - deductionMinor, currency: wageCurrency, vndPerUnit });
}
