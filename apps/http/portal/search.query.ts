import { type PostingQuery, postingQuerySchema } from '#libs/postings';

/** A search as it was read, and the filters that could not be. */
export interface ReadSearch {
  query: PostingQuery;
  dropped: string[];
}

type Name = keyof typeof postingQuerySchema.shape;

/** The length to which typed text is cut: what is longer is no question. */
const LONGEST: Partial<Record<Name, number>> = { q: 200, place: 100 };

/**
 * Reads the address of a search. A filter that cannot be read is left out and named: an old or
 * mangled link still finds something. What is no filter of ours is nobody's loss.
 */
export function readSearch(parameters: Record<string, unknown>): ReadSearch {
  const known: Partial<Record<Name, unknown>> = {};
  const dropped: string[] = [];
  for (const [name, given] of Object.entries(parameters)) {
    if (given === '' || name === 'limit' || !isName(name)) continue;
    const value = typeof given === 'string' ? given.slice(0, LONGEST[name]) : given;
    if (postingQuerySchema.shape[name].safeParse(value).success) known[name] = value;
    else dropped.push(name);
  }
  return { query: postingQuerySchema.parse({ ...known, limit: 20 }), dropped };
}

function isName(name: string): name is Name {
  return Object.hasOwn(postingQuerySchema.shape, name);
}
