import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { noFacets, type PostingPage, type PostingQuery } from '#libs/postings';
import { frameOf, HOSTILE, labels, postingOf, queryOf } from './pages.specimens.js';
import { FilterPage } from './search-filters.pages.js';
import { SearchPage } from './search.pages.js';
import { type SearchPageProps } from './search.props.js';
import { searchUrl } from './search.url.js';

const facets = {
  ...noFacets(),
  market: { local: 3, national: 41, overseas: 46 },
  country: { VN: 44, TW: 46, JP: 12 },
  province: { '44': 3 },
  occupation: { '8': 40, '82': 40, '8212': 39, '81': 5, '9': 6 },
  pay: { '5000000': 90, '20000000': 46, '25000000': 19, '40000000': 0 },
  cost: { '0': 4, '20000000': 4, '80000000': 40, '100000000': 46 },
  housing: { yes: 40 },
  deadline: { week: 2, month: 9 },
};

function propsOf(
  query: Partial<PostingQuery>,
  result: Partial<PostingPage> = {},
  language: 'vi' | 'en' = 'vi',
): SearchPageProps {
  return {
    frame: frameOf(language),
    query: queryOf(query),
    result: {
      data: [postingOf()],
      total: 46,
      facets,
      page: 1,
      widened: false,
      degraded: false,
      suggestion: null,
      waysOut: null,
      ...result,
    },
    labels: { ...labels, commune: (code) => `xã ${code}`, programme: (code) => code },
    today: '2026-11-24',
    branch: { above: [], below: ['8', '9'] },
    proposals: { occupations: ['Thợ hàn'], places: ['Đông Hà'] },
    dropped: false,
  };
}

function page(...given: Parameters<typeof propsOf>): string {
  return renderToString(<SearchPage {...propsOf(...given)} />);
}

describe('searchUrl', () => {
  it('names only what differs from an empty search', () => {
    expect(searchUrl(queryOf(), {})).toBe('/');
    expect(searchUrl(queryOf({ q: 'thợ may', page: 3 }), { market: 'local' })).toBe(
      '/?q=th%E1%BB%A3+may&market=local',
    );
  });

  it('takes a filter away and keeps the others', () => {
    const query = queryOf({ market: 'overseas', country: 'TW', sort: 'pay' });
    expect(searchUrl(query, { country: undefined })).toBe('/?market=overseas&sort=pay');
    expect(searchUrl(query, { page: 2 })).toBe('/?market=overseas&country=TW&sort=pay&page=2');
  });
});

