import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Indexer, SYSTEM } from '#libs/platform';
import { PostingImport, PostingsService } from '#libs/postings';
import { type House, startHouse } from '../support/house.js';
import { linesOf, row } from '../support/rows.js';
import { until } from '../support/until.js';
import { random, seed } from './random.js';
import { Scene, type Server } from '../support/servers.js';

const ROWS = 4000;
const ROUNDS = 8;
const KILLS = 3;

const scene = new Scene();
let meilisearch: Server;
let house: House;

beforeAll(async () => {
  meilisearch = await scene.meilisearch();
  process.env['MEILI_URL'] = meilisearch.url;
  house = await startHouse();
  await scene.app('runner', { HOUSE: house.name });
}, 120_000);

afterAll(async () => {
  await house.close();
  await scene.end();
});

it(`T5: Meilisearch is killed ${KILLS} times while it indexes: database and index end equal (seed ${seed})`, async () => {
  const next = random(seed);
  const faults = (async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(500 + next() * 2000);
      await meilisearch.kill();
      await sleep(next() * 1000);
      await meilisearch.start();
    }
  })();
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = Array.from({ length: ROWS / ROUNDS }, () => {
      const id = Math.floor(next() * ROWS);
      return row(`t5-${id}`, `Việc ${id} lần ${round}`);
    });
    const options = { fileName: 't5', source: null, keepOpen: true };
    await house.get(PostingImport).run(linesOf(...lines), options);
    await closeSome(next);
  }
  await faults;
  await until(nothingDirty, 120);
  expect(await house.get(Indexer).reconcile('postings')).toBe(0);
  const open = await house.db.read(SYSTEM, () =>
    house.db.row<{ open: number }>(
      `SELECT count(*) AS open FROM posting WHERE status = 'published'`,
    ),
  );
  const query = { q: '', place: '', sort: 'relevance', limit: 1, page: 1 } as const;
  const found = await house.get(PostingsService).search(SYSTEM, query);
  expect(found.total).toBe(open?.open);
}, 300_000);

async function closeSome(next: () => number): Promise<void> {
  const rows = await house.db.read(SYSTEM, () =>
    house.db.rows<{ id: string }>(`SELECT id FROM posting WHERE status = 'published' LIMIT 200`),
  );
  for (const { id } of rows.filter(() => next() < 0.2)) {
    await house.get(PostingsService).close(SYSTEM, id);
  }
}

async function nothingDirty(): Promise<boolean> {
  const dirty = await house.db.read(SYSTEM, () =>
    house.db.row<{ left: number }>('SELECT count(*) AS left FROM search_dirty'),
  );
  return dirty?.left === 0;
}
