import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../apps/cli/demo/load-demo.js';
import { SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { type House, startHouse } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  house.db.prepares = true;
  await house.get(ReferenceService).seed();
});
afterAll(() => house.close());

function counts(sql: string): Promise<Record<string, number>> {
  return house.db.read(SYSTEM, async () => {
    const rows = await house.db.rows<{ of: string; count: number }>(sql);
    return Object.fromEntries(rows.map(({ of, count }) => [of, count]));
  });
}

/** Organisations and contracts are stored already when the first posting fails. */
async function loadWithFault(): Promise<unknown> {
  const postings = house.get(PostingsService);
  const honest = postings.publish.bind(postings);
  postings.publish = () => Promise.reject(new Error('no postings today'));
  try {
    return await loadDemo(house.app).catch((error: unknown) => error);
  } finally {
    postings.publish = honest;
  }
}

describe('the demonstration', () => {
  it('leaves nothing behind when it fails, loads once, and not twice', async () => {
    expect(await loadWithFault()).toEqual(new Error('no postings today'));
    const sql = `SELECT 'contracts' AS of, count(*)::int FROM supply_contract
      UNION SELECT 'outbox', count(*)::int FROM outbox`;
    expect(await counts(sql)).toEqual({ contracts: 0, outbox: 0 });
    expect(await loadDemo(house.app)).toBe(true);
    expect(await loadDemo(house.app)).toBe(false);
  }, 120_000);

  it('has postings of all markets, most of them open', async () => {
    const of = await counts('SELECT market AS of, count(*)::int FROM posting GROUP BY 1');
    expect(of).toMatchObject({ local: 180, national: 90 });
    expect(of['overseas']).toBeGreaterThanOrEqual(90);
    const states = await counts('SELECT status AS of, count(*)::int FROM posting GROUP BY 1');
    expect(states['closed']).toBeGreaterThan(50);
    expect(states['published']).toBeGreaterThan(250);
  });

  it('works in every commune', async () => {
    const [found] = await house.db.read(SYSTEM, () =>
      house.db.rows<{ communes: number }>(
        'SELECT count(DISTINCT commune_code)::int AS communes FROM posting',
      ),
    );
    expect(found?.communes).toBe(78);
  });

  it('tells of a year: postings, placements and their history bear the days of the past', async () => {
    const months = await counts(
      `SELECT to_char(first_published_at, 'YYYY-MM') AS of, count(*)::int FROM posting GROUP BY 1`,
    );
    expect(Object.keys(months).length).toBeGreaterThanOrEqual(12);
    const moves = await counts(
      `SELECT to_char(at, 'YYYY-MM') AS of, count(*)::int FROM placement_history GROUP BY 1`,
    );
    expect(Object.keys(moves).length).toBeGreaterThanOrEqual(12);
    const wrong = await counts(
      `SELECT 'before' AS of, count(*)::int FROM placement_history AS later
       JOIN placement_history AS earlier USING (placement_id)
       WHERE earlier.id < later.id AND earlier.at > later.at
       UNION SELECT 'future', count(*)::int FROM placement_history WHERE at > app_now()
       UNION SELECT 'stale', count(*)::int FROM posting
         WHERE status = 'published' AND confirm_by < app_today()
           AND organisation_name NOT LIKE '%Sao Hôm'`,
    );
    expect(wrong).toEqual({ before: 0, future: 0, stale: 0 });
  });

  it('has placements in many states of several programmes', async () => {
    const states = await counts('SELECT state AS of, count(*)::int FROM placement GROUP BY 1');
    expect(Object.keys(states).length).toBeGreaterThanOrEqual(20);
    const programmes = await counts(
      'SELECT programme_code AS of, count(*)::int FROM placement GROUP BY 1',
    );
    expect(Object.keys(programmes).length).toBeGreaterThanOrEqual(5);
    const overdue = await counts(
      `SELECT owner AS of, count(*)::int FROM placement_clock
       WHERE state = 'open' AND due_on < app_today() GROUP BY 1`,
    );
    expect(overdue['agency']).toBeGreaterThan(0);
  });

  it('does not show the orders of an agency whose licence was revoked', async () => {
    await house.runTasks();
    const shown = await counts(
      `SELECT status AS of, count(*)::int FROM posting
       WHERE organisation_name LIKE '%Sao Hôm' GROUP BY 1`,
    );
    expect(Object.keys(shown)).toEqual(['closed']);
    const gone = await counts(
      `SELECT 'suspended' AS of, count(*)::int FROM posting
       WHERE organisation_name LIKE '%Lá Phong' AND country_code = 'TW' AND status = 'published'`,
    );
    expect(gone).toEqual({ suspended: 0 });
  }, 120_000);
});
