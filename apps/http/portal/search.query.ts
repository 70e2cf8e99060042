import { type PostingQuery, postingQuerySchema } from '#libs/postings';

/**
 * Reads the address of a search. A filter that cannot be read is left out: an old or mangled link
 * still finds something.
 */
export function readSearch(parameters: Record<string, unknown>): PostingQuery {
  const known = Object.entries(parameters).filter(([name, value]) => {
    if (value === '' || !(name in postingQuerySchema.shape)) return false;
    const field = postingQuerySchema.shape[name as keyof typeof postingQuerySchema.shape];
    return field.safeParse(value).success;
  });
  return postingQuerySchema.parse({ ...Object.fromEntries(known), limit: 20 });
}
