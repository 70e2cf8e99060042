import { dateInZone, type IsoDate } from '#libs/platform';

export interface DateReading {
  date: IsoDate | null;
  /** True when there was a date, but none of a calendar. */
  impossible: boolean;
}

const INSTANT = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})/;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:\s?[-/.]\s?|\s+tháng\s+)(\d{1,2})(?:\s?[-/.]\s?|\s+năm\s+|,\s*)(\d{4})(?!\d)/i;

/**
 * The calendar date in a text: ISO, `31/12/2025`, `31-12-2025`, `ngày 31 tháng 12 năm 2025`,
 * `2025年12月31日`, with words around it. The day stands before the month, as people write here. An
 * instant with an offset becomes the date that it has in the province.
 */
export function readDate(text: string | null): DateReading {
  const none = { date: null, impossible: false };
  if (text === null) return none;
  const instant = INSTANT.exec(text);
  if (instant) return dateOfInstant(instant[0]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return calendarDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? calendarDate(dayFirst[3], dayFirst[2], dayFirst[1]) : none;
}

function dateOfInstant(text: string): DateReading {
  const milliseconds = Date.parse(text.replace(' ', 'T'));
  if (Number.isNaN(milliseconds)) return { date: null, impossible: true };
  const [year, month, day] = dateInZone(new Date(milliseconds)).split('-');
  return calendarDate(year, month, day);
}

function calendarDate(year = '', month = '', day = ''): DateReading {
  // Day 0 of the next month is the last day of this one.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const exists = inRange(month, 12) && inRange(day, lastDay) && year >= '2000' && year < '2100';
  if (!exists) return { date: null, impossible: true };
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, impossible: false };
}

function inRange(digits: string, most: number): boolean {
  return Number(digits) >= 1 && Number(digits) <= most;
}
