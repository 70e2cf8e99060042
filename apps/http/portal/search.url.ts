import { FILTER_NAMES, type PostingQuery } from '#libs/postings';

const PARAMETERS = ['q', 'place', ...FILTER_NAMES, 'sort', 'page'] as const;

/** What an address need not say. */
const DEFAULTS: Partial<PostingQuery> = { q: '', place: '', sort: 'relevance', page: 1 };

/** Parameters that differ from an empty search, in a steady order. */
function parametersOf(query: PostingQuery): [string, string][] {
  return PARAMETERS.flatMap((name) => {
    const value = query[name];
    return value === undefined || value === DEFAULTS[name] ? [] : [[name, String(value)]];
  });
}

function addressOf(path: string, query: PostingQuery): string {
  const text = new URLSearchParams(parametersOf(query)).toString();
  return text === '' ? path : `${path}?${text}`;
}

/**
 * The address of a search: only what differs from an empty one. A change other than of the page
 * leads to the first page again; `undefined` takes a filter away.
 */
export function searchUrl(query: PostingQuery, patch: Partial<PostingQuery>): string {
  return addressOf('/', { ...query, page: 1, ...patch });
}

/** Where a market leads: filters that belong to another one are left behind. */
export function marketUrl(query: PostingQuery, market: PostingQuery['market']): string {
  return searchUrl(query, {
    market,
    country: undefined,
    province: undefined,
    commune: undefined,
    programme: undefined,
  });
}

/** The address of the filters as a page of their own, for narrow screens. */
export function filtersUrl(query: PostingQuery, patch: Partial<PostingQuery>): string {
  return addressOf('/loc', { ...query, page: 1, ...patch });
}

/** What a form of words and place carries along of the rest. */
export function keptParameters(query: PostingQuery): [string, string][] {
  return parametersOf({ ...query, q: '', place: '', page: 1 });
}
