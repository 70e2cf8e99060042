import { clean, hasMarks } from '#libs/platform';
import { synonyms } from './synonyms.js';

/** So many words of a query are looked for; the search engine does the same. */
const MOST = 10;
const LONGEST_SYNONYM = 5;

/** A typed text in the query language of Postgres. */
export interface TextQueries {
  /** All words anywhere, without marks, or words that mean the same. */
  words: string;
  /** All words in the title. */
  title: string;
  /** The same with exactly these marks; null where none were typed. */
  marked: string | null;
}

/** Words of a text as they are typed, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    clean(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.slice(0, MOST) ?? []
  );
}

/** Null for a text without words, which finds everything. The last word may be cut off. */
export function textQueries(words: string[]): TextQueries | null {
  if (words.length === 0) return null;
  const folded = words.map(withoutMarks);
  return {
    words: withSynonyms(folded),
    title: allOf(folded, true),
    marked: hasMarks(words.join(' ')) ? allOf(words, true) : null,
  };
}

/** As `unaccent` does in the database: Latin letters lose their marks, other scripts keep theirs. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('đ', 'd')
    .normalize('NFC');
}

/** The longest phrase that has synonyms is joined with them by "or"; the rest by "and". */
function withSynonyms(words: string[]): string {
  const groups: string[] = [];
  for (let start = 0; start < words.length;) {
    const length = phraseAt(words, start);
    const phrase = words.slice(start, start + length);
    const same = (synonyms[phrase.join(' ')] ?? []).map((other) =>
      allOf(wordsOf(withoutMarks(other))),
    );
    const given = allOf(phrase, start + length === words.length);
    groups.push(same.length > 0 ? `(${[given, ...same].join(' | ')})` : given);
    start += length;
  }
  return groups.join(' & ');
}

function phraseAt(words: string[], start: number): number {
  for (let length = LONGEST_SYNONYM; length > 1; length -= 1) {
    const phrase = words.slice(start, start + length);
    if (phrase.length === length && Object.hasOwn(synonyms, phrase.join(' '))) return length;
  }
  return 1;
}

/** Words are letters and digits only, so that nothing in them can be an operator. */
function allOf(words: string[], cutOff = false): string {
  const last = words.length - 1;
  return `(${words.map((word, n) => `'${word}'${cutOff && n === last ? ':*' : ''}`).join(' & ')})`;
}
