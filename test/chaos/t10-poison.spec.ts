import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Outbox, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { Scene, type Server } from '../support/servers.js';
import { until } from '../support/until.js';
import { PoisonModule, poisons, quick } from './poison.mjs';
import { random, seed } from './random.js';
import { sized } from './size.js';

/** The load comes at a steady pace, about half of what two runners can do. */
const { TASKS, PER_SECOND, HANG_SECONDS } = sized({
  small: { TASKS: 1_000, PER_SECOND: 100, HANG_SECONDS: 8 },
  full: { TASKS: 10_000, PER_SECOND: 100, HANG_SECONDS: 60 },
});
const BATCH = 20;
const NAMES = Object.keys(poisons) as (keyof typeof poisons)[];
const MOST_TRIES = 3;

const scene = new Scene();
const next = random(seed);
let house: House;
let runners: Server[];

beforeAll(async () => {
  house = await startHouse([PoisonModule]);
  const env = {
    HOUSE: house.name,
    HANG_SECONDS: String(HANG_SECONDS),
    NODE_OPTIONS: `--import=${pathToFileURL(join(__dirname, 'poison-runner.mjs')).href}`,
  };
  runners = await Promise.all([scene.app('runner', env), scene.app('runner', env)]);
  // As systemd or Docker would.
  for (const runner of runners) runner.keepAlive();
}, 120_000);

afterAll(async () => {
  await scene.end();
  await house.close();
});

/** Adds the load with these poisons at places of the seed's choice; returns the seconds until all else is done. */
async function load(poisoned: typeof NAMES): Promise<number> {
  const places = new Map(poisoned.map((name) => [Math.floor((next() * TASKS) / 2), name]));
  const outbox = house.get(Outbox);
  const start = performance.now();
  for (let first = 0; first < TASKS; first += BATCH) {
    const due = start + (first / PER_SECOND) * 1000;
    await sleep(Math.max(0, due - performance.now()));
    const numbers = Array.from({ length: BATCH }, (_, index) => first + index);
    await house.db.transaction(SYSTEM, async () => {
      const payloads = numbers.map((number) => ({ number }));
      await outbox.addMany(quick, payloads);
      for (const number of numbers) {
        const name = places.get(number);
        if (name) await outbox.add(poisons[name], { number });
      }
    });
  }
  await until(async () => (await left(quick.name)) === 0, 120 + HANG_SECONDS * MOST_TRIES);
  return (performance.now() - start) / 1000;
}

async function left(subscriber: string): Promise<number> {
  const [row] = await rows<{ left: number }>(
    `SELECT count(*) AS left FROM outbox_delivery
     WHERE subscriber = $1 AND done_at IS NULL AND dead_at IS NULL`,
    [subscriber],
  );
  return row?.left ?? 0;
}

function rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
  return house.db.read(SYSTEM, () => house.db.rows<T>(sql, parameters));
}

it(`T10: tasks that abort, throw and hang for ${HANG_SECONDS} s among ${TASKS}: the others are done (seed ${seed})`, async () => {
  const without = await load([]);
  const withPoison = await load(NAMES);
  const names = NAMES.map((name) => poisons[name].name);
  await until(
    async () => (await Promise.all(names.map(left))).every((count) => count === 0),
    60 + HANG_SECONDS * MOST_TRIES,
  ).catch(() => undefined); // What is open is told below.
  const ended = await rows<{ subscriber: string; dead: boolean; tries: number }>(
    `SELECT subscriber, dead_at IS NOT NULL AS dead,
            greatest(failures, losses) AS tries FROM outbox_delivery
     WHERE subscriber = ANY($1) ORDER BY subscriber`,
    [names],
  );
  const [counts] = await rows<{ done: number; dead: number }>(
    `SELECT count(done_at) AS done, count(dead_at) AS dead FROM outbox_delivery
     WHERE subscriber = $1`,
    [quick.name],
  );
  const loss = 1 - without / withPoison;
  process.stdout.write(
    `T10 seed ${seed}: ${TASKS} tasks in ${without.toFixed(1)} s without, ${withPoison.toFixed(1)} s with poison, loss ${(loss * 100).toFixed(0)} %\n` +
      ended.map((row) => `  ${JSON.stringify(row)}\n`).join(''),
  );
  expect(counts).toEqual({ done: 2 * TASKS, dead: 0 });
  expect(ended).toEqual(
    names.sort().map((subscriber) => ({ subscriber, dead: true, tries: expect.any(Number) })),
  );
  for (const { tries } of ended) expect(tries).toBeLessThanOrEqual(MOST_TRIES);
  if (process.env['CHAOS_SIZE'] === 'full') expect(loss).toBeLessThanOrEqual(0.1);
}, 600_000);
