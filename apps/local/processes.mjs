import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from './births.mjs';
import { readJson, writeJson } from './json-file.mjs';
import { Trouble } from './trouble.mjs';

const PATIENCE = 30_000;

/** The last lines of a log file. */
export function tail(file, lines = 15) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    // Gone already, or a platform without this signal.
    if (error.code !== 'EPERM') return;
    throw new Trouble(`Process ${pid} of an earlier start belongs to another user: end it first.`);
  }
}

/** Asks a process to end and waits; kills it after 30 s. Does nothing to a stranger with its pid. */
async function end({ pid, born, stopSignal }) {
  const lives = () => Boolean(born) && birthOf(pid) === born;
  if (!lives()) return;
  signal(pid, stopSignal);
  // A stopped process (SIGSTOP) must be awake to hear that it shall end.
  signal(pid, 'SIGCONT');
  const deadline = Date.now() + PATIENCE;
  while (lives() && Date.now() < deadline) await sleep(20);
  if (lives()) signal(pid, 'SIGKILL');
  while (lives()) await sleep(20);
}

/**
 * The processes of one services folder. Each is written down (pid and time of birth) before it
 * does anything, so that a later start can end what a killed one left behind.
 */
export class Crew {
  #folder;
  #members = [];
  #stopping = false;
  #announceDeath;

  /** Rejects with a trouble when a launched process ends without being asked. Never resolves. */
  death = new Promise((_, reject) => (this.#announceDeath = reject));

  constructor(folder) {
    this.#folder = folder;
    // Somebody may or may not be watching.
    this.death.catch(() => undefined);
  }

  /** Starts a process that stays, its output in logs/<name>.log. */
  launch(name, command, args, { stopSignal = 'SIGTERM', ...options } = {}) {
    const log = join(this.#folder, 'logs', `${name}.log`);
    if (existsSync(log)) renameSync(log, `${log}.previous`);
    const output = openSync(log, 'w');
    const member = this.#spawn(name, command, args, {
      ...options,
      stopSignal,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    const ended = member.exit.then((how) => {
      if (this.#stopping) return;
      const trouble = new Trouble(`${name} ended (${how}). Its last lines (${log}):\n${tail(log)}`);
      this.#announceDeath(trouble);
      throw trouble;
    });
    ended.catch(() => undefined);
    return { ...member, ended };
  }

  /** Runs a command to its end and shows its output indented. Throws when it fails. */
  async run(name, command, args, options = {}) {
    const { child, exit } = this.#spawn(name, command, args, {
      ...options,
      stopSignal: 'SIGTERM',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => console.log(`    ${line}`));
    }
    const how = await exit;
    rmSync(this.#record(name), { force: true });
    if (how !== 'exit code 0') throw new Trouble(`${name} failed (${how}).`);
  }

  /** Writes down a process that was started elsewhere, so that it ends with the others. */
  enlist(name, { pid }, stopSignal = 'SIGTERM') {
    const member = { name, pid, born: birthOf(pid), stopSignal };
    if (!pid) return member;
    writeJson(this.#record(name), { ...member, order: this.#members.length });
    this.#members.push(member);
    return member;
  }

  /** Ends everything that was started, the youngest first, and lets nothing new begin. */
  async stop() {
    this.#stopping = true;
    for (const member of this.#members.reverse()) {
      await end(member);
      rmSync(this.#record(member.name), { force: true });
    }
  }

  /** Ends what an earlier start of this folder left running. Returns the names. */
  async endOrphans() {
    const records = join(this.#folder, 'run');
    const files = readdirSync(records).filter((file) => file.endsWith('.json'));
    const orphans = files.map((file) => readJson(join(records, file)));
    orphans.sort((a, b) => b.order - a.order);
    const alive = orphans.filter(({ pid, born }) => born && birthOf(pid) === born);
    for (const orphan of orphans) {
      await end(orphan);
      rmSync(this.#record(orphan.name), { force: true });
    }
    return alive.map(({ name }) => name);
  }

  #record(name) {
    return join(this.#folder, 'run', `${name}.json`);
  }

  #spawn(name, command, args, { stopSignal, ...options }) {
    if (this.#stopping) throw new Trouble('Stopping.');
    // A group of its own: Ctrl-C reaches only the start, which then ends the others in order.
    const child = spawn(command, args, { ...options, detached: true });
    const exit = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, by) => resolve(by ? `signal ${by}` : `exit code ${code}`));
    });
    const member = this.enlist(name, child, stopSignal);
    return { ...member, child, exit };
  }
}

/** Asks again and again until the probe says yes; throws when the process ends or time is up. */
export async function waitUntilReady(member, probe, seconds = 60) {
  const deadline = Date.now() + seconds * 1000;
  const ready = async () => {
    while (!(await probe())) {
      if (Date.now() > deadline) {
        throw new Trouble(`${member.name} was not ready after ${seconds} s.`);
      }
      await sleep(50);
    }
  };
  await Promise.race([ready(), member.ended]);
}

/** Whether this address answers a GET with success. */
export async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
