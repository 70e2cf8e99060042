import { type FieldProblem, formatDate, type IsoDate } from '#libs/platform';
import { type BirthPrecision } from './person.entity.js';

/** A birth date as far as it is known; the unknown part is 1 January or the 1st. */
export interface Birth {
  birthDate: IsoDate;
  birthPrecision: BirthPrecision;
}

/**
 * Reads `1999`, `03/1999`, `12/03/1999` or the same in ISO order. Many older people of the
 * province know only the year, so a year is a full answer.
 */
export function readBirth(typed: string): Birth | { problem: Omit<FieldProblem, 'field'> } {
  const parts = typed.trim().split(/[./-]/);
  if (parts[0]?.length !== 4) parts.reverse();
  const [year = '', month, day] = parts;
  const date = `${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (parts.length > 3 || !/^(?:19|20)\d\d$/.test(year) || !isCalendarDate(date)) {
    return { problem: { code: 'identity.birth-wrong' } };
  }
  return { birthDate: date, birthPrecision: day ? 'day' : month ? 'month' : 'year' };
}

/** The date as far as it is known: `12/03/1999`, `03/1999` or `1999`. */
export function formatBirth(birth: Birth): string {
  const whole = formatDate(birth.birthDate);
  return { day: whole, month: whole.slice(3), year: whole.slice(6) }[birth.birthPrecision];
}

function isCalendarDate(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}
