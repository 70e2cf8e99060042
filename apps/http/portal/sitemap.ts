import { type PostingAddress } from '#libs/postings';
import { absoluteUrl } from '#libs/ui';

/** Addresses in one file: the most that the protocol of sitemaps.org allows. */
export const SITEMAP_SIZE = 50_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** How many files so many addresses need; the first page of the portal is one of them. */
export function sitemapFiles(count: number, size = SITEMAP_SIZE): number {
  return Math.max(1, Math.ceil(count / size));
}

/** The list of files, where there are several. */
export function sitemapIndex(files: number): string {
  const entries = Array.from(
    { length: files },
    (_, index) => `<sitemap>${location(`/sitemap-${index + 1}.xml`)}</sitemap>\n`,
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('')}</sitemapindex>\n`;
}

export function sitemap(addresses: PostingAddress[]): string {
  const entries = addresses.map(
    ({ path, changedOn }) => `<url>${location(path)}<lastmod>${changedOn}</lastmod></url>\n`,
  );
  return `${HEAD}<urlset ${NAMESPACE}>\n${entries.join('')}</urlset>\n`;
}

/** Addresses of postings are letters, digits and hyphens; the portal's own may hold an ampersand. */
function location(path: string): string {
  const escaped = absoluteUrl(path).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<loc>${escaped}</loc>`;
}

/** Everything public may be read; forms, own pages and consoles are nothing for search engines. */
export function robots(): string {
  const closed = ['/agency/', '/centre/', '/department/', '/ca/', '/ho-so', '/ket-noi'];
  const more = ['/loc', '/thong-bao', '/dang-nhap', '/dang-ky', '/doi-mat-khau', '/vai-tro'];
  return [
    'User-agent: *',
    ...[...closed, ...more].map((path) => `Disallow: ${path}`),
    'Disallow: /viec-lam/*/ung-tuyen',
    `Sitemap: ${absoluteUrl('/sitemap.xml')}`,
    '',
  ].join('\n');
}
