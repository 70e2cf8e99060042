import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// A listening socket is a lock that the kernel takes back when its holder dies, however it dies.
// On Linux (abstract socket) and Windows (pipe) nothing of it is left on the disk.
function address(name) {
  const id = `nhipcau-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${id}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : join(tmpdir(), `${id}.sock`);
}

function listen(path) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(path, () => resolve(server.unref()));
  });
}

function isAnswered(path) {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/**
 * Takes the machine-wide lock of this name. Returns the function that gives it back, or null when
 * another process holds it. It is given back by itself when this process ends.
 */
export async function takeLock(name) {
  const path = address(name);
  let server = await listen(path);
  if (!server && path.endsWith('.sock') && !(await isAnswered(path))) {
    rmSync(path, { force: true });
    server = await listen(path);
  }
  return server && (() => server.close());
}

/** Whether some process holds the lock of this name. */
export function isLocked(name) {
  return isAnswered(address(name));
}

/** Does the work when nobody else holds the lock; waits for the holder, then gives it back. */
export async function withLock(name, work) {
  let release = await takeLock(name);
  while (!release) {
    await sleep(100);
    release = await takeLock(name);
  }
  try {
    return await work();
  } finally {
    release();
  }
}
