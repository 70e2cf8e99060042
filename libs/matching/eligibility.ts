import { type IsoDate } from '#libs/platform';
import { ageAtLeast, ageAtMost, tooYoungForLaw } from './age.js';
import { education, experience, languageTest, passport, sex } from './conditions.js';
import { type Offer, type Seeker } from './match.facts.js';

/** `unknown` = nobody has told the portal yet. */
export type Answer = 'yes' | 'no' | 'unknown';

/** What a worker can do about a missing or unknown condition. */
export type NextStep =
  'answer' | 'ask-experience' | 'take-test' | 'renew-test' | 'check-certificate' | 'get-passport';

type ConditionCode =
  'age-min' | 'age-max' | 'sex' | 'education' | 'experience' | 'language' | 'passport';

/** One condition of a posting, held against one worker. Parameters are codes, numbers and dates. */
export interface Reason {
  code: ConditionCode;
  state: Answer;
  parameters: Record<string, string | number>;
  nextStep: NextStep | null;
  /** False for a "no" that the worker can mend, as a missing passport: it is missing, not decided. */
  decides: boolean;
}

/** What the rules need beside the two: the day, and the law's minimum age for work abroad. */
export interface Circumstances {
  today: IsoDate;
  /** Null when no rule is known: then nobody is known to be old enough. */
  overseasMinimumAge: number | null;
}

interface Eligibility {
  /** `no`: one condition decides against. `unknown`: something is missing or not known yet. */
  verdict: Answer;
  /** The conditions that this posting sets, in the order in which they are shown. */
  reasons: Reason[];
}

type Rule = (seeker: Seeker, offer: Offer, circumstances: Circumstances) => Reason | null;

/** Each rule answers one condition, or null when the posting does not set it. */
const RULES: readonly Rule[] = [
  ageAtLeast,
  ageAtMost,
  sex,
  education,
  experience,
  languageTest,
  passport,
];

/**
 * May this worker be proposed for this posting? Three-valued: every "no" and "unknown" carries its
 * reason. A posting that cannot be applied to, or a worker who has not agreed to be matched, is "no"
 * without reasons. Wishes play no part here.
 */
export function eligible(seeker: Seeker, offer: Offer, circumstances: Circumstances): Eligibility {
  if (!isOpenOffer(offer, circumstances.today) || seeker.consentMatchingAt === null) {
    return { verdict: 'no', reasons: [] };
  }
  const reasons = RULES.map((rule) => rule(seeker, offer, circumstances)).filter(
    (reason) => reason !== null,
  );
  return { verdict: verdictOf(reasons), reasons };
}

/** What nobody may overrule. */
export type LegalObstacle = 'closed' | 'consent' | 'age';

/** What stands in the law's way of proposing this worker for this posting; null when nothing does. */
export function legalObstacle(
  seeker: Seeker,
  offer: Offer,
  circumstances: Circumstances,
): LegalObstacle | null {
  if (!isOpenOffer(offer, circumstances.today)) return 'closed';
  if (tooYoungForLaw(seeker, offer, circumstances)) return 'age';
  return seeker.consentMatchingAt === null ? 'consent' : null;
}

/** Overseas without a quota line is information, never an offer (product.md section 5). */
export function isOpenOffer(offer: Offer, today: IsoDate): boolean {
  const lastDays = [offer.deadline, offer.expiresOn];
  return (
    offer.status === 'published' &&
    offer.kind === 'RECRUITMENT' &&
    (offer.market !== 'overseas' || offer.quotaLineId !== null) &&
    lastDays.every((day) => day === null || day >= today)
  );
}

function verdictOf(reasons: Reason[]): Answer {
  if (reasons.some((reason) => reason.state === 'no' && reason.decides)) return 'no';
  return reasons.every((reason) => reason.state === 'yes') ? 'yes' : 'unknown';
}
