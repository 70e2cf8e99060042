import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { dateInZone, newId, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../../support/house.js';
import { Scene, type Server } from '../../support/servers.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';
import { until } from '../../support/until.js';
import { Answers, Caller } from '../caller.js';
import { all, allDone, FLAWLESS, judge } from '../judge.js';
import { compare, printLedger } from '../ledger.js';
import { random, seed } from '../random.js';
import { sized } from '../size.js';
import { addSeeker, offer, TRADES, wish } from '../town.js';

const { WORKERS, POSTINGS, ROUNDS } = sized({
  small: { WORKERS: 20, POSTINGS: 20, ROUNDS: 2 },
  full: { WORKERS: 200, POSTINGS: 200, ROUNDS: 10 },
});
/** Bytes that are left when Redis is made small: some tasks go in, then none. */
const ROOM = 64 * 1024;

const scene = new Scene();
const next = random(seed);
let redis: Redis;
let portal: Server;
let mail: MailServer;
let house: House;

beforeAll(async () => {
  const server = await scene.redis();
  mail = await startMailServer();
  Object.assign(process.env, { REDIS_URL: server.url, SMTP_URL: mail.url });
  house = await startHouse();
  redis = new Redis(server.url);
  const env = { HOUSE: house.name };
  portal = await scene.app('http', env);
  const runners = await Promise.all([scene.app('runner', env), scene.app('runner', env)]);
  // Runners that find no work for long may end themselves; Docker would start them again.
  for (const runner of runners) runner.keepAlive();
}, 120_000);

afterAll(async () => {
  redis.disconnect();
  await house.close();
  await scene.end();
  await mail.close();
});

async function usedMemory(): Promise<number> {
  return Number(/^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1]);
}

/** Leaves Redis a little room and fills that too, until it takes nothing. */
async function fill(): Promise<void> {
  await redis.config('SET', 'maxmemory', String((await usedMemory()) + ROOM));
  await until(isFull, 30);
}

async function isFull(): Promise<boolean> {
  return redis.rpush('ballast', 'x'.repeat(4096)).then(
    () => false,
    (error: unknown) => String(error).includes('OOM'),
  );
}

async function workWaits(): Promise<boolean> {
  const [row] = await all<{ waiting: number }>(
    house,
    'SELECT count(*) AS waiting FROM outbox_delivery WHERE done_at IS NULL AND dead_at IS NULL',
  );
  return (row?.waiting ?? 0) > 0;
}

it(
  `T4: Redis is full ${ROUNDS} times: no request fails, nothing is lost, work goes on with more memory (seed ${seed})`,
  async () => {
    const answers = new Answers();
    const acknowledged: string[] = [];
    const seconds: number[] = [];
    for (let n = 0; n < WORKERS; n += 1) {
      await wish(house, await addSeeker(house), [TRADES[n % TRADES.length] ?? '7531']);
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      await fill();
      // Also a login, whose throttle counts in Redis.
      const caller = await Caller.logIn(house, portal.url, answers);
      for (let n = 0; n < POSTINGS / ROUNDS; n += 1) {
        await offer(house, `t4-${round}-${n}`, TRADES[n % TRADES.length] ?? '7531', `Tin ${n}`);
        const title = `Việc ${newId()}`;
        if ((await caller.draft(newId(), title))?.status === 303) acknowledged.push(title);
        await caller.look('/?q=viec');
        await sleep(next() * 200);
      }
      expect(await isFull()).toBe(true);
      expect(await workWaits()).toBe(true);
      await redis.config('SET', 'maxmemory', '0');
      await redis.del('ballast');
      const start = performance.now();
      await until(() => allDone(house), 120);
      seconds.push((performance.now() - start) / 1000);
    }
    const rows = await all<{ title: string }>(house, `SELECT title FROM posting`);
    const found = rows.map(({ title }) => title).filter((title) => title.startsWith('Việc '));
    const forms = compare('forms', { expected: acknowledged, found });
    process.stdout.write(
      `T4 seed ${seed}: ${answers.all.length} requests; done ${Math.max(...seconds).toFixed(1)} s after memory was given, at the latest\n`,
    );
    printLedger([forms]);
    expect(answers.all.length).toBeGreaterThan(2 * POSTINGS);
    expect(answers.failed()).toEqual([]);
    expect(forms).toMatchObject({ expected: POSTINGS, lost: 0, doubled: 0 });
    const today = await house.db.read(SYSTEM, () => Promise.resolve(dateInZone(house.db.now)));
    expect(await judge(house, mail, today)).toEqual(FLAWLESS);
  },
  sized({ small: 300_000, full: 1_800_000 }),
);
