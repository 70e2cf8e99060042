const NONE =
  /không (?:yêu cầu|cần|đòi hỏi|bắt buộc)(?: có| phải có)?(?: về)? kinh nghiệm|(?:chưa có|chưa cần) kinh nghiệm|kinh nghiệm\s{0,2}[:-]?\s{0,2}không (?:yêu cầu|cần)|kn\s?:?\s?không yêu cầu|no experience (?:is )?(?:required|needed)|不需經驗|無經驗可|經歷不拘|경력\s?무관/u;
const NONE_FIELD =
  /^\s*(?:không(?: yêu cầu| cần)?|không giới hạn|chưa có|mới tốt nghiệp|不拘|無經驗|신입.{0,10}|fresher|entry|no experience|0)\s*$/u;
const UNSAID = /^\s*0(?:\s{0,2}(?:năm|years?))?\s*$/i;
const UP_TO = /(?:dưới|lên đến|tối đa|không quá|less than|up to|under)\s*$/u;
const LENGTH =
  /(?<![\d.,-])(\d{1,2}(?:[.,]\d)?)\s{0,2}\+?\s{0,2}(?:(?:-|–|~|đến|tới|to)\s{0,2}\d{1,2}(?:[.,]\d)?\s{0,2}\+?\s{0,2})?(năm|tháng|years?|yrs?|months?|年|년|個月|개월)/u;
const NEAR = 'kinh nghiệm|experience|經驗|경력|(?:^|[^\\p{L}])kn(?=[^\\p{L}])';
const WITH_WORD = new RegExp(
  `(?:${NEAR})[^\\d\\n.;]{0,40}${LENGTH.source}|${LENGTH.source}[^\\n.;]{0,30}?(?:${NEAR})|(?:경력|실무)[^\\d\\n]{0,6}${LENGTH.source}|${LENGTH.source}\\s?이상`,
  'u',
);
/** Longer than this a company speaks of itself. */
const MOST_YEARS = 20;

/**
 * Months of experience that a posting asks for at least; 0: none needed, null: not said. `fields` are
 * the source's own short ones, `text` the requirements: "không yêu cầu kinh nghiệm", "1 - 3 năm",
 * "Trên 5 năm", "ít nhất 2 năm kinh nghiệm", "3年以上". "Dưới 1 năm" asks for none. Sources
 * mix up their fields, so several are given, the likeliest first.
 */
export function readExperience(fields: (string | null)[], text: string): number | null {
  for (const field of fields) {
    const months = field === null ? null : ofField(field.toLowerCase());
    // Sources write "0 năm" also where nobody said anything.
    if (months === 0 && UNSAID.test(field ?? '')) return ofText(text) ?? 0;
    if (months !== null) return months;
  }
  return ofText(text);
}

function ofField(field: string): number | null {
  if (NONE_FIELD.test(field) || NONE.test(field)) return 0;
  const years = /^\s*(\d{1,2})\s*$/.exec(field);
  return years ? within(Number(years[1]) * 12) : lengthIn(field, LENGTH.exec(field));
}

function ofText(text: string): number | null {
  if (NONE.test(text)) return 0;
  const found = WITH_WORD.exec(text);
  return found ? lengthIn(found[0], LENGTH.exec(found[0])) : null;
}

function lengthIn(text: string, found: RegExpExecArray | null): number | null {
  if (!found) return null;
  if (UP_TO.test(text.slice(Math.max(0, found.index - 12), found.index))) return 0;
  const perUnit = /^(?:tháng|month|個月|개월)/u.test(found[2] ?? '') ? 1 : 12;
  return within(Math.round(Number((found[1] ?? '').replace(',', '.')) * perUnit));
}

function within(months: number): number | null {
  return months <= MOST_YEARS * 12 ? months : null;
}
