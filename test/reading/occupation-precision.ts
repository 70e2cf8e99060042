import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A label: what a person would call the occupation, the likeliest code first; each is right. */
type Labels = Map<string, string[]>;

export interface Band {
  /** The confidence that the reader gave; `none`: it read nothing. */
  band: string;
  count: number;
  /** How many agree with a label to the unit group, the sub-major and the major group. */
  right: { 4: number; 2: number; 1: number };
}

/**
 * 300 real postings, drawn by a seeded hash over all sources (each by the square root of its size)
 * and labelled from title, category and text without sight of what the reader says, after the
 * reader was finished on another sample. Kept as hashes of source and source id: no word of a posting lies here.
 */
export function readLabels(): Labels {
  const lines = readFileSync(join(__dirname, 'occupation-labels.txt'), 'utf8').trim().split('\n');
  return new Map(
    lines.map((line): [string, string[]] => {
      const [key = '', ...codes] = line.split(' ');
      return [key, codes];
    }),
  );
}

export function keyOf(source: string, sourceId: string): string {
  return createHash('sha256').update(`${source}\n${sourceId}`).digest('hex').slice(0, 16);
}

/** Counts by confidence, the surest first, and over all. */
export class Precision {
  private readonly bands = new Map<string, Band>();

  add(labels: string[], code: string | null, confidence: number | null): void {
    for (const band of [confidence === null ? 'none' : String(confidence), 'all']) {
      const found = this.bands.get(band) ?? { band, count: 0, right: { 4: 0, 2: 0, 1: 0 } };
      this.bands.set(band, found);
      found.count += 1;
      for (const digits of [4, 2, 1] as const) {
        const agrees = labels.some((label) => label.slice(0, digits) === code?.slice(0, digits));
        if (agrees) found.right[digits] += 1;
      }
    }
  }

  table(): Band[] {
    return [...this.bands.values()].sort((one, other) => (one.band < other.band ? 1 : -1));
  }

  /** Per cent right among the readings of at least this confidence. */
  atLeast(confidence: number, digits: 4 | 2 | 1): number {
    const sure = [...this.bands.values()].filter(({ band }) => Number(band) >= confidence);
    const count = sure.reduce((sum, band) => sum + band.count, 0);
    return (100 * sure.reduce((sum, band) => sum + band.right[digits], 0)) / count;
  }
}
