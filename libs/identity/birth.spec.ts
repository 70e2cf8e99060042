import { describe, expect, it } from '@jest/globals';
import { formatBirth, latestBirth, readBirth } from './birth.js';

describe('readBirth', () => {
  it.each([
    ['1999', '1999-01-01', 'year', '1999'],
    ['3/1999', '1999-03-01', 'month', '03/1999'],
    ['12/3/1999', '1999-03-12', 'day', '12/03/1999'],
    ['12-03-1999', '1999-03-12', 'day', '12/03/1999'],
    ['1999-03-12', '1999-03-12', 'day', '12/03/1999'],
    ['29/02/2000', '2000-02-29', 'day', '29/02/2000'],
  ] as const)('reads %s', (typed, birthDate, birthPrecision, shown) => {
    const birth = { birthDate, birthPrecision };
    expect(readBirth(typed)).toEqual(birth);
    expect(formatBirth(birth)).toBe(shown);
  });

  it.each(['', '99', '31/02/1999', '1/13/1999', '1/2/3/1999', '1899', 'năm 1999', '1999--'])(
    'refuses "%s"',
    (typed) => {
      expect(readBirth(typed)).toEqual({ problem: { code: 'identity.birth-wrong' } });
    },
  );
});

describe('latestBirth', () => {
  it.each([
    ['2008-11-24', 'day', '2008-11-24'],
    ['2008-02-01', 'month', '2008-02-29'],
    ['2008-12-01', 'month', '2008-12-31'],
    ['2008-01-01', 'year', '2008-12-31'],
  ] as const)('of %s known by %s', (birthDate, birthPrecision, latest) => {
    expect(latestBirth({ birthDate, birthPrecision })).toBe(latest);
  });
});
