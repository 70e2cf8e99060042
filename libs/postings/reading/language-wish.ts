/** A test and level in the codes of the profile's language tests. */
export interface LanguageWish {
  test: string;
  level: string;
}

const POINTS =
  '(?:từ|trên|đạt|tối thiểu|tương đương|khoảng|level|cấp(?: độ)?|>=?|≥|:|~|-|\\s){0,4}\\s{0,3}';

const TESTS: [test: string, pattern: RegExp][] = [
  ['JLPT', /(?:jlpt|năng lực nhật ngữ)[^\n.;]{0,15}?(?<![\p{L}])(n[1-5])(?![\p{L}\d])/u],
  [
    'JLPT',
    /(?:tiếng nhật|nhật ngữ|japanese|日本語|일본어)[^\n.;]{0,40}?(?<![\p{L}])(n[1-5])(?![\p{L}\d])/u,
  ],
  ['JLPT', /(?<![\p{L}])(n[1-5])(?![\p{L}\d])[^\n.;]{0,12}(?:tiếng nhật|jlpt)/u],
  ['JFT_BASIC', /jft.?basic[^\n.;]{0,10}?(a2)?/u],
  ['EPS_TOPIK', new RegExp(`eps.?topik[^\\n.;\\d]{0,20}${POINTS}(\\d{2,3})(?!\\d)`, 'u')],
  ['TOPIK', new RegExp(`(?<!eps.?)topik[^\\n.;\\d]{0,12}${POINTS}([1-6])(?![\\d.])`, 'u')],
  ['TOCFL', /tocfl[^\n.;]{0,15}?(?<!\p{L})([abc][12])(?!\p{L})/u],
  ['HSK', new RegExp(`(?<!\\p{L})hsk${POINTS}([1-9])(?!\\d)`, 'u')],
  [
    'IELTS',
    new RegExp(`(?:ielts|ietls)[^\\n.;\\d]{0,15}${POINTS}([3-9](?:[.,][05])?)(?![\\d.]\\d?)`, 'u'),
  ],
  ['TOEIC', new RegExp(`toeic[^\\n.;\\d]{0,20}${POINTS}([2-9]\\d{2})(?!\\d)`, 'u')],
  ['CEFR_EN', /(?:tiếng anh|english)[^\n.;]{0,25}?(?<!\p{L})([abc][12])(?!\p{L}|\d)/u],
];
/** Being an advantage, or what is taught, asks for nothing. */
const NO_CONDITION =
  /ưu tiên|lợi thế|điểm cộng|advantage|a plus|nice to have|prefer|dạy|giảng|luyện|lớp|khóa|khoá|học viên|hoặc không|thưởng|phụ cấp|bonus|allowance/u;
const JAPANESE_RANGE = /n([1-5])\s{0,2}(?:-|–|~|\/|đến|hoặc)\s{0,2}n?([1-5])/u;

/**
 * The language test that a posting asks for, at its lowest level: "tiếng Nhật N3 trở lên", "N5~N4",
 * "TOPIK 3", "TOEIC 500+". Null where it is only an advantage. `text` is in lower case, NFC.
 */
export function readLanguageWish(text: string): LanguageWish | null {
  for (const [test, pattern] of TESTS) {
    const found = pattern.exec(text);
    if (found && !NO_CONDITION.test(clauseAround(text, found.index, found[0].length))) {
      return {
        test,
        level: levelOf(test, found[1], text.slice(found.index, found.index + found[0].length + 8)),
      };
    }
  }
  return null;
}

function clauseAround(text: string, at: number, length: number): string {
  const before =
    text
      .slice(Math.max(0, at - 60), at)
      .split(/[\n.;•]/)
      .at(-1) ?? '';
  const after = text.slice(at, at + length + 40).split(/[\n;•]/, 1)[0] ?? '';
  return before + after;
}

function levelOf(test: string, level: string | undefined, text: string): string {
  if (test === 'JFT_BASIC') return 'A2';
  const range = test === 'JLPT' ? JAPANESE_RANGE.exec(text) : null;
  // N5 is the lowest.
  if (range) return `N${Math.max(Number(range[1]), Number(range[2]))}`;
  return (level ?? '').replace(',', '.').toUpperCase();
}
