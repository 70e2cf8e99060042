/** One comparison of sets with multiplicity. */
export interface Line {
  what: string;
  expected: number;
  found: number;
  lost: number;
  doubled: number;
  /** Those that may be there once or not at all. */
  unknown: number;
}

/**
 * Holds what should be there, each as often as it is named, against what is there. Of `unknown`
 * nobody knows whether they arrived: they are lost never, and doubled when they are there twice.
 */
export function compare(
  what: string,
  things: { expected: Iterable<string>; found: Iterable<string>; unknown?: Iterable<string> },
): Line {
  const [expected, found] = [countsOf(things.expected), countsOf(things.found)];
  const unknown = new Set(things.unknown ?? []);
  const keys = [...new Set([...expected.keys(), ...found.keys()])];
  const missing = (key: string) => (expected.get(key) ?? 0) - (found.get(key) ?? 0);
  const surplus = (key: string) => -missing(key) - (unknown.has(key) && !expected.has(key) ? 1 : 0);
  return {
    what,
    expected: sum(expected.values()),
    found: sum(found.values()),
    lost: sum(keys.filter((key) => !unknown.has(key)).map((key) => Math.max(0, missing(key)))),
    doubled: sum(keys.map((key) => Math.max(0, surplus(key)))),
    unknown: unknown.size,
  };
}

const COLUMNS = ['expected', 'found', 'lost', 'doubled', 'unknown'] as const;

/** Shows a judgement as a table. */
export function printLedger(lines: Line[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length));
  const row = (what: string, cells: string[]) =>
    `  ${what.padEnd(width)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
  const rows = lines.map((line) =>
    row(
      line.what,
      COLUMNS.map((column) => String(line[column])),
    ),
  );
  process.stdout.write(row('', [...COLUMNS]) + rows.join(''));
}

function countsOf(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
