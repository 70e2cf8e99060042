import { addDays, addMonths, type IsoDate } from '#libs/platform';

/** Working days on from a day that does not count. Public holidays are not known: only weekends rest. */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  let to = date;
  for (let left = days; left > 0;) {
    to = addDays(to, 1);
    const weekday = new Date(to).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return to;
}

/** A day of the month after the one in which `date` lies. */
export function dayOfNextMonth(date: IsoDate, day: number): IsoDate {
  return addDays(addMonths(`${date.slice(0, 7)}-01`, 1), day - 1);
}

/** The first such day of a month that is not before `date`. */
export function nextDayOfMonth(date: IsoDate, day: number): IsoDate {
  const here = addDays(`${date.slice(0, 7)}-01`, day - 1);
  return here >= date ? here : dayOfNextMonth(date, day);
}
