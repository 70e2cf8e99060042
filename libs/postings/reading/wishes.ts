import { type IsoDate } from '#libs/platform';

export interface SexWish {
  wish: 'male' | 'female' | null;
  /** The source's own words for why the work asks for one sex; null: no reason is given. */
  reason: string | null;
}

const WORD = '(?<!\\p{L})';
const END = '(?!\\p{L})';
const JOIN = '\\s{0,2}(?:[/,&+-]|và|hoặc|hay|or)?\\s{0,2}';
const EITHER = new RegExp(
  `${WORD}(?:nam(?: giới)?${JOIN}nữ|nữ(?: giới)?${JOIN}nam)${END}|không (?:yêu cầu|phân biệt|giới hạn|quan trọng)(?: về)? giới tính|giới tính\\s{0,2}:?\\s{0,2}(?:không|bất kỳ|tất cả|cả)`,
  'u',
);
/** Nam begins the names of places too. */
const NOT_A_PLACE =
  '(?!\\s(?:định|từ liêm|trung|bộ|á|phi|mỹ|cực|đàn|kỳ|sách|trực|giang|sài gòn|đông hà|trà|phước|an|thành))';
const ONE = [
  `giới tính\\s{0,3}[:-]?\\s{0,3}(?:ưu tiên |chỉ tuyển |là )?(nam|nữ)${END}`,
  `(?:chỉ|cần|ưu tiên|tuyển|yêu cầu|ứng viên)\\s(?:tuyển |ứng viên |các bạn |bạn |lao động |là |giới tính )?(?:\\d{1,3}\\s)?(nam|nữ)${END}${NOT_A_PLACE}`,
  `(?:^|[\\n•●+*;.:,-])\\s{0,3}(nam|nữ)(?: giới)?\\s{0,2}[,:;.(-]?\\s{0,2}(?:(?:có )?(?:độ )?tuổi|(?:từ|dưới|trên|đủ) \\d|\\d{2}\\s?(?:[-–~]|đến)|sinh năm)`,
  `[([]\\s{0,2}(?:chỉ |ưu tiên |tuyển )?(nam|nữ)\\s{0,2}(?:[)\\]]|\\d{2}|từ \\d)`,
  `${WORD}tuyển (?:gấp )?\\d{1,3} (nam|nữ)${END}`,
].map((source) => new RegExp(source, 'u'));
const REASON =
  /(?:do|vì)(?: yêu cầu)? (?:tính chất|đặc thù|đặc trưng|công việc|phải|cần|môi trường|khu (?:ở|ký túc))[^\n.;()]{5,160}/u;
const NEAR = 160;

/** The sex that a posting asks for or prefers. `text` is in lower case, NFC; null where both may come. */
export function readSexWish(text: string): SexWish {
  if (EITHER.test(text)) return { wish: null, reason: null };
  for (const pattern of ONE) {
    const found = pattern.exec(text);
    if (!found) continue;
    const around = text.slice(Math.max(0, found.index - NEAR), found.index + NEAR);
    const reason = REASON.exec(around)?.[0].trim() ?? null;
    return { wish: found.slice(1).includes('nữ') ? 'female' : 'male', reason };
  }
  return { wish: null, reason: null };
}

export interface AgeWish {
  min: number | null;
  max: number | null;
}

const RANGE_WITH_WORD =
  /(?<!\d)(\d{2})\s?(?:tuổi|t)?\s{0,2}(?:-|–|~|—|->|→|đến|tới)\s{0,2}(?:dưới |không quá )?(\d{2})\s?(?:tuổi|t(?!\p{L}))/u;
const WORD_WITH_RANGE =
  /tuổi(?: đời)?\s{0,3}[:-]?\s{0,3}(?:từ |khoảng |trong khoảng |trên )?(\d{2})\s?(?:tuổi)?\s{0,2}(?:-|–|~|—|->|→|đến|tới)\s{0,2}(?:dưới |không quá )?(\d{2})(?![\d/])/u;
