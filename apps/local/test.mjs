import { rmSync } from 'node:fs';
import { build } from './build.mjs';
import { runChecks } from './check.mjs';
import { findChromium } from './chromium.mjs';
import { runJest } from './jest.mjs';
import { Crew } from './processes.mjs';
import { since } from './progress.mjs';
import { makeScratch } from './scratch.mjs';
import { testEnvironment } from './test-services.mjs';
import { report } from './trouble.mjs';

// npm test [PART...] [FILE PATTERN...]: all parts, or some; patterns go to the parts with tests.
const PARTS = ['check', 'unit', 'build', 'integration', 'e2e', 'chaos', 'bench'];
const words = process.argv.slice(2);
const patterns = words.filter((word) => !PARTS.includes(word));
const named = PARTS.filter((part) => words.includes(part));
const chosen = words.length === 0 ? PARTS.filter((part) => part !== 'unit') : named;
const parts = chosen.length ? chosen : ['unit', 'integration', 'e2e', 'chaos', 'bench'];
const needsServices = parts.some((part) => ['integration', 'e2e', 'chaos', 'bench'].includes(part));

// No file shares a database, a prefix or a port with another.
const TWO_AT_ONCE = ['--maxWorkers=2'];

// Faults that take long run with `npm run chaos`.
const QUICK = '--testPathIgnorePatterns=/by-command/';

const FAILED = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

async function browserTests(env) {
  const chromium = await findChromium();
  if (chromium) {
    return runJest('e2e', {
      patterns,
      crew,
      args: TWO_AT_ONCE,
      env: { ...env, CHROMIUM_PATH: chromium },
    });
  }
  console.log('No Chromium here: the browser tests were skipped.');
  return process.env.CI === 'true' ? FAILED : SKIPPED;
}

async function checks() {
  const results = await runChecks();
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

const runPart = {
  check: checks,
  unit: () => runJest('unit', { patterns, crew }),
  build: () => build().then(() => ({ passed: 1, failed: 0, skipped: 0 })),
  integration: (env) => runJest('integration', { patterns, crew, env, args: TWO_AT_ONCE }),
  e2e: browserTests,
  chaos: (env) => runJest('chaos', { patterns, crew, env, args: [...TWO_AT_ONCE, QUICK] }),
  bench: (env) => runJest('bench', { patterns, crew, env, args: TWO_AT_ONCE }),
};

async function runParts(env) {
  const results = [];
  for (const part of parts) {
    console.log(`\n== ${part}`);
    const start = performance.now();
    const result = await runPart[part](env).catch((error) => {
      report(error);
      return FAILED;
    });
    results.push({ part, ...result, time: since(start) });
  }
  return results;
}

async function run(crew, folder) {
  if (!needsServices) return runParts({});
  console.log('== services');
  try {
    return await runParts(await testEnvironment(crew, folder, { durable: false }));
  } catch (error) {
    report(error);
    return [{ part: 'services', ...FAILED, time: '' }];
  }
}

function showTotals(results) {
  console.log('');
  for (const { part, passed, failed, skipped, time } of results) {
    const also = skipped ? `, ${skipped} skipped` : '';
    console.log(`  ${part.padEnd(12)} ${passed} passed, ${failed} failed${also}  ${time}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const nothing = sum('passed') + sum('failed') + sum('skipped') === 0;
  if (nothing) console.log(`No test matches ${patterns.join(' ')}.`);
  const failed = sum('failed') + Number(nothing);
  console.log(`${sum('passed')} passed, ${failed} failed`);
  return failed;
}

const interrupted = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(null));
});

const folder = await makeScratch();
const crew = new Crew(folder);
const results = await Promise.race([run(crew, folder), interrupted]);
await crew.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(results ? Number(showTotals(results) > 0) : 130);
