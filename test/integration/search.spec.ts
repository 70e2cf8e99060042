import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PostingImport, type PostingPage, PostingsService } from '#libs/postings';
import { ANONYMOUS, Indexer, SearchEngine, SYSTEM } from '#libs/platform';
import { type Portal, startPortal } from '../support/house.js';
import { linesOf, row } from '../support/rows.js';

let house: Portal;
beforeAll(async () => {
  house = await startPortal();
  const rows = [
    row('m1', 'Thợ máy xúc'),
    row('m2', 'Thợ may công nghiệp'),
    row('m3', 'Thợ máy tàu cá', { location_text: 'Đà Nẵng' }),
    row('m4', 'Thợ may áo dài', { location_text: 'Hà Nội' }),
    row('m5', 'Tho may khong dau', { location_text: 'Hà Nội' }),
    row('w1', 'Thợ hàn 6G'),
    row('w2', 'Nhân viên hành chính'),
    row('e1', 'Kỹ sư điện', { location_text: 'Đà Nẵng' }),
    row('t1', '電子組裝作業員', { source: 'tw104_test', location_text: '桃園市' }),
    row('x1', 'Lao động phổ thông kho hàng'),
    row('x2', 'Test game mobile'),
    row('x3', 'Tư vấn xuất khẩu lao động'),
    row('h1', 'Thợ hàn kết cấu thép', { location_text: 'Cần Thơ' }),
    ...Array.from({ length: 45 }, (_, n) => row(`p${n}`, `Phụ bếp nhà hàng số ${n}`)),
  ];
  await house
    .get(PostingImport)
    .run(linesOf(...rows), { fileName: 'search', source: null, keepOpen: true });
  await house.index();
});
afterAll(() => house.close());
afterEach(() => {
  house.db.clockShift = 0;
});

