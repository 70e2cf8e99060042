import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { urlOf } from '../support/database.js';
import { type House, startHouse } from '../support/house.js';
import { freePort, Scene, type Server } from '../support/servers.js';

const scene = new Scene();
let server: Server;
let redis: Redis;
let house: House;
beforeAll(async () => {
  server = await scene.redis();
  process.env['REDIS_URL'] = server.url;
  house = await startHouse();
  redis = new Redis(server.url);
}, 120_000);
afterAll(async () => {
  redis.disconnect();
  await house.close();
  await scene.end();
});

/** Starts a runner that is expected to end by itself; what it logged and its exit code. */
async function startInVain(): Promise<{ log: string; code: number | null }> {
  const runner = spawn(process.execPath, [join(__dirname, '../../dist/apps/runner/main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LOG_LEVEL: 'info',
      DATABASE_URL: urlOf(house.name, 'nhipcau_runner'),
      RUNNER_PORT: String(await freePort()),
    },
  });
  const tooLong = setTimeout(() => runner.kill('SIGKILL'), 30_000);
  const [log, [code]] = await Promise.all([
    text(runner.stdout),
    once(runner, 'exit') as Promise<[number | null]>,
  ]);
  clearTimeout(tooLong);
  return { log, code };
}

it('starts no runner on a Redis that forgets keys when it is full', async () => {
  for (const policy of ['allkeys-lru', 'volatile-ttl']) {
    await redis.config('SET', 'maxmemory-policy', policy);
    const { log, code } = await startInVain();
    expect(log).toContain(`Redis has maxmemory-policy ${policy}; the portal needs noeviction`);
    expect(log).not.toContain('runner ready');
    expect(code).toBe(1);
  }
}, 90_000);

it('starts one on a Redis that refuses new keys instead, or that is away', async () => {
  await redis.config('SET', 'maxmemory-policy', 'noeviction');
  await scene.app('runner', { HOUSE: house.name });
  await scene.app('runner', { HOUSE: house.name, REDIS_URL: 'redis://127.0.0.1:1' });
}, 90_000);
