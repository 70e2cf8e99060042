import { languageTest } from './conditions.js';
import { type Circumstances } from './eligibility.js';
import { type Offer, relatedMonths, type Seeker, tradeGroup, worksIn } from './match.facts.js';
import { marketsOf } from './wishes.js';

type ScorePart = 'occupation' | 'place' | 'pay' | 'experience' | 'language';

interface Score {
  /** 0 to 1000, the sum of the parts. */
  total: number;
  parts: Record<ScorePart, number>;
}

/** The most that each part gives. Set by judgement, until outcomes can say better. */
const MOST: Record<ScorePart, number> = {
  occupation: 400,
  place: 200,
  pay: 200,
  experience: 100,
  language: 100,
};

/** Years of related work after which more adds nothing. */
const FULL_EXPERIENCE_MONTHS = 36;

/**
 * How well the two fit. More experience, a better test, higher pay or a nearer place never lowers
 * it. What is not known counts half. Sex, age and origin play no part: equals are treated equally.
 */
export function score(seeker: Seeker, offer: Offer, circumstances: Circumstances): Score {
  const share: Record<ScorePart, number> = {
    occupation: occupationShare(seeker, offer),
    place: placeShare(seeker, offer),
    pay: payShare(seeker, offer),
    experience: experienceShare(seeker, offer),
    language: languageShare(seeker, offer, circumstances),
  };
  const points = (part: ScorePart) => Math.floor(share[part] * MOST[part]);
  const parts = {
    occupation: points('occupation'),
    place: points('place'),
    pay: points('pay'),
    experience: points('experience'),
    language: points('language'),
  };
  return { total: Object.values(parts).reduce((sum, part) => sum + part, 0), parts };
}

/** Words for people: a percentage would promise more than anybody knows. */
export function scoreWord(total: number): 'very' | 'fairly' | 'partly' {
  if (total >= 700) return 'very';
  return total >= 450 ? 'fairly' : 'partly';
}

function occupationShare({ wishOccupations }: Seeker, { occupationCode }: Offer): number {
  if (wishOccupations.length === 0 || occupationCode === null) return 0.5;
  if (wishOccupations.includes(occupationCode)) return 1;
  const group = tradeGroup(occupationCode);
  return wishOccupations.some((code) => tradeGroup(code) === group) ? 0.7 : 0;
}

function placeShare(seeker: Seeker, offer: Offer): number {
  if (offer.market === 'overseas') {
    return seeker.wishCountries.includes(offer.countryCode) ? 1 : 0.5;
  }
  if (seeker.communeCode !== null && offer.communeCodes.includes(seeker.communeCode)) return 1;
  if (seeker.provinceCode !== null && worksIn(offer, seeker.provinceCode)) return 0.8;
  return marketsOf(offer).some((market) => wishes(seeker, market)) ? 0.5 : 0.3;
}

function wishes({ wishMarkets }: Seeker, market: string): boolean {
  return wishMarkets.some((wish) => wish === market);
}

/** What the posting asks for counts in full; where it asks for nothing, nobody lacks anything. */
function experienceShare(seeker: Seeker, offer: Offer): number {
  const months = relatedMonths(seeker, offer);
  if (offer.experienceMonths) return Math.min(months / offer.experienceMonths, 1);
  return 0.5 + Math.min(months / FULL_EXPERIENCE_MONTHS, 1) / 2;
}

function payShare({ wishPayVnd }: Seeker, { payVndMin, payVndMax }: Offer): number {
  const pay = payVndMax ?? payVndMin;
  if (wishPayVnd === null || pay === null) return 0.5;
  return Math.min(pay / wishPayVnd, 1);
}

function languageShare(seeker: Seeker, offer: Offer, circumstances: Circumstances): number {
  const shares = { yes: 1, unknown: 0.5, no: 0 };
  return shares[languageTest(seeker, offer, circumstances)?.state ?? 'yes'];
}