async function api(parameters: Record<string, string>): Promise<PostingPage> {
  const query = new URLSearchParams(parameters).toString();
  const answer = await house.app.inject(`/api/v1/postings?${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

const ids = (page: PostingPage) => page.data.map((posting) => posting.sourceId);

describe('search in Vietnamese', () => {
  it.each([
    { q: 'thợ máy', exact: ['m1', 'm3'], other: ['m2', 'm4', 'm5'] },
    { q: 'thợ may', exact: ['m2', 'm4'], other: ['m1', 'm3', 'm5'] },
  ])(
    'ranks exactly the marks of $q first and finds the others too',
    async ({ q, exact, other }) => {
      const found = ids(await api({ q }));
      expect(new Set(found.slice(0, 2))).toEqual(new Set(exact));
      expect(found).toEqual(expect.arrayContaining(other));
    },
  );

  it('finds all of them without marks', async () => {
    const found = ids(await api({ q: 'tho may' }));
    expect(found).toEqual(expect.arrayContaining(['m1', 'm2', 'm3', 'm4', 'm5']));
  });

  it.each([
    ['thowj hafn', 'w1'],
    ['tho han', 'w1'],
    ['hàn thợ', 'w1'],
    ['thợ hà', 'w1'],
    ['LĐPT', 'x1'],
    ['ldpt', 'x1'],
    ['XKLĐ', 'x3'],
    ['CN may', 'm2'],
    ['tho han dong ha', 'w1'],
    ['tho han can tho', 'h1'],
    ['han tho', 'w1'],
    ['may xuc tho', 'm1'],
    ['thợ máy xú', 'm1'],
    ['ket cau the', 'h1'],
    ['lao dong pho thong', 'x1'],
    ['ky su dien da nang', 'e1'],
    ['nhan vien hanh chinhh', 'w2'],
    ['test game', 'x2'],
    ['電子組裝', 't1'],
  ])('%s finds %s', async (q, expected) => {
    expect(ids(await api({ q })).slice(0, 10)).toContain(expected);
  });

  it('asks for fewer words when no posting has them all, and says so', async () => {
    const page = await api({ q: 'thợ hàn dưới nước sâu' });
    expect(ids(page)).toContain('w1');
    expect(page.widened).toBe(true);
    expect((await api({ q: 'thợ hàn' })).widened).toBe(false);
  });
});

describe('totals, pages and facets', () => {
  it('counts truly and pages through every hit once', async () => {
    const seen = new Set<string>();
    for (let page = 1; page <= 5; page += 1) {
      const result = await api({ q: 'phu bep', limit: '10', page: String(page) });
      expect(result.total).toBe(45);
      ids(result).forEach((id) => seen.add(id));
    }
    expect(seen.size).toBe(45);
    expect(ids(await api({ q: 'phu bep', limit: '10', page: '6' }))).toEqual([]);
  });

  it('counts a chosen facet as if it were not chosen', async () => {
    const all = await api({ q: 'thợ' });
    const chosen = await api({ q: 'thợ', market: 'national' });
    expect(chosen.total).toBe(all.facets.market['national']);
    expect(chosen.facets.market).toEqual(all.facets.market);
  });

  it('counts every filter, steps within which a posting lies included', async () => {
    const { facets, total } = await api({});
    expect(facets.market).toEqual({ local: expect.any(Number), national: 5, overseas: 1 });
    expect(facets.cost['0']).toBe(total - 1);
    expect(facets.province['44']).toBe(total - 6);
    expect(facets.occupation['7']).toBeGreaterThan(0);
    expect(facets.deadline).toEqual({ week: 0, month: 0 });
  });

  it.each([
    { q: 'tho hna', meant: 'thợ hàn', place: '' },
    { q: 'phụ bếp', meant: 'phụ bếp', place: 'dong hha' },
  ])('asks whether $meant was meant', async ({ q, meant, place }) => {
    const { suggestion } = await api({ q, place });
    expect(suggestion?.q).toBe(meant);
    expect(suggestion?.total).toBeGreaterThan(0);
  });

  it('says what there is without each condition where nothing is left', async () => {
    const page = await api({ q: 'phụ bếp', market: 'overseas', housing: 'yes' });
    expect(page.total).toBe(0);
    expect(page.waysOut?.without).toEqual([
      { condition: 'market', total: 0 },
      { condition: 'housing', total: 0 },
      { condition: 'q', total: 0 },
    ]);
    const near = await api({ q: 'phụ bếp', market: 'overseas' });
    expect(near.waysOut?.without[0]).toEqual({ condition: 'market', total: 45 });
    expect(near.waysOut?.dropped).toBe('market');
    expect(near.waysOut?.nearest).toHaveLength(3);
  });

  it('filters by market, country and source', async () => {
    expect(ids(await api({ market: 'overseas' }))).toEqual(['t1']);
    expect(ids(await api({ country: 'TW' }))).toEqual(['t1']);
    expect(ids(await api({ source: 'tw104_test' }))).toEqual(['t1']);
    expect((await api({ source: 'none" OR source = "board' })).total).toBe(0);
  });

  it.each([
    ['Đà Nẵng', 'e1'],
    ['da nang', 'e1'],
    ['ha noi', 'm4'],
    ['Quảng Trị', 'w1'],
    ['dong ha', 'w1'],
    ['Đài Loan', 't1'],
  ])('takes the typed place %s as a place', async (place, expected) => {
    const found = await api({ place, limit: '100' });
    expect(ids(found)).toContain(expected);
    expect(found.total).toBeLessThan(60);
  });

  it('takes a place that nobody knows as one more word', async () => {
    expect(ids(await api({ q: 'thợ hàn', place: '6G' }))[0]).toBe('w1');
  });

  it('refuses what it cannot read with the names of the fields', async () => {
    const answer = await house.app.inject('/api/v1/postings?limit=1000&market=moon');
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toContain('limit');
    expect(answer.body).toContain('market');
  });

  it.each(['country=QQ', 'occupation=0000', 'programme=XX_NONE', 'province=99', 'pay=-1'])(
    'refuses %s, which a page leaves out and says so',
    async (parameter) => {
      expect((await house.app.inject(`/api/v1/postings?${parameter}`)).statusCode).toBe(422);
      const page = await house.app.inject(`/?q=th%E1%BB%A3+m%C3%A1y&${parameter}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('điều kiện lọc không đúng');
      expect(page.body).toContain('Thợ máy xúc');
    },
  );

  it('leads from a page that is not there to the last one', async () => {
    const answer = await house.app.inject('/?q=phu+bep&page=99');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/?q=phu+bep&page=3']);
  });
});

