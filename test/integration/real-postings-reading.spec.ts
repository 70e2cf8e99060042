import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { linesOfFile } from '#libs/postings';
import { Reference, shippedLists } from '#libs/reference';
import { rawPostingSchema } from '../../libs/postings/reading/raw-posting.schema.js';
import { createReader, type PostingReading } from '../../libs/postings/reading/read-posting.js';
import { keyOf, Precision, readLabels } from '../reading/occupation-precision.js';

const folder = join(process.env['NHIPCAU_DATA'] ?? '../shared/data', 'postings');
const there = existsSync(folder);
if (!there && process.env['CI']) throw new Error(`The real postings are not at ${folder}`);

const DIGITS = [4, 2, 1] as const;

(there ? describe : describe.skip)('reading of the real postings', () => {
  const labels = readLabels();
  const precision = new Precision();
  const filled = new Map<string, number>();
  let rows = 0;

  beforeAll(async () => {
    const read = createReader(new Reference(shippedLists));
    for (const file of readdirSync(folder)) {
      for await (const { text } of linesOfFile(join(folder, file))) {
        const row = rawPostingSchema.parse(JSON.parse(text));
        const result = read(row, '2026-11-24');
        if ('reason' in result) continue;
        rows += 1;
        countFields(result.reading);
        const label = labels.get(keyOf(row.source ?? '', row.source_id));
        const { occupationCode, occupationConfidence } = result.reading;
        if (label) precision.add(label, occupationCode, occupationConfidence);
      }
    }
    if (process.env['PRINT_READING']) process.stdout.write(report());
  }, 300_000);

  it('finds every labelled posting', () => {
    expect(precision.table().find(({ band }) => band === 'all')?.count).toBe(300);
  });

  // Measured when the labels were made, less one point.
  it.each([
    [0, 4, 88.3],
    [0, 2, 93.5],
    [0, 1, 94.9],
    [0.7, 4, 94],
    [0.7, 2, 95.2],
    [0.7, 1, 95.9],
  ] as const)(
    'of confidence %d and more agrees with people to %d digits in %d %%',
    (confidence, digits, least) => {
      expect(precision.atLeast(confidence, digits)).toBeGreaterThanOrEqual(least);
    },
  );

  it('keeps its coverage', () => {
    const share = (field: string) => (100 * (filled.get(field) ?? 0)) / rows;
    expect(share('occupationCode')).toBeGreaterThan(95);
    expect(share('provinceCodes')).toBeGreaterThan(97);
    expect(share('payMin or payMax')).toBeGreaterThan(54);
    expect(share('experienceMonths')).toBeGreaterThan(47);
  });

  it('finds the 72 postings of the province and repairs the garbled ones', () => {
    expect(filled.get('local')).toBe(72);
    expect(filled.get('text-repaired')).toBeGreaterThan(1_000);
    expect(filled.get('text-garbled') ?? 0).toBeLessThan(10);
  });

  function countFields(reading: PostingReading): void {
    const tell = (name: string) => filled.set(name, (filled.get(name) ?? 0) + 1);
    for (const [name, value] of Object.entries(reading)) {
      if (name !== 'warnings' && value !== null && value !== false && !isEmpty(value)) tell(name);
    }
    reading.warnings.forEach(tell);
    if (reading.payMin !== null || reading.payMax !== null) tell('payMin or payMax');
    if (reading.market === 'local') tell('local');
  }

  function report(): string {
    const bands = precision.table().map(({ band, count, right }) => {
      const shares = DIGITS.map((digits) => ((100 * right[digits]) / count).toFixed(1).padStart(7));
      return `${band.padEnd(24)}${String(count).padStart(6)}${shares.join('')}`;
    });
    const counts = [...filled].map(
      ([name, count]) =>
        `${name.padEnd(24)}${String(count).padStart(6)}${((100 * count) / rows).toFixed(1).padStart(7)}`,
    );
    return [
      `${'confidence'.padEnd(24)} count     4d     2d     1d  (per cent right)`,
      ...bands,
      '',
      `${'field or warning'.padEnd(24)} count      %  of ${rows}`,
      ...counts.sort(),
      '',
    ].join('\n');
  }
});

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
