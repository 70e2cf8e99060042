import { ageOn, dateInZone, type IsoDate } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type Birth, latestBirth } from './birth.js';

/** Ages of the law in full years; null where the rule is not known. */
export interface AgeLimits {
  /** From this age on a person may be taken into work. */
  work: number | null;
  /** From this age on a person decides alone. */
  full: number | null;
  /** From this age on a person may be sent abroad. */
  abroad: number | null;
}

/**
 * What the law makes of an age. `minor`: may work at home, with the guardian's consent. `unclear`:
 * only a fuller birth date tells. `unknown`: nothing can be said.
 */
export type AgeStanding = 'child' | 'minor' | 'adult' | 'unclear' | 'unknown';

/** The limits in force on the day of an instant (Labour Code 2019 art. 3, 143; Law 69/2020 art. 44). */
export function ageLimits(reference: Reference, now: Date): AgeLimits {
  const years = (code: string) => {
    const value = reference.legalRule(code, dateInZone(now))?.value['years'];
    return typeof value === 'number' ? value : null;
  };
  return {
    work: years('labour.minimum-age'),
    full: years('labour.full-age'),
    abroad: years('overseas.minimum-age'),
  };
}

/** The youngest and the oldest that somebody may be on a day. */
export function agesOn(birth: Birth, day: IsoDate): { youngest: number; oldest: number } {
  return { youngest: ageOn(latestBirth(birth), day), oldest: ageOn(birth.birthDate, day) };
}

export function ageStanding(birth: Birth | null, day: IsoDate, limits: AgeLimits): AgeStanding {
  const { work, full } = limits;
  if (birth === null || work === null || full === null) return 'unknown';
  const { youngest, oldest } = agesOn(birth, day);
  if (oldest < work) return 'child';
  if (youngest >= full) return 'adult';
  return youngest >= work && oldest < full ? 'minor' : 'unclear';
}

/** True unless the person is known to be old enough for work abroad; nothing known is no objection. */
export function tooYoungAbroad(birth: Birth | null, day: IsoDate, limits: AgeLimits): boolean {
  if (birth === null || limits.abroad === null) return false;
  return agesOn(birth, day).youngest < limits.abroad;
}

/** The birth date of a person as one value; null when it is not known. */
export function birthOf(person: {
  birthDate: IsoDate | null;
  birthPrecision: Birth['birthPrecision'] | null;
}): Birth | null {
  const { birthDate, birthPrecision } = person;
  return birthDate && birthPrecision ? { birthDate, birthPrecision } : null;
}
