import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { WITHOUT_SERVICES, commandEnvironment } from './environment.mjs';
import { install } from './install.mjs';
import { root } from './settings.mjs';
import { report } from './trouble.mjs';

const args = process.argv.slice(2);
const asksForHelp = args.length === 0 || args.some((arg) => /^(help|--help|-h)$/.test(arg));
const needsServices = !asksForHelp && args[0] !== 'openapi';

// What goes to the standard output is the command's own, so that it can be kept in a file.
console.log = console.error;

function run(environment) {
  const program = ['--enable-source-maps', join(root, 'dist/apps/cli/main.js')];
  const child = spawn(process.execPath, [...program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  // Ctrl-C reaches the command itself, which ends in its own way; we wait for that.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  await install();
  await build();
  process.exitCode = await run(needsServices ? await commandEnvironment() : WITHOUT_SERVICES);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
