import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { Scene, type Server } from '../support/servers.js';
import { until } from '../support/until.js';
import { Answers, Caller } from './caller.js';
import { planFaults, underFaults } from './faults.js';
import { all, allDone } from './judge.js';
import { compare, printLedger } from './ledger.js';
import { seed } from './random.js';
import { sized } from './size.js';
import { offer } from './town.js';

const { FAULTS } = sized({ small: { FAULTS: 2 }, full: { FAULTS: 10 } });
const CALLERS = 3;
/** Seconds until the portal serves again, once Postgres is ready. */
const PATIENCE = 30;

const faults = planFaults(seed, {
  count: FAULTS,
  targets: ['postgres'],
  every: [2_000, 4_000],
  away: { kill: [500, 2_000] },
});
const scene = new Scene();
const stop = new AbortController();
let postgres: Server;
let portal: Server;
let house: House;

beforeAll(async () => {
  postgres = await scene.postgres();
  process.env['TEST_DATABASE_URL'] = postgres.url;
  house = await startHouse();
  const env = { HOUSE: house.name };
  [portal] = await Promise.all([scene.app('http', env), scene.app('runner', env)]);
}, 180_000);

afterAll(async () => {
  await house.close();
  await scene.end();
});

async function write(caller: Caller, acknowledged: string[]): Promise<void> {
  while (!stop.signal.aborted) {
    const title = `Việc ${newId()}`;
    const { status } = await caller.draftSurely(newId(), title);
    expect(status).toBe(303);
    acknowledged.push(title);
  }
}

async function read(caller: Caller): Promise<void> {
  while (!stop.signal.aborted) {
    await caller.look('/?q=viec');
    await sleep(20);
  }
}

it(
  `T7: Postgres is killed ${FAULTS} times: nothing acknowledged is lost, 503 and never 500 (seed ${seed})`,
  async () => {
    const answers = new Answers();
    const callers = await Promise.all(
      Array.from({ length: CALLERS }, () => Caller.logIn(house, portal.url, answers)),
    );
    const acknowledged: string[] = [];
    await underFaults({ name: 'T7', seed, scene, faults, servers: { postgres } }, async (over) => {
      const load = Promise.all([
        ...callers.map((it) => write(it, acknowledged)),
        ...callers.map(read),
      ]);
      await over;
      const ready = async () => (await callers[0]?.look('/'))?.status === 200;
      await until(ready, PATIENCE);
      stop.abort();
      await load;
      // The runner, too, is the one that was there before.
      await offer(house, 't7', '7531', 'Thợ may');
      await until(() => allDone(house), PATIENCE);
    });
    const rows = await all<{ title: string }>(
      house,
      `SELECT title FROM posting WHERE title LIKE 'Việc %'`,
    );
    const line = compare('forms', {
      expected: acknowledged,
      found: rows.map(({ title }) => title),
    });
    const away = answers.all.filter((answer) => answer?.status === 503).length;
    printLedger([line]);
    process.stdout.write(`  ${answers.all.length} requests, ${away} answered 503\n`);
    expect(line).toMatchObject({ lost: 0, doubled: 0 });
    expect(answers.failed({ butAway: true })).toEqual([]);
    expect(answers.all).not.toContain(null);
    expect(away).toBeGreaterThan(0);
  },
  sized({ small: 240_000, full: 1_200_000 }),
);
