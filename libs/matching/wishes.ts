import { type Offer, type Seeker, tradeGroup } from './match.facts.js';

type Wishes = Pick<Seeker, 'wishMarkets' | 'wishCountries' | 'wishOccupations'>;
type Wanted = Pick<Offer, 'market' | 'countryCode' | 'nationwide' | 'occupationCode'>;

/** Stands for "no wish": any market, any trade. */
const ANY = '*';

/**
 * What a worker wants, as keys `<market or country>/<trade group>`: a posting is wanted when one of
 * its own keys is among them, so that either side is found by looking up a few keys. A worker who
 * has stated neither market nor trade wants nothing yet.
 */
export function keysOfWishes(wishes: Wishes): string[] {
  const { wishMarkets, wishCountries, wishOccupations } = wishes;
  if (wishMarkets.length === 0 && wishOccupations.length === 0) return [];
  const markets =
    wishMarkets.length > 0 ? wishMarkets : (['local', 'national', 'overseas'] as const);
  const places = markets.flatMap((market) =>
    market === 'overseas' && wishCountries.length > 0 ? wishCountries : [market],
  );
  const trades = wishOccupations.length > 0 ? wishOccupations.map(tradeGroup) : [ANY];
  return [...new Set(places.flatMap((place) => trades.map((trade) => `${place}/${trade}`)))];
}

/** Work everywhere in the country is also work in the province. */
export function marketsOf({ market, nationwide }: Wanted): string[] {
  return market === 'national' && nationwide ? ['national', 'local'] : [market];
}

/** The keys under which a posting is wanted. One whose trade is not known suits those without a trade. */
export function keysOfOffer(offer: Wanted): string[] {
  const places = offer.market === 'overseas' ? ['overseas', offer.countryCode] : marketsOf(offer);
  const trades = offer.occupationCode === null ? [ANY] : [ANY, tradeGroup(offer.occupationCode)];
  return places.flatMap((place) => trades.map((trade) => `${place}/${trade}`));
}

/** True when the posting lies within what the worker said they want. */
export function wanted(wishes: Wishes, offer: Wanted): boolean {
  const keys = new Set(keysOfWishes(wishes));
  return keysOfOffer(offer).some((key) => keys.has(key));
}
