import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateInZone, SYSTEM } from '#libs/platform';
import {
  PostingImport,
  type PostingQuery,
  postingQuerySchema,
  PostingsService,
} from '#libs/postings';
import { type PostingFinder } from '../../libs/postings/search/finder.js';
import { MeilisearchFinder } from '../../libs/postings/search/meilisearch.finder.js';
import { PostgresFinder } from '../../libs/postings/search/postgres.finder.js';
import { type House, startHouse } from '../support/house.js';
import { linesOf, row } from '../support/rows.js';

const ADAPTERS = { engine: MeilisearchFinder, database: PostgresFinder } as const;
const PAGED = 30;

let house: House;
let sourceIds: Map<string, string>;
let today: string;
beforeAll(async () => {
  house = await startHouse();
  const overseas = { source: 'tw104_test', location_text: '桃園市' };
  const rows = [
    row('m1', 'Thợ máy xúc'),
    row('m2', 'Thợ may công nghiệp'),
    row('m3', 'Thợ máy tàu cá', { location_text: 'Đà Nẵng' }),
    row('m4', 'Thợ may áo dài', { location_text: 'Hà Nội' }),
    row('w1', 'Thợ hàn 6G'),
    row('l1', 'Lao động phổ thông kho hàng'),
    row('t1', '電子組裝作業員', overseas),
    ...Array.from({ length: PAGED }, (_, n) => row(`p${n}`, `Phụ bếp nhà hàng số ${n}`)),
  ];
  const options = { fileName: 'port', source: null, keepOpen: true };
  await house.get(PostingImport).run(linesOf(...rows), options);
  await house.db.transaction(SYSTEM, async () => {
    today = dateInZone(house.db.now);
    // What was read of their texts is known here only where it is set.
    await house.db.rows('UPDATE posting SET occupation_code = NULL');
    await set(
      'm1',
      `pay_vnd_min = 8000000, pay_vnd_max = 12000000, contract_months = 12,
      shifts = '{night}', employment_form = 'seasonal', housing = true`,
    );
    await set(
      'm2',
      `pay_vnd_min = 15000000, pay_vnd_max = NULL, experience_months = 0,
      deadline = app_today() + 5, occupation_code = '8153'`,
    );
    await set(
      'm3',
      `pay_vnd_min = 20000000, pay_vnd_max = 20000000, shifts = '{day,rotating}',
      deadline = app_today() + 20, province_codes = '{48}', occupation_code = '7233'`,
    );
    await set(
      'm4',
      `commune_codes = '{19435,19360}', province_codes = '{44,01}',
      deadline = app_today() - 1`,
    );
    await set(
      't1',
      `worker_cost_vnd = 63000000, contract_months = 36, programme_code = 'TW_FACTORY',
      language_test = 'TOCFL'`,
    );
    await set('w1', `expires_on = app_today() - 1`);
    await set('l1', `nationwide = true, market = 'national', province_codes = '{}'`);
  });
  await house.index();
  const all = await house.db.read(SYSTEM, () =>
    house.db.rows<{ id: string; sourceId: string }>('SELECT id, source_id FROM posting'),
  );
  sourceIds = new Map(all.map(({ id, sourceId }) => [id, sourceId]));
});
afterAll(() => house.close());

async function set(sourceId: string, assignments: string): Promise<void> {
  await house.db.rows(
    `WITH changed AS (UPDATE posting SET ${assignments}, version = version + 1
                      WHERE source_id = $1 RETURNING id)
     INSERT INTO search_dirty (index, row_id) SELECT 'postings', id FROM changed
     ON CONFLICT (index, row_id) DO UPDATE SET version = search_dirty.version + 1`,
    [sourceId],
  );
}

