import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportCounts, linesOfFile, PostingImport, PostingsService } from '#libs/postings';
import { SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';

const folder = join(process.env['NHIPCAU_DATA'] ?? '../shared/data', 'postings');
const there = existsSync(folder);
if (!there && process.env['CI']) throw new Error(`The real postings are not at ${folder}`);

(there ? describe : describe.skip)('the real postings', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());

  async function importAll(): Promise<ImportCounts> {
    const sum = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 };
    for (const file of readdirSync(folder)) {
      const counts = await house
        .get(PostingImport)
        .run(linesOfFile(join(folder, file)), { fileName: file, source: null, keepOpen: true });
      for (const key of Object.keys(sum) as (keyof ImportCounts)[]) sum[key] += counts[key];
    }
    return sum;
  }

  it('all end as imported or rejected with a reason, a second run changes nothing, and all are found', async () => {
    const first = await importAll();
    expect(first.read).toBe(51_159);
    expect(first.added + first.rejected).toBe(51_159);
    expect(first.rejected).toBeLessThan(100);
    const { rows, dirty } = await counts();
    expect(rows).toBe(first.added);
    const second = await importAll();
    expect(second).toEqual({ ...first, added: 0, unchanged: first.added });
    expect(await counts()).toEqual({ rows, dirty });
    await house.index();
    const query = { q: '', place: '', sort: 'relevance', limit: 1, page: 1 } as const;
    const { total } = await house.get(PostingsService).search(SYSTEM, query);
    expect(total).toBe(rows);
  }, 400_000);

  async function counts(): Promise<{ rows: number; dirty: number }> {
    const found = await house.db.read(SYSTEM, () =>
      house.db.row<{ rows: number; dirty: number }>(
        `SELECT (SELECT count(*) FROM posting) AS rows,
                (SELECT sum(version) FROM search_dirty)::bigint AS dirty`,
      ),
    );
    return found ?? { rows: 0, dirty: 0 };
  }
});
