import { addDays, dateInZone, type IsoDate } from '#libs/platform';

export interface DateReading {
  date: IsoDate | null;
  /** True when there was a date, but none of a calendar. */
  impossible: boolean;
}

/** Where "còn 12 ngày" and a day without a year are counted from, and whether the date lies ahead. */
export interface DateContext {
  from: IsoDate;
  ahead: boolean;
}

const INSTANT = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})/;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST =
  /(?<![\d/.-])(\d{1,2})(?:\s?[-/.]\s?|\s{1,3}tháng\s{1,3})(\d{1,2})(?:\s?[-/.]\s?|\s{1,3}năm\s{1,3}|,\s{0,3})(\d{4}|\d{2})(?!\d)/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY_AND_NAME =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[\s-]{1,3}(\d{4})(?!\d)/i;
const NAME_AND_DAY =
  /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/i;
const WHOLE_MONTH =
  /(?:cuối|hết)\s{1,3}tháng\s{1,3}(\d{1,2})(?:\s?[-/]\s?|\s{1,3}năm\s{1,3})(\d{4})(?!\d)/i;
const WITHOUT_YEAR =
  /(?<![\d/.-])(\d{1,2})(?:\s?[-/]\s?|\s{1,3}tháng\s{1,3})(\d{1,2})(?![\d%]|\s?[-/.]\s?\d)/i;
const RELATIVE: [RegExp, number][] = [
  [/(?<!\p{L})(?:hôm nay|today|hôm nay là ngày cuối)(?!\p{L})/iu, 0],
  [/(?<!\p{L})(?:ngày mai|tomorrow)(?!\p{L})/iu, 1],
  [/(?<!\p{L})(?:hôm qua|yesterday)(?!\p{L})/iu, -1],
];
const COUNTED =
  /(?<!\d)(\d{1,3})\s{0,3}(giờ|tiếng|phút|hours?|minutes?|ngày|days?|tuần|weeks?|tháng|months?)(?:\s{1,3}(trước|ago))?(?!\p{L})/iu;
const DAYS_OF: [RegExp, number][] = [
  [/^(?:ngày|day)/i, 1],
  [/^(?:tuần|week)/i, 7],
  [/^(?:tháng|month)/i, 30],
];

/**
 * The calendar date in a text: ISO, `31/12/2025`, `31-12-25`, `ngày 31 tháng 12 năm 2025`,
 * `31 Dec 2025`, `hết tháng 12/2025`, `2025年12月31日`, with words around it; with a context also
 * `31-12`, `còn 12 ngày`, `hết hạn trong 3 tuần`, `2 ngày trước`. The day stands before the month, as
 * people write here. An instant with an offset becomes the date that it has in the province.
 */
export function readDate(text: string | null, context?: DateContext): DateReading {
  const none = { date: null, impossible: false };
  if (text === null) return none;
  const head = text.slice(0, 300);
  return fullDate(head) ?? (context && contextDate(head, context)) ?? none;
}

function fullDate(text: string): DateReading | null {
  const instant = INSTANT.exec(text);
  if (instant) return dateOfInstant(instant[0]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return calendarDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return calendarDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = DAY_AND_NAME.exec(text);
  if (named) return calendarDate(named[3], monthOf(named[2]), named[1]);
  const nameFirst = NAME_AND_DAY.exec(text);
  if (nameFirst) return calendarDate(nameFirst[3], monthOf(nameFirst[1]), nameFirst[2]);
  const month = WHOLE_MONTH.exec(text);
  return (
    month && calendarDate(month[2], month[1], String(lastDayOf(month[2] ?? '', month[1] ?? '')))
  );
}

function contextDate(text: string, { from, ahead }: DateContext): DateReading | null {
  const dayAndMonth = WITHOUT_YEAR.exec(text);
  if (dayAndMonth) return nearest(dayAndMonth[2], dayAndMonth[1], { from, ahead });
  const counted = COUNTED.exec(text);
  if (counted) {
    const unit = DAYS_OF.find(([name]) => name.test(counted[2] ?? ''))?.[1] ?? 0;
    const days = Number(counted[1]) * unit * (ahead && counted[3] === undefined ? 1 : -1);
    return { date: addDays(from, days), impossible: false };
  }
  const word = RELATIVE.find(([pattern]) => pattern.test(text));
  return word ? { date: addDays(from, word[1]), impossible: false } : null;
}

/** A day without a year: the next one, or the one before. */
function nearest(month = '', day = '', { from, ahead }: DateContext): DateReading {
  const year = Number(from.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((each) =>
    calendarDate(String(each), month, day),
  );
  const dates = candidates.flatMap(({ date }) => date ?? []);
  const date = ahead ? dates.find((each) => each >= from) : dates.findLast((each) => each <= from);
  return date === undefined ? { date: null, impossible: true } : { date, impossible: false };
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function dateOfInstant(text: string): DateReading {
  const milliseconds = Date.parse(text.replace(' ', 'T'));
  if (Number.isNaN(milliseconds)) return { date: null, impossible: true };
  const [year, month, day] = dateInZone(new Date(milliseconds)).split('-');
  return calendarDate(year, month, day);
}

function calendarDate(shortYear = '', month = '', day = ''): DateReading {
  const year = shortYear.length === 2 ? `20${shortYear}` : shortYear;
  const exists =
    inRange(month, 12) && inRange(day, lastDayOf(year, month)) && year >= '2000' && year < '2100';
  if (!exists) return { date: null, impossible: true };
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, impossible: false };
}

/** Day 0 of the next month is the last day of this one. */
function lastDayOf(year: string, month: string): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

function inRange(digits: string, most: number): boolean {
  return Number(digits) >= 1 && Number(digits) <= most;
}
