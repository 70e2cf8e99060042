import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Indexer, newId } from '#libs/platform';
import { type House, startHouse } from '../../support/house.js';
import { Scene, type Server } from '../../support/servers.js';
import { until } from '../../support/until.js';
import { Answers, Caller } from '../caller.js';
import { all, allDone } from '../judge.js';
import { compare, printLedger } from '../ledger.js';
import { sized } from '../size.js';
import { offer, TRADES } from '../town.js';

const { SECONDS, ROUNDS } = sized({
  small: { SECONDS: 8, ROUNDS: 1 },
  full: { SECONDS: 60, ROUNDS: 5 },
});
const DISK = '600m';
const CALLERS = 2;
/** Seconds within which everything works again once there is room. */
const PATIENCE = 60;

const scene = new Scene();
const ballast = join(scene.folder, 'ballast');
/** Only root may mount, and not in every container. */
const mounted = mount();
let portal: Server;
let house: House;

function mount(): boolean {
  const options = ['-t', 'tmpfs', '-o', `size=${DISK}`, 'nhipcau', scene.folder];
  return spawnSync('mount', options).status === 0;
}

beforeAll(async () => {
  if (!mounted) return;
  const [postgres, meilisearch] = await Promise.all([scene.postgres(), scene.meilisearch()]);
  // Either may give up when it cannot write, and is started again as Docker would.
  for (const store of [postgres, meilisearch]) store.keepAlive();
  Object.assign(process.env, { TEST_DATABASE_URL: postgres.url, MEILI_URL: meilisearch.url });
  house = await startHouse();
  const env = { HOUSE: house.name };
  const [http, runner] = await Promise.all([scene.app('http', env), scene.app('runner', env)]);
  portal = http;
  runner.keepAlive();
}, 240_000);

afterAll(async () => {
  if (mounted) {
    await house.close();
    spawnSync('umount', ['-l', scene.folder]);
  }
  await scene.end();
});

/** Takes what is left of the disk, down to the last page. */
function fill(): void {
  for (const piece of [1024 * 1024, 4096]) fillWith(Buffer.alloc(piece));
}

function fillWith(piece: Buffer): void {
  const file = openSync(ballast, 'a');
  try {
    for (;;) writeSync(file, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

/** Writes and looks until the time is over; what the portal acknowledges goes into `acknowledged`. */
async function work(caller: Caller, acknowledged: string[], end: number): Promise<void> {
  while (performance.now() < end) {
    const title = `Việc ${newId()} ${'dài '.repeat(20)}`.trim();
    if ((await caller.draft(newId(), title))?.status === 303) acknowledged.push(title);
    await caller.look('/?q=viec');
    await sleep(20);
  }
}

async function publishSome(round: string): Promise<void> {
  for (const [n, trade] of TRADES.entries()) {
    await offer(house, `t8-${round}-${n}`, trade, `Tin số ${n}`).catch(() => undefined);
  }
}

async function withoutRoom(callers: Caller[], acknowledged: string[]): Promise<void> {
  fill();
  const end = performance.now() + SECONDS * 1000;
  const load = Promise.all([
    ...callers.map((it) => work(it, acknowledged, end)),
    publishSome('full'),
  ]);
  while (performance.now() < end) {
    await sleep(500);
    // A store that gave up may have let go of some.
    fill();
  }
  await load;
}

/** Seconds until forms are taken again and all work is done. */
async function recover(callers: Caller[], acknowledged: string[]): Promise<number> {
  const start = performance.now();
  for (const caller of callers) {
    const title = `Việc ${newId()}`;
    expect((await caller.draftSurely(newId(), title)).status).toBe(303);
    acknowledged.push(title);
  }
  await publishSome('again');
  await until(() => allDone(house).catch(() => false), PATIENCE);
  return (performance.now() - start) / 1000;
}

const T8 = `T8: the disk of Postgres and Meilisearch is full ${ROUNDS} times for ${SECONDS} s: nothing is lost, all resumes`;
if (!mounted) process.stdout.write('T8 is skipped: this user may not mount a small disk\n');

(mounted ? it : it.skip)(
  T8,
  async () => {
    const answers = new Answers();
    const callers = await Promise.all(
      Array.from({ length: CALLERS }, () => Caller.logIn(house, portal.url, answers)),
    );
    const acknowledged: string[] = [];
    const seconds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await withoutRoom(callers, acknowledged);
      rmSync(ballast);
      seconds.push(await recover(callers, acknowledged));
    }
    const rows = await all<{ title: string }>(
      house,
      `SELECT title FROM posting WHERE title LIKE 'Việc %'`,
    );
    const found = rows.map(({ title }) => title);
    // A form whose answer was lost may have been taken.
    const line = compare('forms', { expected: acknowledged, found, unknown: found });
    const statuses = new Map<number, number>();
    for (const answer of answers.all) {
      const status = answer?.status ?? 0;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    process.stdout.write(
      `T8: all works ${Math.max(...seconds).toFixed(1)} s after there is room, at the latest; answers ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}\n`,
    );
    printLedger([line]);
    expect(acknowledged.filter((title) => !found.includes(title))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
    expect(await house.get(Indexer).reconcile('postings')).toBe(0);
    expect(answers.failed({ butAway: true })).toEqual([]);
    // Pages are read all the while; two are opened by each login.
    expect(statuses.get(200)).toBeGreaterThan(2 * CALLERS);
    // The disk was full indeed.
    expect(answers.failed()).not.toEqual([]);
  },
  sized({ small: 300_000, full: 1_800_000 }),
);
