import { isSyllable } from './syllable.js';

export interface Repair {
  text: string;
  /** `repaired`: surely what was written; `garbled`: wrong, and left as it came. */
  outcome: 'clean' | 'repaired' | 'garbled';
}

// UTF-8 read as Windows-1252: Vietnamese letters become pairs that no language writes.
const GARBLED =
  /á[º»][\u0080-\u02ff\u2018-\u203a€™†\s\p{L}]|Ä[‘ƒ‚©¨\u0090]|Å[©¨]|Æ[°¡]|Ã[ƒ¡-¿]|\p{Ll}Ã[\s\p{Ll}]|â€[œ™“”¦\u009d]/u;
const LOST = /\ufffd/;

/** Windows-1252 letters of the bytes 0x80 to 0x9f; five bytes have none. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map(Array.from(HIGH, (letter, index) => [letter, 0x80 + index]));
/** Bytes without a letter, which some decoders drop. */
const DROPPED = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const NO_BREAK = 0xa0;
const SPACE = 0x20;
const VIETNAMESE = /^[ăâđêôơưàáãèéìíòóõùúý\u1ea0-\u1ef9ĩũ]$/iu;
const LETTERS = /[\p{L}\p{M}]+/gu;
/** What a word broken in two leaves behind: `ng`, `NG`; but Tp is a word. */
const PIECE = /^(?:[a-z]{1,2}|[A-Z]{1,2})$/;
/** More readings than these are no certainty. */
const MOST = 64;

/**
 * Undoes UTF-8 that was read as Windows-1252, also where bytes were lost on the way: no-break
 * spaces that became spaces or melted into them, and the five bytes without a letter. A field is
 * repaired when exactly one reading consists of Vietnamese syllables, or one alone of words that
 * `isKnown` knows; else it stays and is garbled.
 */
export function repairText(text: string, isKnown: (syllable: string) => boolean): Repair {
  if (LOST.test(text)) return { text, outcome: 'garbled' };
  if (!GARBLED.test(text)) return { text, outcome: 'clean' };
  const bytes = toBytes(text);
  const words = bytes && wordsOf(bytes);
  const isLoud = !/[a-z]/.test(text);
  const fits = (word: string) => isSyllable(word) && (isLoud || !isShouted(word));
  const repaired = words?.map((word) => repairWord(word, { fits, isKnown }));
  if (!repaired || repaired.includes(null)) return { text, outcome: 'garbled' };
  return { text: repaired.join(''), outcome: 'repaired' };
}

/** Bytes as Windows-1252 shows them; the decoder of Node leaves out the letters of 0x80 to 0x9f. */
export function asWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control);
}

function toBytes(text: string): number[] | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const byte = BYTES.get(letter) ?? (code < 0x100 ? code : null);
    if (byte === null) return null;
    bytes.push(byte);
  }
  return bytes;
}

/** Pieces that do not depend on each other: parted at spaces that cannot be a lost byte. */
function wordsOf(bytes: number[]): number[][] {
  const words: number[][] = [[]];
  bytes.forEach((byte, index) => {
    words.at(-1)?.push(byte);
    if (byte === SPACE && missingAt(bytes, index) === 0) words.push([]);
  });
  return words;
}

/** How many bytes of a letter are still owed before a position. */
function missingAt(bytes: number[], at: number): number {
  for (let back = 1; back <= 2; back += 1) {
    const byte = bytes[at - back] ?? 0;
    if (byte >= 0xc0) return Math.max(0, lengthOf(byte) - back);
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}

interface Judges {
  /** A syllable, written as the field writes. */
  fits: (word: string) => boolean;
  isKnown: (syllable: string) => boolean;
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function repairWord(bytes: number[], { fits, isKnown }: Judges): string | null {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  const readings = readingsOf(bytes);
  if (readings === null) return null;
  const complete = readings.filter(({ holes }) => holes === 0);
  if (complete.length === 1) return complete[0]?.text ?? null;
  const shaped = distinct(readings).filter((text) => wordsIn(text).every(fits));
  if (shaped.length === 1) return shaped[0] ?? null;
  const known = shaped.filter((text) => wordsIn(text).every(isKnown));
  return known.length === 1 ? (known[0] ?? null) : null;
}

/** A space before a comma is the lost no-break space itself. */
function distinct(readings: Reading[]): string[] {
  return [...new Set(readings.map(({ text }) => text.replace(/ +(?=[:;,.)\]])/g, '')))];
}

/** Words with marks, and pieces that are too short to be foreign words. */
function wordsIn(text: string): string[] {
  return (text.match(LETTERS) ?? []).filter((word) => /[^a-z]/i.test(word) || PIECE.test(word));
}

interface Reading {
  text: string;
  holes: number;
}

/** All ways to read the bytes as UTF-8 with lost bytes put back; null when there are too many or none. */
function readingsOf(bytes: number[]): Reading[] | null {
  let open: (Reading & { at: number })[] = [{ text: '', holes: 0, at: 0 }];
  const done: Reading[] = [];
  while (open.length > 0) {
    const next = open.flatMap((reading) =>
      stepsAt(bytes, reading.at).map((step) => ({
        text: reading.text + step.letter,
        holes: reading.holes + step.holes,
        at: step.at,
      })),
    );
    done.push(...next.filter(({ at }) => at >= bytes.length));
    open = next.filter(({ at }) => at < bytes.length);
    if (open.length + done.length > MOST) return null;
  }
  return done.length > 0 ? done : null;
}

interface Step {
  letter: string;
  at: number;
  holes: number;
}

function stepsAt(bytes: number[], at: number): Step[] {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return [{ letter: String.fromCharCode(lead), at: at + 1, holes: 0 }];
  const length = lengthOf(lead);
  const given: number[] = [lead];
  while (given.length < length && isContinuation(bytes[at + given.length])) {
    given.push(bytes[at + given.length] ?? 0);
  }
  const next = at + given.length;
  if (given.length === length) return lettersOf([given], next, 0);
  if (given.length < length - 1) return [];
  const filled = DROPPED.map((byte) => [...given, byte]);
  if (bytes[next] !== SPACE && next < bytes.length) return lettersOf(filled, next, 1);
  // The no-break space became this space, or melted into it.
  const withNoBreak = [[...given, NO_BREAK]];
  return [
    ...lettersOf(filled, next, 1),
    ...lettersOf(withNoBreak, next, 1),
    ...lettersOf(withNoBreak, next + 1, 1),
  ];
}

function lettersOf(candidates: number[][], at: number, holes: number): Step[] {
  return candidates.flatMap((bytes) => {
    const letter = Buffer.from(bytes).toString('utf8');
    const fits = holes === 0 ? letter !== '\ufffd' && letter.length <= 2 : VIETNAMESE.test(letter);
    return fits ? [{ letter, at, holes }] : [];
  });
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
