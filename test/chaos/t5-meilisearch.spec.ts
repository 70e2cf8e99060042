import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Indexer, SYSTEM } from '#libs/platform';
import { PostingImport, PostingsService } from '#libs/postings';
import { type House, startHouse } from '../support/house.js';
import { linesOf, row } from '../support/rows.js';
import { until } from '../support/until.js';
import { planFaults, underFaults } from './faults.js';
import { printLedger } from './ledger.js';
import { random, seed } from './random.js';
import { sized } from './size.js';
import { Scene, type Server } from '../support/servers.js';

const { ROWS, ROUNDS, FAULTS } = sized({
  small: { ROWS: 4_000, ROUNDS: 8, FAULTS: 2 },
  full: { ROWS: 100_000, ROUNDS: 200, FAULTS: 20 },
});

const faults = planFaults(seed, {
  count: FAULTS,
  targets: ['meilisearch'],
  every: [500, 2_500],
  away: { kill: [0, 1_000] },
});

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

it(
  `T5: Meilisearch is killed ${FAULTS} times while it indexes: database and index end equal (seed ${seed})`,
  async () => {
    const next = random(seed);
    await underFaults(
      { name: 'T5', seed, scene, faults, servers: { meilisearch } },
      async (over) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const lines = Array.from({ length: ROWS / ROUNDS }, () => {
            const id = Math.floor(next() * ROWS);
            return row(`t5-${id}`, `Việc ${id} lần ${round}`);
          });
          const options = { fileName: 't5', source: null, keepOpen: true };
          await house.get(PostingImport).run(linesOf(...lines), options);
          await closeSome(next);
        }
        await over;
        await until(nothingDirty, 120);
      },
    );
    expect(await house.get(Indexer).reconcile('postings')).toBe(0);
    const open = await house.db.read(SYSTEM, () =>
      house.db.row<{ open: number }>(
        `SELECT count(*) AS open FROM posting WHERE status = 'published'`,
      ),
    );
    const query = { q: '', place: '', sort: 'relevance', limit: 1, page: 1 } as const;
    const found = await house.get(PostingsService).search(SYSTEM, query);
    const expected = open?.open ?? 0;
    const lost = expected - found.total;
    printLedger([
      { what: 'documents', expected, found: found.total, lost, doubled: 0, unknown: 0 },
    ]);
    expect(found.total).toBe(expected);
  },
  sized({ small: 300_000, full: 1_800_000 }),
);

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
