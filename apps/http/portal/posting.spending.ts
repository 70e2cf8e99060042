/** What somebody abroad is taken to spend on themself each month, in dong, until they say it. */
const USUAL_SPENDING = 4_000_000;
const MOST_SPENDING = 500_000_000;

/** Private spending from the form, in dong: `4`, `4,5` or `4.5` millions. Nonsense counts as unsaid. */
export function spendingOf(millions: unknown): number {
  if (typeof millions !== 'string' || !/^\d{1,3}(?:[.,]\d{1,3})?$/.test(millions.trim())) {
    return USUAL_SPENDING;
  }
  const vnd = Math.round(Number(millions.trim().replace(',', '.')) * 1_000_000);
  return vnd <= MOST_SPENDING ? vnd : USUAL_SPENDING;
}
