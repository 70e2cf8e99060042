import { type Offer, relatedMonths, type Seeker, tradeGroup, worksIn } from './match.facts.js';

type WishCode = 'trade' | 'related-trade' | 'worked' | 'commune' | 'province' | 'country' | 'pay';

/** One thing that the worker wants or brings along, held against what the posting has. */
export interface Wish {
  code: WishCode;
  state: 'yes' | 'no' | 'unknown';
  parameters: Record<string, string | number>;
}

/**
 * Why a posting suits what a worker wants, and where it does not: for the worker to weigh. Only what
 * the score counts, and nothing where the worker has stated no wish.
 */
export function granted(seeker: Seeker, offer: Offer): Wish[] {
  return [
    trade(seeker, offer),
    worked(seeker, offer),
    place(seeker, offer),
    pay(seeker, offer),
  ].filter((wish) => wish !== null);
}

function trade({ wishOccupations }: Seeker, { occupationCode }: Offer): Wish | null {
  if (occupationCode === null || wishOccupations.length === 0) return null;
  const parameters = {};
  if (wishOccupations.includes(occupationCode)) return { code: 'trade', state: 'yes', parameters };
  const group = tradeGroup(occupationCode);
  const related = wishOccupations.some((code) => tradeGroup(code) === group);
  return related ? { code: 'related-trade', state: 'yes', parameters } : null;
}

/** Where experience is a condition of the posting, that says it already. */
function worked(seeker: Seeker, offer: Offer): Wish | null {
  if (offer.occupationCode === null || offer.experienceMonths) return null;
  const months = relatedMonths(seeker, offer);
  return months === 0 ? null : { code: 'worked', state: 'yes', parameters: { months } };
}

function place(seeker: Seeker, offer: Offer): Wish | null {
  if (offer.market === 'overseas') {
    const wished = seeker.wishCountries.includes(offer.countryCode);
    return wished ? { code: 'country', state: 'yes', parameters: {} } : null;
  }
  const { communeCode, provinceCode } = seeker;
  if (communeCode !== null && offer.communeCodes.includes(communeCode)) {
    return { code: 'commune', state: 'yes', parameters: {} };
  }
  const near = provinceCode !== null && worksIn(offer, provinceCode);
  return near ? { code: 'province', state: 'yes', parameters: {} } : null;
}

function pay({ wishPayVnd: wish }: Seeker, { payVndMin, payVndMax }: Offer): Wish | null {
  if (wish === null) return null;
  const most = payVndMax ?? payVndMin;
  if (most === null) return { code: 'pay', state: 'unknown', parameters: { wish } };
  return { code: 'pay', state: most >= wish ? 'yes' : 'no', parameters: { wish, pay: most } };
}
