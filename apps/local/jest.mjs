import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { root } from './settings.mjs';
import { tool } from './tools.mjs';

const LONGEST = 15 * 60_000;

function endGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

function runToEnd([command, ...args], { crew, longest, ...options }) {
  return new Promise((resolve) => {
    // A group of its own, so that its workers and whatever its tests started end with it.
    const child = spawn(command, args, { cwd: root, detached: true, ...options });
    crew?.enlist('jest', child);
    let output = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    const end = () => endGroup(child);
    const timer = setTimeout(end, longest);
    process.once('exit', end);
    child.once('exit', end);
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('exit', end);
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
 * The run ends with the crew. Quiet: what Jest says is not shown but returned as `output`.
 */
export async function runJest(project, options = {}) {
  const { patterns = [], env = {}, args = [], quiet = false, crew, longest = LONGEST } = options;
  mkdirSync(join(root, 'dist'), { recursive: true });
  const file = join(root, `dist/.jest-${project}-${process.pid}.json`);
  const flags = ['--json', `--outputFile=${file}`, '--passWithNoTests', ...args];
  const commandLine = tool('jest', 'jest', '--selectProjects', project, ...flags, ...patterns);
  try {
    const { code, output } = await runToEnd(commandLine, {
      crew,
      longest,
      stdio: ['ignore', 'ignore', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env },
    });
    return { ...verdict(code, resultOf(file), patterns.length > 0), output };
  } finally {
    rmSync(file, { force: true });
  }
}
