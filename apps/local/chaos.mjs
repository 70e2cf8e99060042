import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runJest } from './jest.mjs';
import { Crew } from './processes.mjs';
import { root } from './settings.mjs';
import { makeScratch } from './scratch.mjs';
import { testEnvironment } from './test-services.mjs';
import { report, Trouble } from './trouble.mjs';

// npm run chaos [-- NAME...] [--seed N]: the faults of test/chaos at full size, one file after the
// other. T2 names t2-runner.spec.ts; without names all of them run.
const LONGEST = 12 * 60 * 60_000;
const SPEC = '.spec.ts';

function filesOfFaults() {
  return ['test/chaos', 'test/chaos/by-command'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(SPEC))
      .map((name) => ({ name: name.slice(0, -SPEC.length), path: join(folder, name) })),
  );
}

function chosen(words, files) {
  if (words.length === 0) return files;
  return words.flatMap((word) => {
    const wanted = word.toLowerCase();
    const found = files.filter(({ name }) => name === wanted || name.startsWith(`${wanted}-`));
    if (found.length > 0) return found;
    const names = files.map(({ name }) => name).sort();
    throw new Trouble(`There is no fault "${word}".`, names);
  });
}

function readArguments([...words]) {
  const at = words.indexOf('--seed');
  if (at === -1) return { words, seed: '' };
  const [, seed = ''] = words.splice(at, 2);
  if (/^\d+$/.test(seed)) return { words, seed };
  throw new Trouble('--seed needs a whole number, as in: npm run chaos -- T2 --seed 7');
}

async function run(crew, folder) {
  const { words, seed } = readArguments(process.argv.slice(2));
  const files = chosen(words, filesOfFaults());
  const env = await testEnvironment(crew, folder, { durable: false });
  await build();
  return runJest('chaos', {
    patterns: files.map(({ path }) => path),
    crew,
    longest: LONGEST,
    env: { ...env, CHAOS_SIZE: 'full', ...(seed && { CHAOS_SEED: seed }) },
    args: ['--runInBand'],
  });
}

const interrupted = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(null));
});

const folder = await makeScratch();
const crew = new Crew(folder);
const failed = (error) => {
  report(error);
  return { passed: 0, failed: 1 };
};
const result = await Promise.race([run(crew, folder).catch(failed), interrupted]);
await crew.stop();
rmSync(folder, { recursive: true, force: true });
if (result) console.log(`${result.passed} passed, ${result.failed} failed`);
process.exit(result ? Number(result.failed > 0) : 130);
