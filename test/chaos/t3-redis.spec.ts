import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { dateInZone, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';
import { planFaults, underFaults } from './faults.js';
import { allDone, FLAWLESS, judge } from './judge.js';
import { random, seed } from './random.js';
import { sized } from './size.js';
import { Scene, type Server } from '../support/servers.js';
import { addSeeker, offer, TRADES, wish } from './town.js';

const { WORKERS, POSTINGS, FAULTS } = sized({
  small: { WORKERS: 30, POSTINGS: 40, FAULTS: 3 },
  full: { WORKERS: 300, POSTINGS: 400, FAULTS: 20 },
});

const faults = planFaults(seed, {
  count: FAULTS,
  targets: ['redis'],
  every: [500, 2_000],
  away: { kill: [0, 1_500] },
});

const scene = new Scene();
let redis: Server;
let portal: Server;
let mail: MailServer;
let house: House;

beforeAll(async () => {
  redis = await scene.redis();
  mail = await startMailServer();
  Object.assign(process.env, { REDIS_URL: redis.url, SMTP_URL: mail.url });
  house = await startHouse();
  const env = { HOUSE: house.name };
  portal = await scene.app('http', env);
  await Promise.all([scene.app('runner', env), scene.app('runner', env)]);
}, 120_000);

afterAll(async () => {
  await house.close();
  await scene.end();
  await mail.close();
});

it(
  `T3: Redis is killed ${FAULTS} times and forgets everything: nothing lost, nothing doubled (seed ${seed})`,
  async () => {
    const next = random(seed);
    for (let n = 0; n < WORKERS; n += 1) {
      await wish(house, await addSeeker(house), [TRADES[n % TRADES.length] ?? '7531']);
    }
    const visitors = visitUntilStopped();
    await underFaults({ name: 'T3', seed, scene, faults, servers: { redis } }, async (over) => {
      for (let n = 0; n < POSTINGS; n += 1) {
        await offer(house, `t3-${n}`, TRADES[n % TRADES.length] ?? '7531', `Việc số ${n}`);
        await sleep(next() * 200);
      }
      await over;
      await until(() => allDone(house), 120);
    });
    const { answers, errors } = await visitors();
    const today = await house.db.read(SYSTEM, () => Promise.resolve(dateInZone(house.db.now)));
    expect(await judge(house, mail, today)).toEqual(FLAWLESS);
    expect(answers).toBeGreaterThan(20);
    expect(errors).toBe(0);
  },
  sized({ small: 300_000, full: 1_800_000 }),
);

/** Asks for pages all the while; call the result to stop and to hear how it went. */
function visitUntilStopped() {
  const stop = new AbortController();
  const counts = { answers: 0, errors: 0 };
  const visits = (async () => {
    while (!stop.signal.aborted) {
      const answer = await fetch(`${portal.url}/?q=viec`).catch(() => null);
      counts.answers += 1;
      if (answer?.status !== 200) counts.errors += 1;
      await sleep(50);
    }
  })();
  return async () => {
    stop.abort();
    await visits;
    return counts;
  };
}
