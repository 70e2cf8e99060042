import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyOffer, anySeeker, circumstances, offer, seeker } from './match.specimens.js';
import { score, scoreWord } from './score.js';

const partsOf = (...[who, what]: [Parameters<typeof seeker>[0], Parameters<typeof offer>[0]]) =>
  score(seeker(who), offer(what), circumstances).parts;

describe('score', () => {
  it.each([
    ['the wished trade', ['7212'], '7212', 400],
    ['a related trade', ['7212'], '7223', 280],
    ['another trade', ['7212'], '5120', 0],
    ['no wish', [], '5120', 200],
    ['trade unknown', ['7212'], null, 200],
  ])('occupation, %s', (_name, wishOccupations, occupationCode, points) => {
    expect(partsOf({ wishOccupations }, { occupationCode }).occupation).toBe(points);
  });

  it.each([
    ['own commune', { communeCodes: ['19000', '19342'] }, 200],
    ['own province', { communeCodes: ['19000'] }, 160],
    ['own province among others', { market: 'national', provinceCodes: ['79', '44'] }, 160],
    ['everywhere', { market: 'national', provinceCodes: [], nationwide: true }, 160],
    ['elsewhere', { market: 'national', provinceCodes: ['79'] }, 60],
    ['abroad', { market: 'overseas', countryCode: 'JP' }, 100],
  ] as const)('place, %s', (_name, what, points) => {
    expect(partsOf({}, what as Parameters<typeof offer>[0]).place).toBe(points);
  });

  it.each([
    ['nothing asked, nothing to show', null, 0, 50],
    ['nothing asked, three years', null, 36, 100],
    ['half of what is asked', 24, 12, 50],
    ['all that is asked', 24, 24, 100],
    ['nothing of what is asked', 24, 0, 0],
  ])('experience, %s', (_name, experienceMonths, months, points) => {
    const experiences = months === 0 ? [] : [{ occupationCode: '7212', months }];
    const what = { occupationCode: '7223', experienceMonths };
    expect(partsOf({ experiences }, what).experience).toBe(points);
  });

  it.each([
    [20_000_000, 30_000_000, 200],
    [20_000_000, 10_000_000, 100],
    [null, 10_000_000, 100],
    [20_000_000, null, 100],
  ])('pay, wish %s and offer %s', (wishPayVnd, payVndMax, points) => {
    expect(partsOf({ wishPayVnd }, { payVndMax }).pay).toBe(points);
  });

  it('is the sum of its parts, between 0 and 1000', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, (who, what) => {
        const { total, parts } = score(who, what, circumstances);
        expect(total).toBe(Object.values(parts).reduce((sum, part) => sum + part, 0));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it('does not fall with experience, tests or pay, and does not look at sex or age', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, anySeeker, fc.nat(), (who, what, other, raise) => {
        const before = score(who, what, circumstances).total;
        const better = {
          ...who,
          experiences: [...who.experiences, ...other.experiences],
          languageTests: [...who.languageTests, ...other.languageTests],
        };
        expect(score(better, what, circumstances).total).toBeGreaterThanOrEqual(before);
        const payVndMax = what.payVndMax === null ? null : what.payVndMax + raise;
        expect(score(who, { ...what, payVndMax }, circumstances).total).toBeGreaterThanOrEqual(
          before,
        );
        const { sex, birthDate, birthPrecision } = other;
        const equal = { ...who, sex, birthDate, birthPrecision };
        expect(score(equal, what, circumstances).total).toBe(before);
      }),
    );
  });
});

describe('scoreWord', () => {
  it.each([
    [1000, 'very'],
    [700, 'very'],
    [699, 'fairly'],
    [450, 'fairly'],
    [449, 'partly'],
  ])('%i: %s', (total, word) => {
    expect(scoreWord(total)).toBe(word);
  });
});
