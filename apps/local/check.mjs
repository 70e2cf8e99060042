import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { WITHOUT_SERVICES } from './environment.mjs';
import { install } from './install.mjs';
import { runJest } from './jest.mjs';
import { since } from './progress.mjs';
import { root } from './settings.mjs';
import { capture, tool } from './tools.mjs';
import { report } from './trouble.mjs';

const AT_ONCE = 2;
const FOLDERS = ['apps', 'libs', 'test'];
const OPENAPI = join(root, 'openapi.json');

async function passes(commandLine) {
  const { code, output } = await capture(commandLine);
  return { passed: Number(code === 0), failed: Number(code !== 0), output };
}

/** The description of the API that is reviewed with each change is the one the code gives. */
async function openapi() {
  await build();
  const env = { ...process.env, ...WITHOUT_SERVICES };
  const program = [process.execPath, join(root, 'dist/apps/http/print-openapi.js')];
  const { code, stdout, output } = await capture(program, { env });
  if (code !== 0) return { passed: 0, failed: 1, output };
  const same = stdout.trim() === readFileSync(OPENAPI, 'utf8').trim();
  const hint = 'It differs: npm run --silent openapi > openapi.json, and review the change.';
  return { passed: Number(same), failed: Number(!same), output: hint };
}

// The slow ones first, so that two at a time end together.
const PARTS = {
  lint: () => passes(tool('eslint', 'eslint', ...FOLDERS)),
  types: () => passes(tool('typescript', 'tsc', '-p', 'tsconfig.json', '--noEmit')),
  unit: () => runJest('unit', { quiet: true, args: ['--maxWorkers=1'] }),
  format: () => passes(tool('prettier', 'prettier', '--check', '--log-level', 'warn', '.')),
  deps: () =>
    passes(
      tool('dependency-cruiser', 'depcruise', ...FOLDERS, '--config', '.dependency-cruiser.cjs'),
    ),
  openapi,
};

async function runPart(name) {
  const start = performance.now();
  const result = await PARTS[name]();
  const sign = result.failed ? '✗' : result.passed ? '✓' : '-';
  console.log(`  ${sign} ${name.padEnd(8)} ${since(start)}`);
  if (result.failed && result.output) console.log(result.output.trimEnd());
  return result;
}

/** Runs all checks, two at a time, and shows what failed. Returns what passed and failed. */
export async function runChecks() {
  const waiting = Object.keys(PARTS);
  const results = [];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      results.push({ name, ...(await runPart(name)) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

if (process.argv[1] === import.meta.filename) {
  try {
    await install();
    const results = await runChecks();
    process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
