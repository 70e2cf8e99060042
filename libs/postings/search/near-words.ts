import { fold } from '#libs/platform';
import { type Reference } from '#libs/reference';

/** Names that people look for, in the order in which they are offered. */
export interface Vocabulary {
  occupations: Term[];
  places: Term[];
}

interface Term {
  text: string;
  plain: string;
  syllables: number;
  /** A bit for each letter that it has. */
  letters: number;
}

const MOST_WORDS = 8;
const LONGEST_TERM = 5;

/** Occupations with what people call them, and places with the names that they had. */
export function vocabularyOf({ lists }: Reference): Vocabulary {
  const trades = lists.occupations.filter(({ code }) => code.length === 4);
  const places = [
    ...lists.communes.flatMap((commune) => [
      commune.name,
      commune.formerDistrict,
      ...commune.formerNames,
    ]),
    ...lists.provinces.flatMap(({ nameVi, former, towns }) => [nameVi, ...former, ...towns]),
    ...lists.countries.map(({ nameVi }) => nameVi),
  ];
  return {
    occupations: terms(trades.flatMap(({ titleVi, synonyms }) => [titleVi, ...synonyms])),
    places: terms(places.map((name) => name.replace(/^(?:xã|phường|thị trấn|TT|P\.?)\s+/i, ''))),
  };
}

function terms(names: string[]): Term[] {
  const byPlain = new Map<string, Term>();
  for (const text of names) {
    const plain = fold(text);
    const syllables = plain.split(' ').length;
    if (plain.length <= 2 || byPlain.has(plain)) continue;
    byPlain.set(plain, { text, plain, syllables, letters: lettersOf(plain) });
  }
  return [...byPlain.values()];
}

/** A text with one phrase put right, and how many letters differ. */
export interface Spelling {
  text: string;
  distance: number;
}

/**
 * Texts that differ in few letters from what was typed, nearest first: each phrase of the text
 * that is no known name is compared with the names of as many syllables.
 */
export function nearSpellings(text: string, known: Term[], most = 3): Spelling[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  const names = new Set(known.map(({ plain }) => plain));
  const found = new Map<string, number>();
  for (const { start, length } of phrases(words.length)) {
    const phrase = fold(words.slice(start, start + length).join(' '));
    if (names.has(phrase)) continue;
    const letters = lettersOf(phrase);
    for (const term of known) {
      if (term.syllables !== length || differing(letters, term.letters) > 2 * slips(term)) continue;
      const distance = editDistance(phrase, term.plain, slips(term));
      if (distance > slips(term)) continue;
      const put = [
        ...words.slice(0, start),
        term.text.toLowerCase(),
        ...words.slice(start + length),
      ];
      const right = put.join(' ');
      found.set(right, Math.min(distance, found.get(right) ?? distance));
    }
  }
  return [...found]
    .map(([right, distance]) => ({ text: right, distance }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most);
}

/** All runs of words that may be one name; a single word only where it is the whole text. */
function phrases(words: number): { start: number; length: number }[] {
  const lengths = Array.from({ length: Math.min(words, LONGEST_TERM) }, (_, n) => n + 1);
  return lengths
    .filter((length) => length > 1 || words === 1)
    .flatMap((length) =>
      Array.from({ length: words - length + 1 }, (_, start) => ({ start, length })),
    );
}

/** So many letters may be wrong: one of five. */
function slips({ plain }: Term): number {
  return Math.max(1, Math.floor(plain.length / 5));
}

function lettersOf(plain: string): number {
  let letters = 0;
  for (let n = 0; n < plain.length; n += 1) letters |= 1 << (plain.charCodeAt(n) % 32);
  return letters;
}

/** How many letters only one of both has: each slip changes at most two. */
function differing(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** Insertions, deletions, changes and swaps of neighbours; gives up beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const vocabularies = new WeakMap<Reference, Vocabulary>();

/** The names of one state of the code lists, made once. */
export function vocabulary(reference: Reference): Vocabulary {
  const made = vocabularies.get(reference) ?? vocabularyOf(reference);
  vocabularies.set(reference, made);
  return made;
}

/** Words and place with one of them put right. */
export function suggestions(
  { q, place }: { q: string; place: string },
  reference: Reference,
): { q: string; place: string }[] {
  const { occupations, places } = vocabulary(reference);
  const words = nearSpellings(q, [...occupations, ...places]);
  return [
    ...words.map(({ text }) => ({ q: text, place })),
    ...nearSpellings(place, places).map(({ text }) => ({ q, place: text })),
  ];
}
