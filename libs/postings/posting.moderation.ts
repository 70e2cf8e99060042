import { fold, hasMarks, type IsoDate } from '#libs/platform';
import { type Market } from './posting.schema.js';

/** Words that a posting may not carry, or that an official reads first; `validTo` is the last day. */
export interface ProhibitedPhrase {
  id: string;
  phrase: string;
  /** Null: every market. */
  market: Market | null;
  verdict: 'block' | 'review';
  source: string;
  validFrom: IsoDate;
  validTo: IsoDate | null;
}

/** What was found in a text. */
export interface Finding {
  id: string;
  phrase: string;
  verdict: 'block' | 'review';
  source: string;
}

/**
 * The prohibited words in a text. Words written with exactly their marks have the verdict of their
 * row; the same letters without marks may mean something else, so that an official reads them.
 */
export function findProhibited(
  text: string,
  phrases: ProhibitedPhrase[],
  { market, date }: { market: Market; date: IsoDate },
): Finding[] {
  const written = words(text.toLowerCase());
  return phrases
    .filter((row) => row.market === null || row.market === market)
    .filter((row) => row.validFrom <= date && (row.validTo ?? date) >= date)
    .flatMap(({ id, phrase, verdict, source }) => {
      if (written.includes(words(phrase))) return [{ id, phrase, verdict, source }];
      const bare = hasMarks(phrase) && written.includes(words(fold(phrase)));
      return bare ? [{ id, phrase, verdict: 'review' as const, source }] : [];
    });
}

/** Words between single spaces, with one at each end, so that only whole words are found. */
function words(text: string): string {
  return ` ${text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `;
}
