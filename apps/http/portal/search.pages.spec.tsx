import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type PostingPage, type PostingQuery } from '#libs/postings';
import { frameOf, HOSTILE, labels, postingOf, queryOf } from './pages.specimens.js';
import { searchUrl } from './search-filters.pages.js';
import { SearchPage } from './search.pages.js';

const facets = {
  market: { local: 3, national: 41, overseas: 46 },
  country: { VN: 44, TW: 46, JP: 12 },
  province: { '44': 3 },
  source: { nhipcau: 90 },
};

function page(
  query: Partial<PostingQuery>,
  result: Partial<PostingPage> = {},
  language: 'vi' | 'en' = 'vi',
): string {
  const found = { data: [postingOf()], total: 46, facets, page: 1, widened: false, ...result };
  return renderToString(
    <SearchPage
      frame={frameOf(language)}
      query={queryOf(query)}
      result={found}
      labels={labels}
      today="2026-11-24"
      searchAway={false}
    />,
  );
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

  it('names the filter to drop when nothing is found', () => {
    const html = page({ market: 'local', place: 'Khe Sanh' }, { data: [], total: 0 });
    expect(html).toContain('Chưa có tin khớp cả 2 điều kiện');
    expect(html).toContain('Bỏ “Khe Sanh”');
    expect(html).toContain('90 tin');
    expect(html).toContain('href="tel:02330001234"');
  });

  it('warns of an unverified posting and never runs what somebody wrote', () => {
    const hostile = postingOf({ kind: 'INFORMATION', title: HOSTILE, organisation: HOSTILE });
    const html = page({ q: HOSTILE, place: HOSTILE }, { data: [hostile] });
    expect(html).toContain('Chưa xác minh');
    expect(html).not.toContain('<script');
  });
});
