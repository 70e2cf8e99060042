import { type FieldProblem } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type PostingQuery } from '../posting.query.js';

/** Abroad, in a country that no list names. */
const ELSEWHERE = 'ZZ';
const LISTS = ['country', 'province', 'commune', 'programme', 'occupation'] as const;

/** The filters whose code stands in no list: a slip of the pen rather than a wish. */
export function unknownCodes(query: PostingQuery, reference: Reference): FieldProblem[] {
  return LISTS.filter((list) => {
    const code = query[list];
    return code !== undefined && code !== ELSEWHERE && reference[list](code) === undefined;
  }).map((field) => ({ field, code: 'field.invalid' }));
}
