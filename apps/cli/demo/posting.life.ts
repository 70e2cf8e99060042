import { type INestApplicationContext } from '@nestjs/common';
import { type Actor, type IsoDate, SYSTEM } from '#libs/platform';
import { PostingsService, PublishingService } from '#libs/postings';
import { Dice } from './dice.js';
import { onDay } from './past.js';
import { appliedOn, demoPlacements } from './placements.data.js';
import { type HomePosting, type OverseasPosting } from './posting.shape.js';

/** Days, counted from today, on which a posting was shown first and, if it was, closed. */
export interface Life {
  from: number;
  until: number | null;
}

/** An offer is confirmed again before 14 days have passed. */
const CONFIRMED_EVERY = 13;
/** Days for which the demonstration tells of confirming; of older offers only the last ones. */
const CONFIRMING_TOLD = 40;

/** What stands open is new, or old enough for those who applied; the closed are spread over a year. */
export function lifeOf(posting: HomePosting | OverseasPosting): Life {
  const { title, closed } = posting;
  const dice = new Dice(`life of ${title}`);
  if (closed) {
    const from = dice.number(-345, -25);
    return { from, until: from + dice.number(5, CONFIRMED_EVERY) };
  }
  const byName = 'employer' in posting && typeof posting.employer !== 'string';
  const applied = demoPlacements.filter((one) => one.posting === title).map(appliedOn);
  const fresh = dice.number(byName ? -12 : -24, -1);
  return { from: Math.min(fresh, ...applied.map((day) => day - 6)), until: null };
}

/** Its organisation confirms it time and again, or closes it. */
export async function liveOn(
  app: INestApplicationContext,
  posting: { id: string; organisationId: string | null; life: Life; today: IsoDate },
): Promise<void> {
  const { id, organisationId, life, today } = posting;
  if (organisationId === null) {
    if (life.until !== null) {
      await onDay(app, { today, day: life.until }, () =>
        app.get(PostingsService).close(SYSTEM, id),
      );
    }
    return;
  }
  const agent: Actor = { role: 'agent', personId: null, accountId: null, organisationId };
  const publishing = app.get(PublishingService);
  if (life.until !== null) {
    const closing = { version: 1, reason: 'filled' as const };
    await onDay(app, { today, day: life.until }, () => publishing.close(agent, id, closing));
    return;
  }
  let version = 1;
  for (let day = life.from + CONFIRMED_EVERY; day < 0; day += CONFIRMED_EVERY) {
    if (day < -CONFIRMING_TOLD) continue;
    await onDay(app, { today, day }, () => publishing.reconfirm(agent, { id, version }));
    version += 1;
  }
}
