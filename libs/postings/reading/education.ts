/** The levels of a profile, lowest first; profiles stand above postings, so the codes are told here. */
export type EducationLevel =
  | 'none'
  | 'primary'
  | 'lower_secondary'
  | 'upper_secondary'
  | 'vocational'
  | 'college'
  | 'university';

const NONE =
  /không (?:yêu cầu|cần|đòi hỏi|giới hạn|phân biệt)(?: về)? (?:bằng cấp|trình độ|học vấn)|bằng cấp\s{0,2}[:-]?\s{0,2}không yêu cầu|(?:trình độ )?lao động phổ thông|學歷不拘|학력\s?무관|no degree/u;
const NONE_FIELD = /^\s*(?:không yêu cầu|không giới hạn|không|不拘|bất kỳ|무관)\s*$/u;

/** Lowest first: "Cao đẳng/Đại học" asks for a college. */
const LEVELS: [EducationLevel, RegExp][] = [
  ['primary', /tiểu học|cấp 1(?!\d)|5\/12|hết lớp 5|國小/u],
  ['lower_secondary', /thcs|trung học cơ sở|cấp 2(?!\d)|(?<!\d)9\/12|lớp 9|國中|중졸/u],
  [
    'upper_secondary',
    /thpt|ptth|trung học phổ thông|phổ thông trung học|cấp 3(?!\d)|cấp iii|(?<!\d)1[02]\/1[02]|lớp 12|trung học(?! cơ sở| chuyên)|high school|高中|고졸/u,
  ],
  [
    'vocational',
    /trung cấp|sơ cấp|trường nghề|chứng chỉ nghề|bằng nghề|trung học chuyên nghiệp|intermediate degree|高職/u,
  ],
  [
    'college',
    /cao đẳng|(?<!\p{L})cđ(?!\p{L})|college|associate degree|bằng liên kết|專科|전문대|초대졸/u,
  ],
  [
    'university',
    /đại học|(?<!\p{L})đh(?!\p{L})|cử nhân|kỹ sư chính quy|thạc s[ĩỹ]|tiến s[ĩỹ]|university|bachelor|master(?:'|’)?s? degree|undergraduate|degree in|大學|大学|碩士|博士|學士|대졸|학사|석사|박사/u,
  ],
];
/** What a text asks for stands after such a word; elsewhere it may be the name of a school. */
const ASKED =
  /tốt nghiệp|trình độ|bằng cấp|học vấn|học lực|bằng đại học|bằng cao đẳng|bằng tn|văn hóa\s?:|graduat|degree|diploma|education|學歷|학력|졸업/gu;
const CLAUSE = 80;
const LONGEST = 10_000;

/**
 * The lowest schooling that a posting accepts, as a code of the profile's levels; null: not said.
 * `fields` are the source's own short ones, which it may mix up, the likeliest first; `text` is
 * the requirements.
 */
export function readEducation(fields: (string | null)[], text: string): EducationLevel | null {
  const [own, ...others] = fields.map((field) => field?.toLowerCase() ?? '');
  if (own !== undefined && NONE_FIELD.test(own)) return 'none';
  for (const field of [own ?? '', ...others]) {
    const level = NONE.test(field) ? 'none' : lowestIn(field);
    if (level) return level;
  }
  return ofText(text);
}

function ofText(whole: string): EducationLevel | null {
  const text = whole.slice(0, LONGEST);
  for (const { index } of text.matchAll(ASKED)) {
    const clause = text.slice(Math.max(0, index - 2), index + CLAUSE).split(/[\n;]/, 1)[0] ?? '';
    const level = lowestIn(clause);
    if (level) return level;
  }
  return NONE.test(text) ? 'none' : null;
}

function lowestIn(text: string): EducationLevel | null {
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
