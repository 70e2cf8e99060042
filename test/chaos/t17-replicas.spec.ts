import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Outbox, SYSTEM } from '#libs/platform';
import { planDigest } from '../../libs/notifications/delivery.tasks.js';
import { type House, startHouse } from '../support/house.js';
import { addPerson } from '../support/overseas.js';
import { Scene, type Server } from '../support/servers.js';
import { until } from '../support/until.js';
import { planFaults, underFaults } from './faults.js';
import { all, allDone } from './judge.js';
import { compare, printLedger } from './ledger.js';
import { random, seed } from './random.js';
import { sized } from './size.js';

const REPLICAS = 5;
const { STARTS } = sized({ small: { STARTS: 2 }, full: { STARTS: 50 } });
/** Waiting tasks, many enough for each of the five. */
const TASKS = 1_000;

/** A scheduled task that ends with asking for another one. */
const ASKS_FOR: Record<string, string> = {
  'placements.doubt-clocks': 'placements.refresh-clocks',
};

const scene = new Scene();
const next = random(seed + 1);
let house: House;
let runners: Server[];

beforeAll(async () => {
  house = await startHouse();
  const env = { HOUSE: house.name, LOG_LEVEL: 'info' };
  const starts = Array.from({ length: REPLICAS }, () => scene.app('runner', env));
  runners = await Promise.all(starts);
}, 120_000);

afterAll(async () => {
  await scene.end();
  await house.close();
});

/** The next period begins: what ran so far lies one period further back. */
async function turnTheClock(): Promise<void> {
  await house.db.transaction(SYSTEM, () =>
    house.db.rows(`UPDATE schedule_run SET period = period - interval '100 days'`),
  );
}

/** All of them start at once; some die while they do, and are started again. */
async function startAll(): Promise<void> {
  await Promise.all(
    runners.map(async (runner) => {
      await runner.kill();
      const started = runner.start();
      if (next() < 0.4) {
        await sleep(next() * 3_000);
        await runner.restart();
      }
      await started;
    }),
  );
}

/** How many tasks each runner says it has done, from their logs. */
function workDone(): number[] {
  return readdirSync(scene.folder)
    .filter((name) => name.startsWith('runner-'))
    .map((name) => readFileSync(join(scene.folder, name), 'utf8').split('"task done"').length - 1);
}

it(
  `T17: ${REPLICAS} runners start ${STARTS} times at once, some are killed: each period's tasks run once (seed ${seed})`,
  async () => {
    await until(() => allDone(house), 60);
    const names = (
      await all<{ task: string }>(house, 'SELECT DISTINCT task FROM schedule_run')
    ).map(({ task }) => task);
    const faults = planFaults(seed, { count: 0, targets: [], every: [0, 0], away: {} });
    await underFaults({ name: 'T17', seed, scene, faults, servers: {} }, async (_over, note) => {
      for (let start = 1; start <= STARTS; start += 1) {
        await turnTheClock();
        await startAll();
        note(`start ${start}`);
        const ticked = async () =>
          (
            await all(
              house,
              `SELECT 1 FROM schedule_run WHERE period > app_now() - interval '2 days'`,
            )
          ).length >= names.length;
        await until(ticked, 60);
        await until(() => allDone(house), 60);
      }
    });
    const ran = await all<{ name: string; done: boolean }>(
      house,
      `SELECT outbox.name, done_at IS NOT NULL AS done FROM outbox
     JOIN outbox_delivery ON outbox_id = outbox.id WHERE outbox.name = ANY($1)`,
      [names],
    );
    // A short period may have ended by itself meanwhile: the table knows all that began.
    const begun = await all<{ task: string }>(house, 'SELECT task FROM schedule_run');
    const expected = begun.flatMap(({ task }) => [task, ASKS_FOR[task] ?? []].flat());
    expect(expected.length).toBeGreaterThanOrEqual(names.length * (STARTS + 1));
    const found = ran.filter(({ done }) => done).map(({ name }) => name);
    const line = compare('scheduled tasks', { expected, found });
    printLedger([line]);
    expect(line).toMatchObject({ lost: 0, doubled: 0 });
    expect(names.length).toBeGreaterThan(3);
  },
  sized({ small: 240_000, full: 3_600_000 }),
);

it(`T17: ${REPLICAS} runners share the work`, async () => {
  const before = workDone();
  const personId = await addPerson(house);
  await house.db.transaction(SYSTEM, () =>
    house.get(Outbox).addMany(
      planDigest,
      Array.from({ length: TASKS }, () => ({ personId })),
    ),
  );
  await until(() => allDone(house), 120);
  const shares = workDone().map((done, n) => done - (before[n] ?? 0));
  process.stdout.write(`  tasks done by each of ${REPLICAS}: ${shares.join(', ')}\n`);
  expect(Math.min(...shares)).toBeGreaterThan(TASKS / REPLICAS / 4);
}, 180_000);
