import { type Reference } from '#libs/reference';
import { managerOf, namesManager } from './occupation-managers.js';
import { titleNames } from './occupation-names.js';
import { type Found, isMarked, PhraseBook, type Token, tokens } from './phrases.js';

export interface OccupationReading {
  code: string;
  /** 0 to 1: the share of such readings that a person agreed with, to the unit group. */
  confidence: number;
}

export type OccupationReader = (title: string, category: string | null) => OccupationReading | null;

// What follows these words says where or in which trade, not what the person does.
const BOUNDARY =
  /\s-|-\s|[–—|/,;:()[\]{}<>•_]|\s(?:tại|cho|ngành|lĩnh vực|mảng|công ty|của|thu nhập|lương|làm việc)(?=\s)/giu;
/** The call for applicants at the head of many titles is no trade of its own. */
const CALL = /^\W*(?:cần\s+)?(?:tuyển\s+dụng|tuyển\s+sinh|tuyển\s+gấp|tuyển)(?=\s)/iu;
/** When people work is not what they do. */
const HOURS = /(?:giờ|ca)\s+hành\s+chính/giu;
/** Short forms that stand for the first word of a name. */
const SHORT: [RegExp, string][] = [
  [/(?<![\p{L}\d])nv(?![\p{L}\d])/giu, 'nhân viên'],
  [/(?<![\p{L}\d])cvcc(?![\p{L}\d])/giu, 'chuyên viên cao cấp'],
  [/(?<![\p{L}\d])cv(?![\p{L}\d])/giu, 'chuyên viên'],
  [/(?<![\p{L}\d])ktv(?![\p{L}\d])/giu, 'kỹ thuật viên'],
  [/(?<![\p{L}\d])ks(?![\p{L}\d])/giu, 'kỹ sư'],
  [/(?<![\p{L}\d])tts(?![\p{L}\d])/giu, 'thực tập sinh'],
  [/(?<![\p{L}\d])kd(?![\p{L}\d])/giu, 'kinh doanh'],
  [/(?<![\p{L}\d])xklđ(?![\p{L}\d])/giu, 'xuất khẩu lao động'],
];
/** Catch-all groups: a more precise name anywhere in the title beats them. */
const CATCH_ALL = new Set(['2149', '3119', '8189', '9329', '1120', '1219']);
/** Names as vague as those groups, though their group is precise. */
const VAGUE = new Set(
  `nhân viên tư vấn, chuyên viên tư vấn, tư vấn viên, nhân viên it, chuyên viên it, it, cntt, công nghệ thông tin,
   nhân viên triển khai, nhân viên thiết kế, chuyên viên thiết kế, nhân viên vận hành, chuyên viên vận hành,
   nhân viên điều hành, trợ lý, thư ký, consultant, data, designer, engineer, technician`
    .split(',')
    .map((name) => name.trim()),
);
/** Selling is precise enough unless the title says what is sold. */
const SELLING = /^(?:(?:nhân viên|chuyên viên) )?(?:kinh doanh|sales?)$/;
const LONGEST = 500;
const VAGUE_LOSS = 3;
const SELLING_LOSS = 2.5;
const PLURAL = /^[a-z0-9 /&.+#-]*[a-rt-z]$/;

/** How a reading came about; what that was worth is measured in `npm run reading`. */
type Grade = 'long' | 'pair' | 'word' | 'later' | 'unmarked' | 'catch-all' | 'category';
const CONFIDENCE: Record<Grade, number> = {
  long: 0.9,
  pair: 0.8,
  word: 0.7,
  later: 0.7,
  unmarked: 0.6,
  'catch-all': 0.5,
  category: 0.3,
};

interface Name {
  code: string;
  isVague: boolean;
  loss: number;
}

function vaguenessOf(code: string, name: string): Omit<Name, 'code'> {
  const isVague = CATCH_ALL.has(code) || VAGUE.has(name);
  return { isVague, loss: isVague ? VAGUE_LOSS : SELLING.test(name) ? SELLING_LOSS : 0 };
}

interface Candidate {
  code: string;
  grade: Grade;
}

/**
 * Reads the occupation from title and category by the names of the code list and those that only
 * titles use. The first part of the title that names one decides, in it the longest name, less
 * what stands before it; a catch-all gives way to a precise name in a later part. Where the title
 * has tone marks they must agree (thợ may, thợ máy). A title of management lifts the occupation
 * to its managers' group.
 */
export function createOccupationReader(reference: Reference): OccupationReader {
  const book = new PhraseBook<Name>();
  const known = new Set<string>();
  const add = (name: string, code: string) => {
    const key = `${code}\n${name}`;
    if (known.has(key)) return;
    known.add(key);
    book.add(name, { code, ...vaguenessOf(code, name) });
  };
  for (const { code, titleVi, titleEn, synonyms } of reference.lists.occupations) {
    if (code.length < 4) continue;
    for (const name of [titleVi, titleEn, titleEn.replace(/s$/, ''), ...synonyms]) add(name, code);
  }
  for (const [code, name] of titleNames) {
    add(name, code);
    if (name.length > 4 && PLURAL.test(name)) add(`${name}s`, code);
  }
  return (wholeTitle, category) => {
    const title = wholeTitle.slice(0, LONGEST);
    const text = SHORT.reduce(
      (whole, [short, long]) => whole.replace(short, long),
      title.replace(HOURS, ' '),
    );
    const found =
      readTitle(book, text.replace(CALL, '')) ??
      readTitle(book, text) ??
      (category === null ? null : readCategory(book, category));
    return found && { code: found.code, confidence: CONFIDENCE[found.grade] };
  };
}

function readTitle(book: PhraseBook<Name>, title: string): Candidate | null {
  // Names such as "UI/UX" or "QA/QC" span a boundary: the whole text is the last resort.
  const parts = [...title.split(BOUNDARY), title];
  const found = parts.flatMap((text, index) => {
    const words = tokens(text);
    const best = bestIn(book, words);
    return best ? [{ ...best, words, isFirst: index === 0 }] : [];
  });
  const precise = found.find(({ value }) => !value.isVague);
  const chosen = found[0]?.value.isVague ? (precise ?? found[0]) : found[0];
  if (!chosen) return null;
  const head = found[0] === chosen;
  const lifted = namesManager(chosen, chosen.words) ? managerOf(chosen.value.code) : null;
  return { code: lifted ?? chosen.value.code, grade: gradeOf(chosen, head) };
}

function readCategory(book: PhraseBook<Name>, category: string): Candidate | null {
  for (const text of category.slice(0, LONGEST).split(BOUNDARY)) {
    const best = bestIn(book, tokens(text));
    if (best && best.length > 1 && !best.value.isVague) {
      return { code: best.value.code, grade: 'category' };
    }
  }
  return null;
}

function bestIn(book: PhraseBook<Name>, words: Token[]): Found<Name> | null {
  const marked = words.some(isMarked);
  return book
    .find(words)
    .filter(({ marks }) => marks === 'same' || (marks === 'none' && !marked))
    .reduce<Found<Name> | null>(
      (better, found) =>
        better && weight(better, marked) >= weight(found, marked) ? better : found,
      null,
    );
}

/**
 * A long name says more. Vietnamese puts the trade before its object (kế toán tòa nhà), English
 * after it (warehouse accountant).
 */
function weight({ value, start, length }: Found<Name>, isVietnamese: boolean): number {
  return length - value.loss + (isVietnamese ? -start : start / 10);
}

function gradeOf({ value, length, marks }: Found<Name>, isHead: boolean): Grade {
  if (value.isVague) return 'catch-all';
  if (marks !== 'same') return 'unmarked';
  if (!isHead) return 'later';
  return length > 2 ? 'long' : length === 2 ? 'pair' : 'word';
}
