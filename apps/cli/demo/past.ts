import { type INestApplicationContext } from '@nestjs/common';
import { addDays, Db, type IsoDate } from '#libs/platform';

/**
 * Runs `work` as if it were a morning so many days from today, never later than now. Services, guards
 * and clocks see that day; what they write bears it.
 */
export function onDay<T>(
  app: INestApplicationContext,
  { today, day }: { today: IsoDate; day: number },
  work: () => Promise<T>,
): Promise<T> {
  if (day >= 0) return work();
  return app.get(Db).at(new Date(`${addDays(today, day)}T09:30:00+07:00`), work);
}