describe.each(Object.entries(ADAPTERS))('the %s', (_name, adapter) => {
  const finder = (): PostingFinder => house.get<PostingFinder>(adapter);
  const query = (parameters: Partial<PostingQuery>) =>
    postingQuerySchema.parse({ limit: 100, ...parameters });

  async function find(parameters: Partial<PostingQuery>, fewerWords = false) {
    const question = { query: query(parameters), fewerWords, today, facets: true };
    const found = await finder().find(question);
    return { total: found.total, ids: found.ids.map((id) => sourceIds.get(id) ?? id) };
  }

  /** Finds exactly these, in any order, and counts as many. */
  async function expectFound(parameters: Partial<PostingQuery>, expected: string[]) {
    const { ids, total } = await find(parameters);
    expect([...ids].sort()).toEqual([...expected].sort());
    expect(total).toBe(expected.length);
    expect(await finder().count([query(parameters)], today)).toEqual([total]);
  }

  it.each([
    ['tho may', ['m1', 'm2', 'm3', 'm4']],
    ['thợ máy', ['m1', 'm2', 'm3', 'm4']],
    ['may tho', ['m1', 'm2', 'm3', 'm4']],
    ['THỢ MÁY XÚ', ['m1']],
    ['áo dài', ['m4']],
    ['tàu cá', ['m3']],
    ['LĐPT', ['l1']],
    ['電子組裝', ['t1']],
    ['cầu thủ bóng đá', []],
  ])('finds the words %s', async (q, expected) => {
    await expectFound({ q }, expected);
  });

  it('puts exactly these marks first', async () => {
    expect(new Set((await find({ q: 'thợ máy' })).ids.slice(0, 2))).toEqual(new Set(['m1', 'm3']));
    expect(new Set((await find({ q: 'thợ may' })).ids.slice(0, 2))).toEqual(new Set(['m2', 'm4']));
  });

  it.each<[Partial<PostingQuery>, string[]]>([
    [{ market: 'overseas' }, ['t1']],
    [{ country: 'TW' }, ['t1']],
    [{ province: '01' }, ['l1', 'm4']],
    [{ province: '48' }, ['l1', 'm3']],
    [{ commune: '19435' }, ['m4']],
    [{ programme: 'TW_FACTORY' }, ['t1']],
    [{ occupation: '8153' }, ['m2']],
    [{ occupation: '72', q: 'tàu' }, ['m3']],
    [{ pay: 12_000_000 }, ['m1', 'm2', 'm3']],
    [{ pay: 12_000_001 }, ['m2', 'm3']],
    [{ cost: 62_999_999, q: 'thợ m' }, ['m1', 'm2', 'm3', 'm4']],
    [{ cost: 63_000_000, market: 'overseas' }, ['t1']],
    [{ cost: 0, market: 'overseas' }, []],
    [{ months: 12 }, ['m1']],
    [{ months: 36 }, ['m1', 't1']],
    [{ language: 'test' }, ['t1']],
    [{ language: 'none', q: 'thợ m' }, ['m1', 'm2', 'm3', 'm4']],
    [{ experience: 'none' }, ['m2']],
    [{ housing: 'yes' }, ['m1']],
    [{ verified: 'yes' }, []],
    [{ deadline: 'week' }, ['m2']],
    [{ deadline: 'month' }, ['m2', 'm3']],
    [{ shift: 'night' }, ['m1']],
    [{ shift: 'rotating' }, ['m3']],
    [{ form: 'seasonal' }, ['m1']],
    [{ source: 'tw104_test' }, ['t1']],
    [{ q: 'thợ', pay: 10_000_000, shift: 'night', housing: 'yes' }, ['m1']],
  ])('filters by %j', async (parameters, expected) => {
    await expectFound(parameters, expected);
  });

  it('knows several communes as one place', async () => {
    const located = { ...query({}), communes: ['19435', '19999'] };
    const found = await finder().find({ query: located, fewerWords: false, today, facets: false });
    expect(found.ids.map((id) => sourceIds.get(id))).toEqual(['m4']);
  });

  it('sorts', async () => {
    const q = 'thợ m';
    expect((await find({ q, sort: 'pay' })).ids).toEqual(['m3', 'm2', 'm1', 'm4']);
    expect((await find({ sort: 'cost' })).ids.at(-1)).toBe('t1');
    expect((await find({ sort: 'newest' })).total).toBe(PAGED + 6);
  });

  it('pages through every hit once, with the same total on every page', async () => {
    const seen = new Set<string>();
    for (let page = 1; page <= 4; page += 1) {
      const found = await find({ q: 'phụ bếp', limit: 10, page });
      expect(found.total).toBe(PAGED);
      found.ids.forEach((id) => seen.add(id));
    }
    expect(seen.size).toBe(PAGED);
    expect((await find({ q: 'phụ bếp', limit: 10, page: 5 })).ids).toEqual([]);
  });

  it('asks for fewer words', async () => {
    expect((await find({ q: 'tàu cá xa bờ' })).total).toBe(0);
    expect((await find({ q: 'tàu cá xa bờ' }, true)).ids[0]).toBe('m3');
  });

  it('shows nothing after its last day', async () => {
    await expectFound({ q: 'thợ hàn' }, []);
  });

  it.each([
    `' OR 1=1; DROP TABLE posting; --`,
    `" market = "overseas`,
    '& | ! <-> :* ( )',
    '\\',
    '😀',
    'a\0b',
    '%_',
    '<script>alert(1)</script>',
  ])('takes %j for words like any other', async (hostile) => {
    const asked = { ...query({}), q: hostile, source: hostile };
    const found = await finder().find({ query: asked, fewerWords: true, today, facets: true });
    expect(found.total).toBe(0);
    const words = await finder().find({
      query: { ...query({}), q: hostile },
      fewerWords: false,
      today,
      facets: true,
    });
    expect(words.total).toBeGreaterThanOrEqual(0);
  });

  it('answers a query of 10 kB', async () => {
    const q = 'thợ máy xúc '.repeat(1000);
    const asked = { query: { ...query({}), q }, fewerWords: false, today, facets: false };
    expect((await finder().find(asked)).ids.map((id) => sourceIds.get(id))).toEqual(['m1']);
  });
});

it('both adapters stand behind the same door', async () => {
  const page = await house.get(PostingsService).search(SYSTEM, postingQuerySchema.parse({}));
  expect(page).toMatchObject({ degraded: false, total: PAGED + 6 });
});
