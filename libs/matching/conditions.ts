import { EDUCATION_LEVELS, LANGUAGE_TESTS, levelRank } from '#libs/profiles';
import { type Circumstances, type NextStep, type Reason } from './eligibility.js';
import { type Offer, relatedMonths, type Seeker } from './match.facts.js';

/** Counts only with the lawful reason that the posting gives (domain.md 4.3). */
export function sex(seeker: Seeker, offer: Offer): Reason | null {
  if (offer.sexWish === null || offer.sexReason === null) return null;
  const parameters = { sex: offer.sexWish };
  if (seeker.sex === null) return unanswered('sex', parameters);
  return decided('sex', seeker.sex === offer.sexWish, parameters);
}

export function education(seeker: Seeker, offer: Offer): Reason | null {
  if (offer.educationLevel === null) return null;
  const levels: readonly string[] = EDUCATION_LEVELS;
  const needed = levels.indexOf(offer.educationLevel);
  const parameters = { level: offer.educationLevel };
  if (seeker.educationLevel === null || needed < 0) return unanswered('education', parameters);
  return decided('education', levels.indexOf(seeker.educationLevel) >= needed, parameters);
}

/** Employers often take somebody with less: too little is missing, nothing is decided. */
export function experience(seeker: Seeker, offer: Offer): Reason | null {
  if (!offer.experienceMonths) return null;
  const months = relatedMonths(seeker, offer);
  const parameters = { needed: offer.experienceMonths, months };
  const met = months >= offer.experienceMonths;
  const isKnown = seeker.experiences.length > 0 || seeker.experienceTold;
  const state = met ? 'yes' : isKnown ? 'no' : 'unknown';
  const nextStep = { yes: null, unknown: 'answer', no: 'ask-experience' } as const;
  return { code: 'experience', state, parameters, nextStep: nextStep[state], decides: false };
}

/**
 * A valid result of the very test, at its level or higher. Another test of the same language may be
 * accepted by the employer, which is for a person to say. Without any, the worker can still learn.
 */
export function languageTest(
  seeker: Seeker,
  offer: Offer,
  { today }: Circumstances,
): Reason | null {
  const { languageTest: test, languageLevel: level } = offer;
  if (test === null) return null;
  const parameters = { test, level: level ?? '' };
  const enough = seeker.languageTests.filter((held) => reaches(held, test, level));
  const valid = (held: { expiresOn: string | null }) =>
    held.expiresOn === null || held.expiresOn >= today;
  if (enough.some(valid)) return decided('language', true, parameters);
  const language = LANGUAGE_TESTS[test]?.language;
  const related = seeker.languageTests.some(
    (held) => held.test !== test && valid(held) && LANGUAGE_TESTS[held.test]?.language === language,
  );
  if (related) {
    const nextStep: NextStep = 'check-certificate';
    return { code: 'language', state: 'unknown', parameters, nextStep, decides: false };
  }
  const nextStep: NextStep = enough.length > 0 ? 'renew-test' : 'take-test';
  return { code: 'language', state: 'no', parameters, nextStep, decides: false };
}

/** A passport can be had in days: without one something is missing, nothing is decided. */
export function passport(seeker: Seeker, offer: Offer): Reason | null {
  if (offer.market !== 'overseas') return null;
  if (seeker.hasPassport === null) return unanswered('passport', {});
  const nextStep: NextStep | null = seeker.hasPassport ? null : 'get-passport';
  const state = seeker.hasPassport ? 'yes' : 'no';
  return { code: 'passport', state, parameters: {}, nextStep, decides: false };
}

function reaches(
  held: { test: string; level: string },
  test: string,
  needed: string | null,
): boolean {
  if (held.test !== test) return false;
  const rank = levelRank(test, held.level);
  const neededRank = needed === null ? null : levelRank(test, needed);
  return rank !== null && rank >= (neededRank ?? 0);
}

function decided(code: Reason['code'], holds: boolean, parameters: Reason['parameters']): Reason {
  return { code, state: holds ? 'yes' : 'no', parameters, nextStep: null, decides: true };
}

function unanswered(code: Reason['code'], parameters: Reason['parameters']): Reason {
  return { code, state: 'unknown', parameters, nextStep: 'answer', decides: true };
}
