import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { QueueEvents } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#libs/platform';
import { QUEUES } from '../../libs/platform/outbox/definitions.js';
import { type Balancer, startBalancer } from '../support/balancer.js';
import { setting } from '../support/database.js';
import { type House, startHouse } from '../support/house.js';
import { Scene, type Server } from '../support/servers.js';
import { until } from '../support/until.js';
import { Answers, Caller } from './caller.js';
import { underFaults } from './faults.js';
import { all, allDone } from './judge.js';
import { compare, printLedger } from './ledger.js';
import { seed } from './random.js';
import { sized } from './size.js';
import { addSeeker, offer, TRADES, wish } from './town.js';

const { CALLERS, PAUSE, ROUNDS } = sized({
  small: { CALLERS: 3, PAUSE: 100, ROUNDS: 1 },
  full: { CALLERS: 10, PAUSE: 50, ROUNDS: 5 },
});
/** How long a process may take to say goodbye. */
const GOODBYE = 30_000;

const scene = new Scene();
const stop = new AbortController();
let house: House;
let apps: Record<string, Server>;
let balancer: Balancer;
let stalled = 0;
let listeners: QueueEvents[] = [];

beforeAll(async () => {
  house = await startHouse();
  // Leaving takes a little longer than the balancer needs to see it.
  const env = { HOUSE: house.name, DRAIN_SECONDS: '2' };
  const names = ['http-1', 'http-2', 'runner-1', 'runner-2'];
  const started = names.map(async (name): Promise<[string, Server]> => {
    const app = await scene.app(name.startsWith('http') ? 'http' : 'runner', env);
    return [name, app];
  });
  apps = Object.fromEntries(await Promise.all(started));
  const portals = Object.entries(apps).filter(([name]) => name.startsWith('http'));
  balancer = await startBalancer(portals.map(([, { url }]) => url));
  listeners = QUEUES.map((name) => {
    const prefix = `{${house.name}:${name}}`;
    const events = new QueueEvents(name, { connection: { url: setting('REDIS_URL') }, prefix });
    return events.on('stalled', () => (stalled += 1));
  });
  await Promise.all(listeners.map((events) => events.waitUntilReady()));
}, 120_000);

afterAll(async () => {
  await Promise.all(listeners.map((events) => events.close()));
  await balancer.close();
  await scene.end();
  await house.close();
});

async function work(caller: Caller, acknowledged: string[]): Promise<void> {
  while (!stop.signal.aborted) {
    const title = `Việc ${newId()}`;
    if ((await caller.draft(newId(), title))?.status === 303) acknowledged.push(title);
    await caller.look('/?q=viec');
    await sleep(PAUSE);
  }
}

async function makeTasks(): Promise<void> {
  for (let n = 0; !stop.signal.aborted; n += 1) {
    await offer(house, `t16-${n % 20}`, TRADES[n % TRADES.length] ?? '7531', `Tin số ${n}`);
    await sleep(PAUSE);
  }
}

function failedTasks() {
  return all(
    house,
    'SELECT outbox_id, subscriber, failures FROM outbox_delivery WHERE failures > 0',
  );
}

/** One after the other, each waited for. Returns the longest goodbye in milliseconds. */
async function restartAll(note: (what: string) => void): Promise<number> {
  let longest = 0;
  for (const [name, app] of Object.entries(apps)) {
    const start = performance.now();
    await app.kill('SIGTERM');
    const goodbye = Math.round(performance.now() - start);
    longest = Math.max(longest, goodbye);
    note(`${name} ended within ${goodbye} ms`);
    await app.start();
    note(`${name} is back`);
    // The next one leaves when the balancer has seen this one.
    if (name.startsWith('http')) await until(() => balancer.sendsTo(app.url));
  }
  return longest;
}

it(
  `T16: everything is restarted, one after the other, under load: no request fails, no task stalls (seed ${seed})`,
  async () => {
    const answers = new Answers();
    const callers = await Promise.all(
      Array.from({ length: CALLERS }, () => Caller.logIn(house, balancer.url, answers)),
    );
    for (const trade of TRADES) await wish(house, await addSeeker(house), [trade]);
    await until(() => allDone(house), 60);
    // A task that compares the index may have come before the index was there.
    const before = await failedTasks();
    const acknowledged: string[] = [];
    let goodbye = 0;
    const run = { name: 'T16', seed, scene, faults: [], servers: apps };
    await underFaults(run, async (_over, note) => {
      const load = Promise.all([...callers.map((it) => work(it, acknowledged)), makeTasks()]);
      for (let round = 0; round < ROUNDS; round += 1) {
        goodbye = Math.max(goodbye, await restartAll(note));
      }
      stop.abort();
      await load;
      await until(() => allDone(house), 60);
    });
    const rows = await all<{ title: string }>(house, 'SELECT title FROM posting');
    const found = rows.map(({ title }) => title).filter((title) => title.startsWith('Việc '));
    const line = compare('forms', { expected: acknowledged, found });
    printLedger([line]);
    const total = answers.all.length;
    process.stdout.write(
      `  ${total} requests, longest goodbye ${goodbye} ms, ${stalled} stalled\n`,
    );
    expect(answers.failed()).toEqual([]);
    expect(line).toMatchObject({ lost: 0, doubled: 0 });
    expect(goodbye).toBeLessThan(GOODBYE);
    expect(stalled).toBe(0);
    expect(await failedTasks()).toEqual(before);
  },
  sized({ small: 240_000, full: 1_200_000 }),
);
