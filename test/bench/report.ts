import { appendFileSync } from 'node:fs';
import { type Spread } from './statistics.js';
import { isTimed } from './size.js';

/** One line of the table. */
export interface Result {
  layer: string;
  /** How much of what. */
  load: string;
  ours: string;
  /** What the bare engine did in the same run; nothing where there is none. */
  raw?: string;
  ratio?: string;
  goal: string;
  met: boolean;
  /** What has to be known to read the line. */
  notes?: string[];
}

/** Adds a line to the table that `npm run bench` shows. Small runs measure nothing. */
export function report(result: Result): void {
  const file = process.env['BENCH_ROWS'];
  if (file && isTimed) appendFileSync(file, `${JSON.stringify(result)}\n`);
}

const digits = (value: number) => (value >= 100 ? 0 : value >= 10 ? 1 : 2);

export function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits(value) });
}

/** `12.3 (11.9-13.0) ms`: the median and its quartiles. */
export function inWords({ low, middle, high }: Spread, unit = ''): string {
  return `${number(middle)} (${number(low)}-${number(high)})${unit && ` ${unit}`}`;
}
