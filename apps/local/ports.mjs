import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { readJson, writeJson } from './json-file.mjs';
import { Trouble } from './trouble.mjs';

// Below the range from which the kernel gives ports to outgoing connections, so that a port that
// we remember is not taken by chance.
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Whether this process could listen on the port now. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

async function anyFreePort(taken) {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
}

/**
 * One free loopback port for each name. They are remembered in `file`, and a port that is still
 * free keeps its name.
 */
export async function choosePorts(file, names) {
  const remembered = readJson(file) ?? {};
  const ports = {};
  for (const name of names) {
    const taken = Object.values(ports);
    const last = remembered[name];
    const usable = last && !taken.includes(last) && (await isFree(last));
    ports[name] = usable ? last : await anyFreePort(taken);
  }
  writeJson(file, ports);
  return ports;
}

/** The port that was wished for (0 = any), if it is free; else throws a trouble. */
export async function choosePort(wish, host) {
  if (wish === 0) return anyFreePort([]);
  if (await isFree(wish, host)) return wish;
  throw new Trouble(`Port ${wish} is taken by another program.`, [
    'stop that program',
    `or choose another port: PORT=${wish + 1} npm start`,
  ]);
}
