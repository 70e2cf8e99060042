import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { root } from './settings.mjs';
import { tool } from './tools.mjs';

const LONGEST = 15 * 60_000;

function runToEnd([command, ...args], options) {
  return new Promise((resolve) => {
    // A group of its own, so that a run that hangs ends with all its workers.
    const child = spawn(command, args, { cwd: root, detached: true, ...options });
    let output = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    const kill = () => process.kill(-child.pid, 'SIGKILL');
    const timer = setTimeout(kill, LONGEST);
    process.once('exit', kill);
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('exit', kill);
      resolve({ code, output });
    });
  });
}

function resultOf(file) {
  try {
    return readJson(file);
  } catch {
    return null;
  }
}

/** What a run of Jest is worth: whatever is not clearly passed counts as failed. */
function verdict(code, result, mayBeEmpty) {
  if (!result) return { passed: 0, failed: 1, skipped: 0 };
  const passed = result.numPassedTests;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const empty = passed + failed === 0 && !mayBeEmpty;
  const hidden = failed === 0 && (code !== 0 || empty);
  return { passed, failed: failed + Number(hidden), skipped: result.numPendingTests };
}

/**
 * Runs one Jest project and shows its output. Returns the numbers of passed, failed and skipped
 * tests; a suite that does not load, a crash or an empty project counts as one failed test.
 * Quiet: what Jest says is not shown but returned as `output`.
 */
export async function runJest(project, { patterns = [], env = {}, args = [], quiet = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'nhipcau-jest-'));
  const file = join(folder, 'result.json');
  const options = ['--json', `--outputFile=${file}`, '--passWithNoTests', ...args];
  const commandLine = tool('jest', 'jest', '--selectProjects', project, ...options, ...patterns);
  try {
    const { code, output } = await runToEnd(commandLine, {
      stdio: ['ignore', 'ignore', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env },
    });
    return { ...verdict(code, resultOf(file), patterns.length > 0), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
