import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from './build.mjs';
import { environments, startLock, stateFile } from './environment.mjs';
import { readJson, writeJson } from './json-file.mjs';
import { takeLock } from './lock.mjs';
import { choosePort } from './ports.mjs';
import { Crew, answers, waitUntilReady } from './processes.mjs';
import { step } from './progress.mjs';
import { startServices } from './services/services.mjs';
import { givenServices, listenAt, root, servicesFolder } from './settings.mjs';
import { Trouble, report } from './trouble.mjs';

const withDemo = !process.argv.includes('--no-demo');
const main = (app) => ['--enable-source-maps', join(root, `dist/apps/${app}/main.js`)];

/** One start at a time; one that is stopping (or whose npm was just killed) is waited for. */
async function takeFolder(folder) {
  const patience = Date.now() + 1500;
  let taken = await takeLock(startLock(folder));
  while (!taken && (Date.now() < patience || readJson(stateFile(folder))?.stopping)) {
    await sleep(100);
    taken = await takeLock(startLock(folder));
  }
  if (taken) return;
  throw new Trouble(`Nhịp Cầu is already being started or running in ${folder}.`, [
    'use that one, or stop it with Ctrl-C in its terminal',
    'or start a second one beside it: SERVICES_DIR=... PORT=... npm start',
  ]);
}

function cli(crew, environment, ...args) {
  const options = { cwd: root, env: { ...process.env, ...environment } };
  return crew.run(`cli ${args[0]}`, process.execPath, [...main('cli'), ...args], options);
}

async function prepareData(crew, environment) {
  const demo = withDemo ? ['--demo'] : [];
  await step('schema and data', () => cli(crew, environment, 'migrate', '--seed', ...demo));
}

async function startApps(crew, { http, runner }) {
  const everywhere = ['0.0.0.0', '::'].includes(http.HOST);
  const address = everywhere ? '127.0.0.1' : http.HOST;
  const start = (name, environment, port) => {
    const options = { cwd: root, env: { ...process.env, ...environment } };
    const member = crew.launch(name, process.execPath, main(name), options);
    const ready = () => answers(`http://${address}:${port}/readyz`);
    return step(name, () => waitUntilReady(member, ready));
  };
  const starts = [start('runner', runner, runner.RUNNER_PORT), start('http', http, http.PORT)];
  await Promise.all(starts);
}

async function showWelcome(crew, environment, mailboxUrl) {
  console.log(`\nNhịp Cầu: ${environment.PUBLIC_URL}`);
  console.log(mailboxUrl ? `Mail:     ${mailboxUrl}` : 'Mail:     sent through SMTP_URL');
  if (withDemo) {
    console.log('Demo accounts:');
    await cli(crew, environment, 'demo-accounts');
  }
  console.log('Ctrl-C stops everything.');
}

async function start(crew, folder, { host, port }) {
  rmSync(stateFile(folder), { force: true });
  const orphans = await crew.endOrphans();
  if (orphans.length) console.log(`  ended what an earlier start left: ${orphans.join(', ')}`);
  const http = { host, port: await choosePort(port, host) };
  const given = givenServices();
  const started = await startServices({ crew, folder, programs: folder, given, durable: true });
  await build();
  const environment = environments({ ...started, ...http });
  writeJson(stateFile(folder), { cli: environment.cli });
  await prepareData(crew, environment.cli);
  await startApps(crew, environment);
  await showWelcome(crew, environment.cli, started.services.mailboxUrl);
  await crew.death;
}

// Where the output goes may be closed before the end; stopping in order matters more.
process.stdout.on('error', () => undefined);

const interrupted = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  // When npm is killed, nobody could reach this process any more.
  const npm = process.env.npm_lifecycle_event && process.ppid;
  if (npm) setInterval(() => process.ppid === npm || resolve(), 200);
});

try {
  const folder = servicesFolder();
  const place = listenAt();
  await takeFolder(folder);
  const crew = new Crew(folder);
  try {
    await Promise.race([start(crew, folder, place), interrupted]);
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
  console.log('\nStopping …');
  writeJson(stateFile(folder), { stopping: true });
  await crew.stop();
  rmSync(stateFile(folder));
  console.log('Everything is stopped.');
} catch (error) {
  report(error);
  process.exitCode = 1;
}
process.exit();
