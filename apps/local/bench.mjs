import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runJest } from './jest.mjs';
import { Crew } from './processes.mjs';
import { since } from './progress.mjs';
import { makeFolder, root } from './settings.mjs';
import { testEnvironment } from './test-services.mjs';
import { report } from './trouble.mjs';

// npm run bench [-- NAME...] [--tenth]: all rows of the table, or those whose name begins so. A tenth
// of the sizes finds what is far off in a few minutes. Only a run of all rows at full size is kept.
const TENTH = '--tenth';
const RESULTS = join(root, 'test/bench/results.md');
const COLUMNS = ['layer', 'load', 'ours', 'raw', 'ratio', 'goal', 'met'];
const words = process.argv.slice(2);
const names = words.filter((word) => word !== TENTH);
const size = words.includes(TENTH) ? 'tenth' : 'full';
const isWhole = names.length === 0 && size === 'full';

function resultsIn(file) {
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

function tableOf(results) {
  const cells = results.map((result) =>
    COLUMNS.map((name) =>
      name === 'met' ? (result.met ? 'met' : '**missed**') : (result[name] ?? ''),
    ),
  );
  const rows = [COLUMNS, COLUMNS.map(() => '---'), ...cells];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `| ${row.map((cell, n) => cell.padEnd(widths[n])).join(' | ')} |`);
}

function notesOf(results) {
  return results.flatMap(({ layer, notes = [] }) => notes.map((note) => `- ${layer}: ${note}`));
}

/** What has to be known to repeat the run; nothing of the machine but its class. */
function circumstances(time) {
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const seed = process.env.BENCH_SEED ?? 'the usual one';
  return (
    `${day}; ${cpus().length} cores, ${memory} GB; seed: ${seed}; ${time}. ` +
    'Services as `npm start` runs them (Postgres with fsync, Redis append-only, Meilisearch with ' +
    'one indexing thread), the portal and the runner as built processes. Each line compares two ' +
    'sides that took turns in the same run: median (quartiles) over rounds.'
  );
}

const TEXT = [
  '# Measured speed',
  '',
  'Written by `npm run bench`; `npm run bench -- NAME` repeats single lines. Saved searches are not',
  'there yet, and so is their line.',
  '',
];

async function run(crew, folder) {
  const rows = join(folder, 'rows.ndjson');
  const started = performance.now();
  console.log('== services');
  const env = await testEnvironment(crew, folder, { durable: true });
  await build();
  console.log(`\n== bench (${size})`);
  const outcome = await runJest('bench', {
    crew,
    args: ['--runInBand', ...names.flatMap((name) => ['-t', name])],
    env: { ...env, BENCH_SIZE: size, BENCH_ROWS: rows },
    longest: 40 * 60_000,
  });
  const results = resultsIn(rows);
  const text = [
    ...TEXT,
    circumstances(since(started)),
    '',
    ...tableOf(results),
    '',
    ...notesOf(results),
  ];
  console.log(`\n${text.slice(TEXT.length).join('\n')}`);
  if (isWhole) writeFileSync(RESULTS, `${text.join('\n')}\n`);
  return outcome.failed === 0;
}

const interrupted = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(false));
});
const folder = makeFolder(mkdtempSync(join(tmpdir(), 'nhipcau-bench-')));
const crew = new Crew(folder);
const passed = await Promise.race([run(crew, folder).catch((error) => report(error)), interrupted]);
await crew.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(passed ? 0 : 1);
