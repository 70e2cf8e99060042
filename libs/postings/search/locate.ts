import { type Reference } from '#libs/reference';
import { type PostingQuery } from '../posting.query.js';
import { createPlaceReader, type PlaceReader } from '../reading/place.js';

/**
 * A query whose typed place has become codes, or words where it is no place we know. A district
 * that is no more stands for all its communes.
 */
export type LocatedQuery = PostingQuery & { communes?: string[] };

const readers = new WeakMap<Reference, PlaceReader>();

/** Reads the place that was typed beside the words; filters that were chosen stay as they are. */
export function locate(query: PostingQuery, reference: Reference): LocatedQuery {
  if (query.place === '') return query;
  const read = readers.get(reference) ?? createPlaceReader(reference);
  readers.set(reference, read);
  const { countryCode, provinceCodes, communeCodes } = read(query.place);
  const [provinceCode] = provinceCodes;
  if (communeCodes.length > 0) return { ...query, communes: communeCodes };
  if (provinceCode) return { ...query, province: query.province ?? provinceCode };
  if (countryCode) return { ...query, country: query.country ?? countryCode };
  return { ...query, q: `${query.q} ${query.place}`.trim() };
}