describe('SearchPage', () => {
  it('puts pay and cost side by side on a card', () => {
    const html = page({ market: 'overseas' });
    expect(html).toContain('24,5 triệu\u00a0đ');
    expect(html).toContain('63,4 triệu\u00a0đ');
    expect(html).toContain('29.500\u00a0TWD');
    expect(html).toContain('còn 21 ngày');
    expect(html).toContain('href="/viec-lam/cong-nhan-lap-rap-k7m2p9xq"');
  });

  it('says that nothing is to be paid at home, and that it is not known abroad', () => {
    const home = postingOf({ market: 'local', country: 'VN', workerCostVnd: null });
    expect(page({}, { data: [home] })).toContain('0\u00a0đ');
    expect(page({}, { data: [postingOf({ workerCostVnd: null })] })).toContain('Chưa rõ');
  });

  it('links filters, pages and the other language', () => {
    const html = page({ q: 'may', market: 'overseas', country: 'TW' });
    expect(html).toContain('aria-label="Bỏ nước TW"');
    expect(html).toContain('href="/?q=may&amp;market=overseas&amp;country=TW&amp;page=2"');
    expect(html).toContain('href="/?lang=en"');
    expect(page({}, {}, 'en')).toContain('46 postings found');
  });

  it('names each condition to drop with what is there without it, and what comes near', () => {
    const waysOut = {
      without: [
        { condition: 'market', total: 12 },
        { condition: 'place', total: 0 },
      ],
      dropped: 'market',
      nearest: [postingOf()],
    } satisfies PostingPage['waysOut'];
    const html = page({ market: 'local', place: 'Khe Sanh' }, { data: [], total: 0, waysOut });
    expect(html).toContain('Chưa có tin khớp cả 2 điều kiện');
    expect(html).toContain('<a href="/?place=Khe+Sanh">Bỏ “Trong tỉnh”</a><strong>12 tin');
    expect(html).toContain('<a href="/?market=local">Bỏ “Khe Sanh”</a><strong>0 tin');
    expect(html).toContain('khác ý bạn ở điểm: Trong tỉnh.');
    expect(html).toContain('href="/viec-lam/cong-nhan-lap-rap-k7m2p9xq"');
    expect(html).toContain('href="tel:02330001234"');
  });

  it('offers a near spelling, and says what was left out or widened', () => {
    const suggestion = { q: 'thợ hàn', place: '', total: 31 };
    const html = page({ q: 'tho hna', sort: 'pay' }, { suggestion, widened: true });
    expect(html).toContain('href="/?q=th%E1%BB%A3+h%C3%A0n&amp;sort=pay">thợ hàn</a>');
    expect(html).toContain('Chưa có tin khớp mọi từ');
    expect(html).not.toContain('điều kiện lọc không đúng');
    const odd = renderToString(<SearchPage {...propsOf({})} dropped />);
    expect(odd).toContain('điều kiện lọc không đúng');
  });

  it('says so, and shows no counts, while the search engine is away', () => {
    const html = page({}, { degraded: true, facets: noFacets() });
    expect(html).toContain('Máy tìm kiếm đang bận.');
    expect(html).not.toContain('href="/loc"');
    expect(html).not.toContain('0 tin');
  });

  it('warns of an unverified posting and never runs what somebody wrote', () => {
    const hostile = postingOf({ kind: 'INFORMATION', title: HOSTILE, organisation: HOSTILE });
    const html = page({ q: HOSTILE, place: HOSTILE }, { data: [hostile] });
    expect(html).toContain('Chưa xác minh');
    expect(html).not.toContain('<script>');
  });
});

describe('filters', () => {
  const filters = (query: Partial<PostingQuery>, more: Partial<SearchPageProps> = {}) =>
    renderToString(<FilterPage {...propsOf(query)} {...more} />);

  it('stay on their own page and lead back to the results', () => {
    const html = filters({ q: 'may', country: 'TW' });
    expect(html).toContain('href="/loc?q=may&amp;country=TW&amp;housing=yes"');
    expect(html).toContain('href="/?q=may&amp;country=TW">Xem 46 tin');
    expect(html).toContain('href="/loc?q=may" aria-label="Bỏ nước TW"');
  });

  it('offer steps that make a difference, each once', () => {
    const html = filters({});
    expect(html).toContain('Từ 20 triệu đ');
    expect(html).toContain('Từ 25 triệu đ');
    expect(html).not.toContain('Từ 40 triệu đ');
    expect(html).toContain('Không mất phí');
    expect(html).not.toContain('Đến 20 triệu đ');
    expect(html).toContain('Đến 80 triệu đ');
  });

  it('keep a chosen step that is none of ours', () => {
    const html = filters({ pay: 12_500_000 });
    expect(html).toContain('Lương từ 12,5 triệu đ');
    expect(html).toMatch(/aria-current="true"[^>]*><span class="facet-box">/);
  });

  it('lead down the tree of occupations and up again', () => {
    expect(filters({})).toContain('href="/loc?occupation=8"');
    const html = filters(
      { occupation: '82' },
      { branch: { above: ['8', '82'], below: ['8212', '8219'] } },
    );
    expect(html).toContain('href="/loc?occupation=8212"');
    expect(html).not.toContain('occupation=8219');
    expect(html).toContain('href="/loc?occupation=8" aria-current="true"');
    expect(html).toContain('href="/loc" aria-current="true"');
  });

  it('open the further ones when one of them is chosen', () => {
    expect(filters({})).not.toContain('<details open');
    expect(filters({ deadline: 'week' })).toMatch(/<details[^>]* open/);
  });
});
