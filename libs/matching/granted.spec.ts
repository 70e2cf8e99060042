import { describe, expect, it } from '@jest/globals';
import { granted } from './granted.js';
import { type Offer, type Seeker } from './match.facts.js';
import { offer, seeker } from './match.specimens.js';

const nobody = { provinceCode: null, communeCode: null };

describe('granted', () => {
  it.each([
    ['nothing wished', {}, { occupationCode: '7531', payVndMax: 9_000_000 }, []],
    ['the very trade', { wishOccupations: ['7531'] }, { occupationCode: '7531' }, ['trade yes']],
    [
      'a related trade',
      { wishOccupations: ['7212'] },
      { occupationCode: '7223' },
      ['related-trade yes'],
    ],
    [
      'the trade worked in',
      { experiences: [{ occupationCode: '7223', months: 24 }] },
      { occupationCode: '7212' },
      ['worked yes'],
    ],
    [
      'experience that is a condition',
      { experiences: [{ occupationCode: '7223', months: 24 }] },
      { occupationCode: '7212', experienceMonths: 12 },
      [],
    ],
    ['own commune', { communeCode: '19342' }, { communeCodes: ['19342'] }, ['commune yes']],
    ['own province', { provinceCode: '44' }, { communeCodes: ['19000'] }, ['province yes']],
    [
      'everywhere',
      { provinceCode: '44' },
      { market: 'national', provinceCodes: [], nationwide: true },
      ['province yes'],
    ],
    [
      'a country',
      { wishCountries: ['JP'] },
      { market: 'overseas', countryCode: 'JP' },
      ['country yes'],
    ],
    ['enough pay', { wishPayVnd: 8_000_000 }, { payVndMax: 8_000_000 }, ['pay yes']],
    ['less pay', { wishPayVnd: 8_000_000 }, { payVndMax: 7_000_000 }, ['pay no']],
    ['pay not said', { wishPayVnd: 8_000_000 }, {}, ['pay unknown']],
  ])('%s', (_name, who, what, expected) => {
    const found = granted(
      seeker({ ...nobody, ...(who as Partial<Seeker>) }),
      offer(what as Partial<Offer>),
    );
    expect(found.map(({ code, state }) => `${code} ${state}`)).toEqual(expected);
  });
});
