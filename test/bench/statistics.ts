/** The middle of several measurements, and the quartiles around it. */
export interface Spread {
  low: number;
  middle: number;
  high: number;
}

/** The value below which this share of the values lies. Of no values NaN. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const p95 = (values: number[]): number => quantile(values, 0.95);

export function spread(values: number[]): Spread {
  return {
    low: quantile(values, 0.25),
    middle: quantile(values, 0.5),
    high: quantile(values, 0.75),
  };
}

/** Each round's own ratio, so that what slows one round down slows down both of its sides. */
export function ratios(ours: number[], raw: number[]): Spread {
  return spread(ours.map((value, round) => value / (raw[round] ?? NaN)));
}
