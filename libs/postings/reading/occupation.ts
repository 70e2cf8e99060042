import { type Reference } from '#libs/reference';
import { type Found, isMarked, PhraseBook, type Token, tokens } from './phrases.js';

export interface OccupationReading {
  code: string;
  /** 0 to 1: how far the words of the posting decide it. */
  confidence: number;
}

export type OccupationReader = (title: string, category: string | null) => OccupationReading | null;

// What follows these words says where or in which trade, not what the person does.
const BOUNDARY =
  /\s-|-\s|[–—|/,;:()[\]{}<>•]|\s(?:tại|cho|ngành|lĩnh vực|mảng|công ty|của|thu nhập|lương|làm việc)(?=\s)/giu;
/** The call for applicants at the head of many titles is no trade of its own. */
const CALL = /^\W*(?:cần\s+)?(?:tuyển\s+dụng|tuyển\s+sinh|tuyển\s+gấp|tuyển)(?=\s)/iu;
/** Catch-all groups (engineers, technicians, operators, labourers): any more precise name beats them. */
const CATCH_ALL = new Set(['2149', '3119', '8189', '9329']);
const CATCH_ALL_LOSS = 3;
const BY_LENGTH = [0, 0.5, 0.75, 0.9];
/** A category names a whole trade, often several. */
const CATEGORY_WEIGHT = 0.6;
/** Without marks, `tho may` may be a tailor or a mechanic. */
const UNMARKED_WEIGHT = 0.75;

/**
 * Reads the occupation from title and category by the names and synonyms of the code list. The
 * first part of the title that names one decides, in it the longest name, less what stands before it. Where
 * the title has tone marks they must agree (thợ may, thợ máy).
 */
export function createOccupationReader(reference: Reference): OccupationReader {
  const book = new PhraseBook<string>();
  for (const { code, titleVi, titleEn, synonyms } of reference.lists.occupations) {
    if (code.length < 4) continue;
    const names = [titleVi, titleEn, titleEn.replace(/s$/, ''), ...synonyms];
    for (const name of new Set(names)) book.add(name, code);
  }
  return (title, category) =>
    readFrom(book, partsOf(title.replace(CALL, ''))) ??
    readFrom(book, partsOf(title)) ??
    weaker(readFrom(book, category ? partsOf(category) : []));
}

function partsOf(text: string): Token[][] {
  const whole = tokens(text);
  const parts = text.split(BOUNDARY).map(tokens);
  // Names such as "UI/UX" or "QA/QC" span a boundary: the whole text is the last resort.
  return [...parts, whole];
}

function readFrom(book: PhraseBook<string>, parts: Token[][]): OccupationReading | null {
  for (const part of parts) {
    const marked = part.some(isMarked);
    const fitting = book
      .find(part)
      .filter(({ marks }) => marks === 'same' || (marks === 'none' && !marked));
    const best = fitting.reduce<Found<string> | null>(
      (better, found) => (better && weight(better) >= weight(found) ? better : found),
      null,
    );
    if (best) return { code: best.value, confidence: confidenceOf(best) };
  }
  return null;
}

/** A long name says more, and Vietnamese puts the trade before its object (kế toán tòa nhà). */
function weight({ value, start, length }: Found<string>): number {
  return length - start - (CATCH_ALL.has(value) ? CATCH_ALL_LOSS : 0);
}

function confidenceOf({ length, marks }: Found<string>): number {
  const base = BY_LENGTH[Math.min(length, 3)] ?? 0;
  return rounded(marks === 'same' ? base : base * UNMARKED_WEIGHT);
}

function weaker(reading: OccupationReading | null): OccupationReading | null {
  return reading && { ...reading, confidence: rounded(reading.confidence * CATEGORY_WEIGHT) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
