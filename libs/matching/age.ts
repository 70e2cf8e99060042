import { agesOn, birthOf } from '#libs/identity';
import { type IsoDate } from '#libs/platform';
import { type Answer, type Circumstances, type Reason } from './eligibility.js';
import { type Offer, type Seeker } from './match.facts.js';

/** The ages that a person may have: a range where only the year or month of birth is known. */
function agesOf(seeker: Seeker, day: IsoDate): { youngest: number; oldest: number } | null {
  const birth = birthOf(seeker);
  return birth && agesOn(birth, day);
}

/**
 * At least the posting's age, and abroad at least the age of the law (Law 69/2020/QH14, art. 3
 * and 44), which comes with the circumstances.
 */
export function ageAtLeast(
  seeker: Seeker,
  offer: Offer,
  { today, overseasMinimumAge }: Circumstances,
): Reason | null {
  const abroad = offer.market === 'overseas';
  if (!abroad && offer.ageMin === null) return null;
  const least = Math.max(offer.ageMin ?? 0, abroad ? (overseasMinimumAge ?? 0) : 0);
  const ages = agesOf(seeker, today);
  let state: Answer = 'unknown';
  if (ages && ages.oldest < least) state = 'no';
  else if (ages && ages.youngest >= least) state = 'yes';
  // Without a rule the answer is not known, never allowed.
  if (abroad && overseasMinimumAge === null && state === 'yes') state = 'unknown';
  return ageReason('age-min', state, { least, ...ageParameter(ages) });
}

/** At most the posting's age; the birthday of the year after is too late. */
export function ageAtMost(seeker: Seeker, offer: Offer, { today }: Circumstances): Reason | null {
  if (offer.ageMax === null) return null;
  const ages = agesOf(seeker, today);
  let state: Answer = 'unknown';
  if (ages && ages.youngest > offer.ageMax) state = 'no';
  else if (ages && ages.oldest <= offer.ageMax) state = 'yes';
  return ageReason('age-max', state, { most: offer.ageMax, ...ageParameter(ages) });
}

/** True when the person is certainly younger than the law lets anybody work there. */
export function tooYoungForLaw(
  seeker: Seeker,
  offer: Offer,
  { today, overseasMinimumAge }: Circumstances,
): boolean {
  if (offer.market !== 'overseas' || overseasMinimumAge === null) return false;
  const ages = agesOf(seeker, today);
  return ages !== null && ages.oldest < overseasMinimumAge;
}

function ageParameter(ages: { youngest: number; oldest: number } | null): Record<string, number> {
  return ages ? { age: ages.oldest, youngest: ages.youngest } : {};
}

function ageReason(
  code: 'age-min' | 'age-max',
  state: Answer,
  parameters: Record<string, number>,
): Reason {
  const nextStep = state === 'unknown' ? 'answer' : null;
  return { code, state, parameters, nextStep, decides: true };
}
