import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Offer, type Seeker, tradeGroup } from './match.facts.js';
import { anyOffer, anySeeker, offer, seeker } from './match.specimens.js';
import { keysOfWishes, wanted } from './wishes.js';

/** The same in plain words. */
function wantedInWords(who: Seeker, what: Offer): boolean {
  if (who.wishMarkets.length === 0 && who.wishOccupations.length === 0) return false;
  const everywhere = what.market === 'national' && what.nationwide;
  const market =
    who.wishMarkets.length === 0 ||
    who.wishMarkets.includes(what.market) ||
    (everywhere && who.wishMarkets.includes('local'));
  const country =
    what.market !== 'overseas' ||
    who.wishCountries.length === 0 ||
    who.wishCountries.includes(what.countryCode);
  const trade =
    who.wishOccupations.length === 0 ||
    who.wishOccupations.some(
      (code) =>
        what.occupationCode !== null && tradeGroup(code) === tradeGroup(what.occupationCode),
    );
  return market && country && trade;
}

describe('wanted', () => {
  it.each([
    ['nothing stated', {}, {}, false],
    ['market', { wishMarkets: ['local'] }, { market: 'local' }, true],
    ['another market', { wishMarkets: ['national'] }, { market: 'local' }, false],
    ['everywhere', { wishMarkets: ['local'] }, { market: 'national', nationwide: true }, true],
    ['trade alone', { wishOccupations: ['7212'] }, { occupationCode: '7223' }, true],
    ['trade of the posting unknown', { wishOccupations: ['7212'] }, {}, false],
    ['any country', { wishMarkets: ['overseas'] }, { market: 'overseas', countryCode: 'KR' }, true],
    [
      'another country',
      { wishMarkets: ['overseas'], wishCountries: ['JP'] },
      { market: 'overseas', countryCode: 'KR' },
      false,
    ],
  ] as const)('%s: %s', (_name, who, what, answer) => {
    expect(wanted(seeker(who as Partial<Seeker>), offer(what as Partial<Offer>))).toBe(answer);
  });

  it('is what the words say', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, (who, what) => {
        expect(wanted(who, what)).toBe(wantedInWords(who, what));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps few keys for a worker', () => {
    fc.assert(fc.property(anySeeker, (who) => keysOfWishes(who).length <= 60));
  });
});
