import { type Language } from './text.js';

/** The zone in which people of the province read calendars and clocks. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** A calendar date as text, `2026-11-24`; no time, no zone. */
export type IsoDate = string;

// Swedish writes dates as ISO does. Made once: it takes longer to make than to use.
const isoDates = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

/** The calendar date that an instant has in the province. */
export function dateInZone(instant: Date): IsoDate {
  return isoDates.format(instant);
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day some months on; the last of the month where it has no such day (31/01 -> 28/02). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const to = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return to.toISOString().slice(0, 10);
}

/** Full years from a birth date to a day, as the law counts age. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** `24/11/2026` in both languages: the order that people here write. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

export function formatInstant(instant: Date, language: Language): string {
  return instant.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
