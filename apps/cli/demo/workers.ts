import { type INestApplicationContext } from '@nestjs/common';
import { type Birth, PeopleService, type PersonDraft } from '#libs/identity';
import { addDays, type IsoDate, SYSTEM } from '#libs/platform';
import { ProfilesService } from '#libs/profiles';
import { onDay } from './past.js';
import { appliedOn, demoPlacements } from './placements.data.js';
import { type DemoWorker, demoWorkers } from './workers.data.js';
import { moreWorkers } from './workers.more.js';

/** Stores the workers with their profiles; returns the ids of the persons by name. */
export async function addWorkers(
  app: INestApplicationContext,
  today: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const worker of [...demoWorkers, ...moreWorkers]) {
    const day = firstSeen(worker.fullName);
    const personId = await onDay(app, { today, day }, () => addWorker(app, worker, today));
    ids.set(worker.fullName, personId);
  }
  return ids;
}

/** Those who went abroad were known before they applied. */
function firstSeen(fullName: string): number {
  const applied = demoPlacements.filter(({ worker }) => worker === fullName).map(appliedOn);
  return Math.min(-7, ...applied.map((day) => day - 10));
}

async function addWorker(
  app: INestApplicationContext,
  worker: DemoWorker,
  today: IsoDate,
): Promise<string> {
  const personId = await app.get(PeopleService).registerPerson(SYSTEM, personOf(worker, today));
  await app.get(ProfilesService).save(SYSTEM, personId, {
    ...worker.profile,
    provinceCode: '44',
    languageTests: worker.profile.languageTests.map(({ validFor, ...test }) => ({
      ...test,
      expiresOn: validFor === null ? null : addDays(today, validFor),
    })),
  });
  return personId;
}

function personOf(worker: DemoWorker, today: IsoDate): PersonDraft {
  const { fullName, sex, phone, email } = worker;
  return { fullName, sex, phone, email, language: 'vi', birth: birthOf(worker, today) };
}

/** Ages stay what they are, whenever the demonstration is loaded. */
function birthOf({ turns, birthday }: DemoWorker, today: IsoDate): Birth {
  const year = Number(today.slice(0, 4)) - turns;
  return birthday === null
    ? { birthDate: `${year}-01-01`, birthPrecision: 'year' }
    : { birthDate: `${year}-${birthday}`, birthPrecision: 'day' };
}