describe('what nobody types', () => {
  it.each(['/?q=%00', '/api/v1/postings?q=a%00b', '/centre/people?q=%00', '/viec-lam/x%00'])(
    'a zero byte in %s is refused, not an error of ours',
    async (url) => {
      expect((await house.app.inject(url)).statusCode).toBe(400);
    },
  );

  it.each(['%', '%ff%fe', "';DROP TABLE posting;--", '<script>alert(1)</script>', '"', '\\'])(
    '%s is searched like any other text',
    async (q) => {
      const answer = await house.app.inject(`/?q=${encodeURIComponent(q)}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toContain('<script>alert');
    },
  );
});

describe('index and rows', () => {
  async function idOf(sourceId: string): Promise<string> {
    const row = await house.db.read(SYSTEM, () =>
      house.db.row<{ id: string }>('SELECT id FROM posting WHERE source_id = $1', [sourceId]),
    );
    return row?.id ?? '';
  }

  it('shows a posting no longer once it is closed, even before the index knows', async () => {
    const closing = row('c1', 'Người trông rừng ngập mặn');
    await house
      .get(PostingImport)
      .run(linesOf(closing), { fileName: 'c', source: null, keepOpen: true });
    await house.index();
    expect(ids(await api({ q: 'trông rừng ngập mặn' }))).toEqual(['c1']);
    await house.get(PostingsService).close(SYSTEM, await idOf('c1'));
    expect(ids(await api({ q: 'trông rừng ngập mặn' }))).not.toContain('c1');
    await house.index();
    expect((await api({ q: 'trông rừng ngập mặn' })).widened).toBe(true);
  });

  it('drops a posting on the day after its last one', async () => {
    const short = row('d1', 'Gác hải đăng Cồn Cỏ');
    await house
      .get(PostingImport)
      .run(linesOf(short), { fileName: 'd', source: null, keepOpen: false });
    await house.index();
    expect(ids(await api({ q: 'hải đăng' }))).toEqual(['d1']);
    house.db.clockShift = 46 * 86_400_000;
    expect(ids(await api({ q: 'hải đăng' }))).not.toContain('d1');
  });

  it('is rebuilt by itself after the engine lost everything', async () => {
    const engine = house.get(SearchEngine);
    await Promise.all(['postings', 'built'].map((name) => engine.drop(engine.uid(name))));
    await house.index();
    expect((await api({ q: 'phu bep' })).total).toBe(45);
    expect(await house.get(Indexer).reconcile('postings')).toBe(0);
  });

  it('finds and mends what differs between rows and documents', async () => {
    const engine = house.get(SearchEngine);
    const lost = await idOf('w1');
    const stranger = '019abcde-0000-7000-8000-000000000000';
    await engine.send(engine.uid('postings'), [{ id: stranger, version: 1 }], [lost]);
    expect(await house.get(Indexer).reconcile('postings')).toBe(2);
    await house.index();
    expect(await house.get(Indexer).reconcile('postings')).toBe(0);
    expect(ids(await api({ q: 'thợ hàn 6G' }))).toContain('w1');
  });

  it('answers one posting by id, and 404 for a stranger', async () => {
    const id = await idOf('w1');
    const answer = await house.app.inject(`/api/v1/postings/${id}`);
    expect(answer.json()).toMatchObject({ id, title: 'Thợ hàn 6G', open: true });
    const unknown = await house.app.inject('/api/v1/postings/019abcde-0000-7000-8000-000000000000');
    expect(unknown.statusCode).toBe(404);
    expect((await house.app.inject('/api/v1/postings/x')).statusCode).toBe(422);
  });

  it('keeps the search of anonymous people inside what is public', async () => {
    const page = await house.get(PostingsService).search(ANONYMOUS, {
      q: '',
      place: '',
      sort: 'newest',
      limit: 20,
      page: 1,
    });
    expect(page.data.every((posting) => posting.publishedAt !== null)).toBe(true);
    expect(page.total).toBeGreaterThan(50);
  });
});
