import { type IsoDate } from '#libs/platform';
import { type Facets, type PostingPage, type PostingQuery, postingsTexts } from '#libs/postings';
import { Chip, FacetList, type FacetOption, formatCount, type Frame, Icon } from '#libs/ui';
import { type Labels } from './posting-card.pages.js';

export interface SearchPageProps {
  frame: Frame;
  query: PostingQuery;
  result: PostingPage;
  labels: Labels;
  today: IsoDate;
  /** The search engine does not answer; these results come from the database, without facets. */
  searchAway: boolean;
}

const PARAMETERS = [
  'q',
  'place',
  'market',
  'country',
  'province',
  'source',
  'sort',
  'page',
] as const;

/** What an address need not say. */
export const DEFAULTS: Partial<PostingQuery> = { q: '', place: '', sort: 'relevance', page: 1 };

/**
 * The address of a search: only what differs from an empty one. A change other than of the page
 * leads to the first page again; `undefined` takes a filter away.
 */
export function searchUrl(query: PostingQuery, patch: Partial<PostingQuery>): string {
  const wanted = { ...query, page: 1, ...patch };
  const parameters = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = wanted[name];
    if (value !== undefined && value !== DEFAULTS[name]) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** A chosen filter: its name, the address without it, and how many postings that address has. */
interface Filter {
  name: string;
  href: string;
  without: number | null;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/**
 * What the person asked for, piece by piece. Every posting has one market, one country and one
 * source, so that their facets, counted without their own filter, add up to the whole without it.
 */
export function filtersOf({ frame, query, result: { facets }, labels }: SearchPageProps): Filter[] {
  const { market, country, province, source, place, q } = query;
  const filter = (
    name: string | undefined,
    patch: Partial<PostingQuery>,
    counts?: Facets[keyof Facets],
  ) =>
    name === undefined || name === ''
      ? []
      : [{ name, href: searchUrl(query, patch), without: counts ? sum(counts) : null }];
  return [
    ...filter(
      market && postingsTexts(frame.language, `market.${market}`),
      { market: undefined },
      facets.market,
    ),
    ...filter(country && labels.country(country), { country: undefined }, facets.country),
    ...filter(province && labels.province(province), { province: undefined }),
    ...filter(source, { source: undefined }, facets.source),
    ...filter(place, { place: '' }),
    ...filter(q, { q: '' }),
  ];
}

/** Values of one filter, most frequent first; pressing a chosen one takes it away. */
function facetOptions(
  counts: Record<string, number>,
  chosen: string | undefined,
  name: (code: string) => string,
  href: (code: string | undefined) => string,
): FacetOption[] {
  return Object.entries(counts)
    .filter(([code, count]) => count > 0 || code === chosen)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => ({
      label: name(code),
      count,
      chosen: code === chosen,
      href: href(code === chosen ? undefined : code),
    }));
}

/** Filters with counts: at the left on wide screens, a sheet of its own on a phone. */
export function FacetPanel({
  frame: { language },
  query,
  result,
  labels,
  searchAway,
}: SearchPageProps) {
  if (searchAway) return <div />;
  const abroad = { ...result.facets.country, VN: 0 };
  const countries = facetOptions(abroad, query.country, labels.country, (country) =>
    searchUrl(query, { country }),
  );
  const provinces = facetOptions(
    result.facets.province,
    query.province,
    labels.province,
    (province) => searchUrl(query, { province }),
  );
  return (
    <aside class="facets" id="filter" aria-labelledby="filter-title">
      <div class="facets-head">
        <h2 id="filter-title">{postingsTexts(language, 'search.filter-results')}</h2>
        <a class="only-narrow" href="#main">
          <Icon name="x" /> {postingsTexts(language, 'search.close')}
        </a>
      </div>
      <FacetList
        language={language}
        title={postingsTexts(language, 'search.country')}
        options={query.market === 'local' || query.market === 'national' ? [] : countries}
      />
      <FacetList
        language={language}
        title={postingsTexts(language, 'search.province')}
        options={query.market === 'overseas' ? [] : provinces}
      />
      <div class="facets-foot only-narrow">
        <a class="btn btn-primary btn-full" href="#main">
          {postingsTexts(language, 'search.see', { count: formatCount(result.total, language) })}
        </a>
      </div>
    </aside>
  );
}

/** The chosen filters, each of which can be taken away. */
export function Chips(props: SearchPageProps) {
  const { language } = props.frame;
  const filters = filtersOf(props);
  if (filters.length === 0) return null;
  return (
    <p class="chips">
      {filters.map(({ name, href }) => (
        <Chip key={name} language={language} href={href} name={name} />
      ))}
      {filters.length > 1 && (
        <a class="btn btn-text" href="/">
          {postingsTexts(language, 'search.clear')}
        </a>
      )}
    </p>
  );
}
