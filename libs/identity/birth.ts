import { addDays, type FieldProblem, formatDate, type IsoDate } from '#libs/platform';
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

/** The latest day on which the person may have been born: the youngest that they may be. */
export function latestBirth({ birthDate, birthPrecision }: Birth): IsoDate {
  if (birthPrecision === 'day') return birthDate;
  if (birthPrecision === 'year') return `${birthDate.slice(0, 4)}-12-31`;
  const inNextMonth = addDays(`${birthDate.slice(0, 7)}-01`, 31);
  return addDays(`${inNextMonth.slice(0, 7)}-01`, -1);
}

function isCalendarDate(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}
