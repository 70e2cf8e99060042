import { addDays, dateInZone, type IsoDate, type QuietHours, ZONE } from '#libs/platform';

/** What the zone of the province is ahead of UTC; it knows no summer time. */
const OFFSET = '+07:00';
/** When the day's mail begins where no hour is quiet. */
const MORNING = 7;

/** The first moment, from `now` on, that lies outside the quiet hours. */
export function nextAllowed(now: Date, quiet: QuietHours | null): Date {
  if (quiet === null) return now;
  const hour = hourInZone(now);
  const { from, until } = quiet;
  const isQuiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  if (!isQuiet) return now;
  const today = dateInZone(now);
  return instantAt(hour < until ? today : addDays(today, 1), until);
}

/**
 * When a digest goes: at once where the person has had none that day and no hour is quiet, else at
 * the end of the quiet hours, else in the morning after the day of the last one.
 */
export function digestTime(now: Date, lastDay: IsoDate | null, quiet: QuietHours | null): Date {
  const first = nextAllowed(now, quiet);
  if (lastDay === null || dateInZone(first) > lastDay) return first;
  const morning = instantAt(addDays(lastDay, 1), quiet?.until ?? MORNING);
  return nextAllowed(morning, quiet);
}

function hourInZone(instant: Date): number {
  const hour = instant.toLocaleString('en-GB', { timeZone: ZONE, hour: '2-digit', hour12: false });
  return Number(hour) % 24;
}

function instantAt(day: IsoDate, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00${OFFSET}`);
}
