import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Redis } from 'ioredis';
import { aptDownload } from '../apt.mjs';
import { waitUntilReady } from '../processes.mjs';
import { step } from '../progress.mjs';
import { capture } from '../tools.mjs';
import { Trouble } from '../trouble.mjs';
import { waysOut } from './ways-out.mjs';

const OLDEST = 7;
const LIBRARIES = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };

async function isNewEnough(program) {
  const { code, output } = await capture([program, '--version']);
  return code === 0 && Number(/v=(\d+)/.exec(output)?.[1]) >= OLDEST;
}

function unavailable(reason) {
  return new Trouble(
    `Redis ${OLDEST} or newer is needed and not on the PATH; ${reason}`,
    waysOut('redis-server', 'REDIS_URL=redis://127.0.0.1:6379'),
  );
}

/** The libraries that Debian's Redis needs and this machine lacks. */
async function missingLibraries() {
  const { output } = await capture(['apt-cache', 'depends', 'redis-server', 'redis-tools']);
  const needed = [...output.matchAll(/^ +Depends: (lib\S+)$/gm)].map(([, name]) => name);
  // Without apt's lists nothing is known yet: what Debian 12 and 13 need beyond a bare system.
  if (needed.length === 0) return ['libjemalloc2', 'liblzf1', 'libatomic1'];
  const format = '${Package} ${db:Status-Status}\\n';
  const installed = await capture(['dpkg-query', '-W', '-f', format, ...needed]);
  return needed.filter((name) => !installed.output.includes(`${name} installed`));
}

async function unpackInto(folder) {
  const names = ['redis-server', 'redis-tools', ...(await missingLibraries())];
  const fetched = await aptDownload(names, folder);
  if (fetched.code !== 0) throw unavailable(`apt-get download failed:\n${fetched.output}`);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    const unpacked = await capture(['dpkg', '-x', join(folder, file), folder]);
    if (unpacked.code !== 0) throw unavailable(`dpkg -x failed:\n${unpacked.output}`);
    rmSync(join(folder, file));
  }
  rmSync(join(folder, 'apt'), { recursive: true, force: true });
}

// A script, so that the program is one path wherever it comes from.
function writeLauncher(folder, place) {
  const libraries = join(place, 'usr/lib', LIBRARIES[process.arch]);
  const script = [
    '#!/bin/sh',
    `LD_LIBRARY_PATH='${libraries}' exec '${join(place, 'usr/bin/redis-server')}' "$@"`,
  ];
  writeFileSync(join(folder, 'redis-server'), `${script.join('\n')}\n`, { mode: 0o755 });
}

async function fetchDebianRedis(place) {
  if (process.platform !== 'linux' || !LIBRARIES[process.arch]) {
    throw unavailable(`there is none to fetch for ${process.platform} ${process.arch}.`);
  }
  const [parent, leftover] = [dirname(place), `${basename(place)}.`];
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(leftover))) {
    rmSync(join(parent, name), { recursive: true, force: true });
  }
  const fresh = mkdtempSync(`${place}.`);
  try {
    await unpackInto(fresh);
    writeLauncher(fresh, place);
    renameSync(fresh, place);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * The path of a redis-server >= 7: from the PATH, else Debian's own, unpacked without root into
 * `<programs>/redis`. Throws a trouble with the ways out.
 */
export async function redisProgram(programs) {
  if (await isNewEnough('redis-server')) return 'redis-server';
  const place = join(programs, 'redis');
  const program = join(place, 'redis-server');
  if (!existsSync(program)) await step('Redis from Debian', () => fetchDebianRedis(place));
  if (await isNewEnough(program)) return program;
  throw unavailable('that of this Debian or Ubuntu is too old or does not run.');
}

/** Whether a Redis answers here and is ready to serve. */
export async function redisAnswers(url) {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: null, connectTimeout: 3000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

/** Starts Redis on a loopback port. Not durable = for tests: keeps nothing. Returns its URL. */
export async function startRedis({ crew, folder, programs, port, durable }) {
  const program = await redisProgram(programs);
  const data = join(folder, 'redis-data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: data,
    'maxmemory-policy': 'noeviction',
    appendonly: durable ? 'yes' : 'no',
    save: '',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const url = `redis://127.0.0.1:${port}`;
  await waitUntilReady(crew.launch('redis', program, args), () => redisAnswers(url));
  return url;
}