const SEX_WITH_RANGE =
  /(?<!\p{L})(?:nam|nữ)(?: giới)?\s{0,2}[,:(]?\s{0,2}(?:từ )?(\d{2})\s{0,2}(?:-|–|~|đến)\s{0,2}(\d{2})(?![\d/])/u;
const AT_MOST =
  /(?<under>dưới|không quá|tối đa|không vượt quá)\s{1,2}(\d{2})\s{0,2}(?:tuổi|t(?!\p{L}))|tuổi\s{0,2}:?\s{0,2}(?<under2>dưới|không quá|tối đa)\s{1,2}(\d{2})(?![\d/])|(?<![\p{L}\d])u([3-6]0)(?!\d)/u;
const AT_LEAST =
  /(?:từ|trên|đủ|tối thiểu|ít nhất)(?: đủ)?\s{1,2}(\d{2})\s{0,2}(?:tuổi|t(?!\p{L}))|(?<!\d)(\d{2})\s{0,2}(?:tuổi|t)\s{1,2}trở lên|tuổi\s{0,2}:?\s{0,2}(?:từ|trên|đủ)\s{1,2}(?:đủ )?(\d{2})(?![\d/-])/u;
const BIRTH_YEARS =
  /sinh (?:năm|từ năm|từ)\s{0,3}:?\s{0,3}(?:từ )?((?:19|20)?\d{2})\s{0,2}(?:-|–|~|đến)\s{0,2}(?:năm )?((?:19|20)?\d{2})(?!\d)/u;
const YEARS_AS_AGES =
  /tuổi\s{0,2}:?\s{0,2}(?:từ )?((?:19|20)\d{2})\s{0,2}(?:-|–|~|đến)\s{0,2}((?:19|20)\d{2})(?!\d)/u;
const BORN_AFTER =
  /sinh (?:năm|từ năm)\s{0,3}(?:từ )?((?:19|20)\d{2}) (?:trở (?:lên|đi|lại)|về sau)/u;
const BORN_BEFORE = /sinh (?:năm|từ năm)\s{0,3}(?:từ )?((?:19|20)\d{2}) (?:trở )?(?:về )trước/u;
/** Ages of children, pupils and customers are no wish. */
const OTHERS =
  /(?:bé|trẻ|trẻ em|con|cháu|học viên|học sinh|khách hàng|khách|người dùng|phụ huynh|dạy|lớp|chương trình)[^\n]{0,28}$/u;
const YOUNGEST = 15;
const OLDEST = 75;

/**
 * The ages that a posting asks for: "18-35 tuổi", "dưới 40t", "U40", "từ 18 tuổi", "sinh năm
 * 1990-2006" counted in the year of `day`. `text` is in lower case, NFC.
 */
export function readAgeWish(text: string, day: IsoDate): AgeWish {
  return (
    rangeIn(text) ??
    birthsIn(text, Number(day.slice(0, 4))) ??
    oneEndIn(text) ?? { min: null, max: null }
  );
}

function rangeIn(text: string): AgeWish | null {
  for (const pattern of [RANGE_WITH_WORD, WORD_WITH_RANGE, SEX_WITH_RANGE]) {
    const found = pattern.exec(text);
    if (!found || isAboutOthers(text, found.index)) continue;
    const [min, max] = [Number(found[1]), Number(found[2])];
    if (isAge(min) && isAge(max) && min < max) return { min, max };
  }
  return null;
}

function birthsIn(text: string, year: number): AgeWish | null {
  const years = BIRTH_YEARS.exec(text) ?? YEARS_AS_AGES.exec(text);
  if (years) {
    const ages = years.slice(1, 3).map((written) => year - fullYear(written));
    return ages.every(isAge) ? { min: Math.min(...ages), max: Math.max(...ages) } : null;
  }
  const after = BORN_AFTER.exec(text);
  if (after) return checked({ min: null, max: year - Number(after[1]) });
  const before = BORN_BEFORE.exec(text);
  return before && checked({ min: year - Number(before[1]), max: null });
}

function oneEndIn(text: string): AgeWish | null {
  const most = AT_MOST.exec(text);
  if (most && !isAboutOthers(text, most.index)) {
    const [, under, first, under2, second, decade] = most;
    const age = Number(first ?? second ?? decade);
    const exclusive = decade !== undefined || (under ?? under2) === 'dưới';
    return checked({ min: null, max: exclusive ? age - 1 : age });
  }
  const least = AT_LEAST.exec(text);
  if (!least || isAboutOthers(text, least.index)) return null;
  return checked({ min: Number(least[1] ?? least[2] ?? least[3]), max: null });
}

function checked(wish: AgeWish): AgeWish | null {
  return [wish.min, wish.max].every((age) => age === null || isAge(age)) ? wish : null;
}

function fullYear(written: string): number {
  if (written.length === 4) return Number(written);
  return Number(written) < 40 ? 2000 + Number(written) : 1900 + Number(written);
}

function isAge(age: number): boolean {
  return age >= YOUNGEST && age <= OLDEST;
}

function isAboutOthers(text: string, at: number): boolean {
  return OTHERS.test(text.slice(Math.max(0, at - 36), at));
}

/** A lowest age of 18 is the law's own; any other wish needs a reason of the work. */
export function needsReason({ min, max }: AgeWish): boolean {
  return max !== null || (min !== null && min > 18);
}
