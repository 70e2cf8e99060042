import { moreOverseasPostings } from './orders.js';
import { type OverseasPosting } from './posting.shape.js';
import { japanPostings } from './postings.japan.js';
import { koreaPostings } from './postings.korea.js';
import { taiwanPostings } from './postings.taiwan.js';

/** Every order, each on a quota line of a contract. */
export const overseasPostings: OverseasPosting[] = [
  ...taiwanPostings,
  ...japanPostings,
  ...koreaPostings,
  ...moreOverseasPostings,
];
