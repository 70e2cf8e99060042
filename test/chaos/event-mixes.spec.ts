import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { type Redis } from 'ioredis';
import { dateInZone, Problem, REDIS, SearchEngine, SYSTEM } from '#libs/platform';
import { PlacementsService } from '#libs/placements';
import { PostingsService } from '#libs/postings';
import { profileDraftSchema, ProfilesService } from '#libs/profiles';
import { Runner } from '../../apps/runner/runner.js';
import { type House, startHouse } from '../support/house.js';
import { actorOf } from '../support/overseas.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';
import { allDone, FLAWLESS, judge } from './judge.js';
import { random, seed } from './random.js';
import { Scene, type Server } from '../support/servers.js';
import { addSeeker, offer, TRADES, wish } from './town.js';

const MIXES = 1000;
const AT_ONCE = 4;
const WORKERS = 12;
/** At most twenty, the number of postings that one look at a profile may bring. */
const POSTINGS = 18;

@Module({ providers: [Runner] })
class RunnerModule {}

const scene = new Scene();
const next = random(seed);
const postings = new Map<number, string>();
let workers: string[];
let redis: Server;
let meilisearch: Server;
let mail: MailServer;
let house: House;

beforeAll(async () => {
  [redis, meilisearch, mail] = await Promise.all([
    scene.redis(),
    scene.meilisearch(),
    startMailServer(),
  ]);
  Object.assign(process.env, {
    REDIS_URL: redis.url,
    MEILI_URL: meilisearch.url,
    SMTP_URL: mail.url,
    LEASE_SECONDS: '2',
  });
  house = await startHouse([RunnerModule]);
  workers = await Promise.all(Array.from({ length: WORKERS }, () => addSeeker(house)));
}, 120_000);

afterAll(async () => {
  await house.close();
  await scene.end();
  await mail.close();
});

const pick = (below: number) => Math.floor(next() * below);

/** What may happen in the town, each by its service. */
const EVENTS: (() => Promise<unknown>)[] = [
  async () => {
    const slot = pick(POSTINGS);
    const trade = TRADES[pick(TRADES.length)] ?? '7531';
    postings.set(slot, await offer(house, `mix-${slot}`, trade, `Việc ${slot} bản ${pick(1e9)}`));
  },
  () => wish(house, workers[pick(WORKERS)] ?? '', [TRADES[pick(TRADES.length)] ?? '7531']),
  () => wish(house, workers[pick(WORKERS)] ?? '', TRADES.slice(pick(TRADES.length))),
  () =>
    house
      .get(ProfilesService)
      .save(SYSTEM, workers[pick(WORKERS)] ?? '', profileDraftSchema.parse({})),
  async () => {
    const posting = postings.get(pick(POSTINGS));
    if (posting) await house.get(PostingsService).close(SYSTEM, posting);
  },
  async () => {
    const postingId = postings.get(pick(POSTINGS));
    const personId = workers[pick(WORKERS)] ?? '';
    if (!postingId) return;
    const worker = actorOf('worker', personId);
    await house
      .get(PlacementsService)
      .apply(worker, { postingId, personId, message: '' })
      .catch((error: unknown) => {
        const closedMeanwhile = error instanceof Problem && error.status === 409;
        if (!closedMeanwhile) throw error;
      });
  },
];

async function mix(): Promise<void> {
  const length = 1 + pick(4);
  for (let n = 0; n < length; n += 1) await EVENTS[pick(EVENTS.length)]?.();
}

/** Both copies are emptied while work is under way. */
async function forgetEverything(): Promise<void> {
  await house.app.get<Redis>(REDIS, { strict: false }).flushall();
  const engine = house.get(SearchEngine);
  await Promise.all(['postings', 'built'].map((name) => engine.drop(engine.uid(name))));
}

it(`${MIXES} mixes of events with a flushed Redis and an emptied Meilisearch in the middle lose nothing (seed ${seed})`, async () => {
  for (let done = 0; done < MIXES; done += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, mix));
    if (done === MIXES / 2) await forgetEverything();
  }
  await until(() => allDone(house), 120);
  const today = await house.db.read(SYSTEM, () => Promise.resolve(dateInZone(house.db.now)));
  expect(await judge(house, mail, today)).toEqual(FLAWLESS);
  // A hundred seconds alone, several times as long beside another file that kills processes.
}, 600_000);
