import { type Reference } from '#libs/reference';
import { type PostingQuery } from '../posting.schema.js';
import { createPlaceReader, type PlaceReader } from '../reading/place.js';

/** A query whose typed place has become codes, or words where it is no place we know. */
export type LocatedQuery = PostingQuery & { commune?: string | undefined };

const readers = new WeakMap<Reference, PlaceReader>();

/** Reads the place that was typed beside the words; filters that were chosen stay as they are. */
export function locate(query: PostingQuery, reference: Reference): LocatedQuery {
  if (query.place === '') return query;
  const read = readers.get(reference) ?? createPlaceReader(reference);
  readers.set(reference, read);
  const { countryCode, provinceCode, communeCode } = read(query.place);
  if (communeCode) return { ...query, commune: communeCode };
  if (provinceCode) return { ...query, province: query.province ?? provinceCode };
  if (countryCode) return { ...query, country: query.country ?? countryCode };
  return { ...query, q: `${query.q} ${query.place}`.trim() };
}
