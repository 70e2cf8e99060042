import { type PostingQuery, postingQuerySchema } from '../posting.query.js';
import { type PostingView } from '../posting.schema.js';

/** Pay may be so much lower and is still near. */
const NEAR_PAY = 0.8;

/**
 * What is like a posting, the nearest first: the same occupation near by for as much pay, then
 * farther away, then related occupations, then anything near by.
 */
export function similarTo(posting: PostingView, limit: number): PostingQuery[] {
  const { market, country, provinceCode, occupation } = posting;
  const near =
    market === 'overseas' || provinceCode === null ? { country } : { province: provinceCode };
  const { vndMonthMax, vndMonthMin } = posting.pay;
  const own = vndMonthMax ?? vndMonthMin;
  const pay = own === null ? {} : { pay: Math.floor(own * NEAR_PAY) };
  const trade = occupation === null ? [] : [occupation, occupation.slice(0, 2)];
  const alike = trade.flatMap((code) => [
    { ...near, occupation: code, ...pay },
    { ...near, occupation: code },
    { market, occupation: code },
  ]);
  return [...alike, { market, ...near, ...pay }, { market, ...near }].map((filters) =>
    postingQuerySchema.parse({ ...filters, sort: 'newest', limit }),
  );
}
