import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { runChecks } from './check.mjs';
import { findChromium } from './chromium.mjs';
import { runJest } from './jest.mjs';
import { takeLock } from './lock.mjs';
import { Crew } from './processes.mjs';
import { since } from './progress.mjs';
import { meilisearchProgram } from './services/meilisearch.mjs';
import { redisProgram } from './services/redis.mjs';
import { startServices } from './services/services.mjs';
import { givenServices, makeFolder, root, servicesFolder } from './settings.mjs';
import { report } from './trouble.mjs';

// npm test [PART...] [FILE PATTERN...]: all parts, or some; patterns go to the parts with tests.
const PARTS = ['check', 'unit', 'build', 'integration', 'e2e', 'chaos'];
const SCRATCH = 'nhipcau-test-';
const words = process.argv.slice(2);
const patterns = words.filter((word) => !PARTS.includes(word));
const named = PARTS.filter((part) => words.includes(part));
const chosen = words.length === 0 ? PARTS.filter((part) => part !== 'unit') : named;
const parts = chosen.length ? chosen : ['unit', 'integration', 'e2e', 'chaos'];
const needsServices = parts.some((part) => ['integration', 'e2e', 'chaos'].includes(part));

// No file shares a database, a prefix or a port with another.
const TWO_AT_ONCE = ['--maxWorkers=2'];

const FAILED = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/** Removes what killed runs left in the temporary folder: their processes, then their files. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(SCRATCH))) {
    const folder = join(tmpdir(), name);
    const release = await takeLock(`test ${folder}`);
    if (!release) continue;
    await new Crew(makeFolder(folder)).endOrphans();
    rmSync(folder, { recursive: true, force: true });
    release();
  }
}

async function makeScratch() {
  await sweep();
  const folder = makeFolder(mkdtempSync(join(tmpdir(), SCRATCH)));
  await takeLock(`test ${folder}`);
  return folder;
}

/** The real services for the tests, as the tests know them. */
async function testEnvironment(crew, folder) {
  // Tests empty what they use, so they take only what is given for them by name.
  const given = givenServices('TEST_');
  const programs = servicesFolder();
  const { services } = await startServices({ crew, folder, programs, given, durable: false });
  const database = new URL(services.databaseUrl);
  database.pathname = '/postgres';
  return {
    TEST_DATABASE_URL: database.href,
    REDIS_URL: services.redisUrl,
    MEILI_URL: services.meiliUrl,
    MEILI_KEY: services.meiliKey,
    SMTP_URL: services.smtpUrl,
    MAILBOX_URL: services.mailboxUrl ?? '',
    // The chaos starts and kills servers of its own.
    REDIS_SERVER: given.redisUrl ? '' : await redisProgram(programs),
    MEILISEARCH_SERVER: given.meiliUrl ? '' : await meilisearchProgram(),
    NHIPCAU_DATA: process.env.NHIPCAU_DATA || resolve(root, '../shared/data'),
  };
}

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
  chaos: (env) => runJest('chaos', { patterns, crew, env, args: TWO_AT_ONCE }),
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
    return await runParts(await testEnvironment(crew, folder));
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
