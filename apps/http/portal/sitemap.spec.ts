import { describe, expect, it } from '@jest/globals';
import { robots, sitemap, sitemapFiles, sitemapIndex } from './sitemap.js';

describe('sitemap', () => {
  it.each([
    [0, 1],
    [50_000, 1],
    [50_001, 2],
    [100_000, 2],
    [100_001, 3],
  ])('puts %i addresses into %i files', (count, files) => {
    expect(sitemapFiles(count)).toBe(files);
  });

  it('lists files and addresses', () => {
    expect(sitemapIndex(2).match(/<loc>\/sitemap-\d\.xml<\/loc>/g)).toHaveLength(2);
    expect(sitemap([{ path: '/viec-lam/tho-han-k7m2p9xq', changedOn: '2026-11-24' }])).toContain(
      '<url><loc>/viec-lam/tho-han-k7m2p9xq</loc><lastmod>2026-11-24</lastmod></url>',
    );
    expect(sitemap([])).toMatch(/<urlset [^>]*>\n<\/urlset>/);
  });

  it('keeps search engines out of forms and own pages', () => {
    expect(robots().split('\n')).toEqual(
      expect.arrayContaining(['Disallow: /ho-so', 'Disallow: /loc', 'Sitemap: /sitemap.xml']),
    );
  });
});
