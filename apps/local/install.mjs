// Runs before node_modules exists: Node's own modules and files beside it only, and nothing that
// an older Node cannot read, so that the version check below can speak.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { step } from './progress.mjs';
import { Trouble, report } from './trouble.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules/.nhipcau-installed');
// npm writes this one last, so it stands for a complete installation.
const npmStamp = join(root, 'node_modules/.package-lock.json');

function requirePlatform() {
  if (process.platform === 'win32') {
    throw new Trouble('The scripts of package.json need a POSIX shell.', [
      'use WSL with Ubuntu, where everything is brought along',
      'or run the services in containers: docker compose -f docker/compose.dev.yml up -d',
      'and then, with the variables of that file: npm ci && node apps/local/start.mjs',
    ]);
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Trouble(`Node ${process.versions.node} is too old.`, ['install Node 20.19 or newer']);
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isInstalled() {
  const npmDone = statSync(npmStamp, { throwIfNoEntry: false });
  if (!npmDone) return false;
  // Newer than the lock file: somebody ran npm by hand.
  return read(stampFile) === hashOf(lockFile) || npmDone.mtimeMs >= statSync(lockFile).mtimeMs;
}

function npmCi() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, all] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  return new Promise((done, fail) => {
    const child = spawn(command, all, { cwd: root, stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0) done();
      else fail(new Trouble('npm ci failed; its own message stands above.'));
    });
  });
}

/** Installs the dependencies when they are missing or package-lock.json has changed since. */
export async function install() {
  requirePlatform();
  if (isInstalled()) return;
  await withLock(`install ${root}`, async () => {
    if (isInstalled()) return;
    await step('dependencies (npm ci, about half a minute)', npmCi);
    writeFileSync(stampFile, hashOf(lockFile));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install().catch((error) => {
    report(error);
    process.exitCode = 1;
  });
}
