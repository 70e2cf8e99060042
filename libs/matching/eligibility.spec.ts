import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eligible, legalObstacle, type Reason } from './eligibility.js';
import { type Offer, type Seeker } from './match.facts.js';
import { anyOffer, anySeeker, circumstances, offer, seeker } from './match.specimens.js';
import { pair } from './pair.js';

function answer(code: Reason['code'], who: Partial<Seeker>, what: Partial<Offer>) {
  const { reasons } = eligible(seeker(who), offer(what), circumstances);
  return reasons.find((reason) => reason.code === code);
}

const abroad = { market: 'overseas', countryCode: 'JP', quotaLineId: 'a line' } as const;

describe('age', () => {
  it.each([
    ['turns 18 today', '2008-11-24', 'day', 'yes'],
    ['turns 18 tomorrow', '2008-11-25', 'day', 'no'],
    ['born in the year, day unknown', '2008-01-01', 'year', 'unknown'],
    ['born in the month, day unknown', '2008-11-01', 'month', 'unknown'],
    ['born the month before', '2008-10-01', 'month', 'yes'],
    ['born in the next year', '2009-01-01', 'year', 'no'],
    ['birth unknown', null, null, 'unknown'],
  ] as const)('abroad, %s: %s', (_name, birthDate, birthPrecision, state) => {
    expect(answer('age-min', { birthDate, birthPrecision }, abroad)?.state).toBe(state);
  });

  it('takes the higher of the law and the posting', () => {
    const who = { birthDate: '2006-01-01', birthPrecision: 'day' } as const;
    expect(answer('age-min', who, { ...abroad, ageMin: 21 })).toMatchObject({
      state: 'no',
      parameters: { least: 21, age: 20 },
    });
    expect(answer('age-min', who, { ...abroad, ageMin: 16 })?.parameters['least']).toBe(18);
  });

  it('asks nothing at home where the posting does not', () => {
    expect(answer('age-min', {}, {})).toBeUndefined();
  });

  it('knows nobody to be old enough where no rule is known', () => {
    const who = seeker({ birthDate: '1990-01-01', birthPrecision: 'day' });
    const { reasons } = eligible(who, offer(abroad), {
      ...circumstances,
      overseasMinimumAge: null,
    });
    expect(reasons.find((reason) => reason.code === 'age-min')?.state).toBe('unknown');
  });

  it.each([
    ['1991-11-24', 'day', 'yes'],
    ['1990-11-25', 'day', 'yes'],
    ['1990-11-24', 'day', 'no'],
    ['1990-01-01', 'year', 'unknown'],
    ['1989-01-01', 'year', 'no'],
  ] as const)('up to 35, born %s (%s): %s', (birthDate, birthPrecision, state) => {
    expect(answer('age-max', { birthDate, birthPrecision }, { ageMax: 35 })?.state).toBe(state);
  });
});

describe('language', () => {
  const needed = { languageTest: 'JLPT', languageLevel: 'N4' };
  it.each([
    ['the level', [{ test: 'JLPT', level: 'N4', expiresOn: null }], 'yes', null],
    ['a better level', [{ test: 'JLPT', level: 'N2', expiresOn: '2026-11-24' }], 'yes', null],
    [
      'expired yesterday',
      [{ test: 'JLPT', level: 'N4', expiresOn: '2026-11-23' }],
      'no',
      'renew-test',
    ],
    ['too low', [{ test: 'JLPT', level: 'N5', expiresOn: null }], 'no', 'take-test'],
    ['nothing', [], 'no', 'take-test'],
    ['another language', [{ test: 'TOPIK', level: '6', expiresOn: null }], 'no', 'take-test'],
    [
      'another test of the language',
      [{ test: 'JFT_BASIC', level: 'A2', expiresOn: null }],
      'unknown',
      'check-certificate',
    ],
  ])('%s: %s', (_name, languageTests, state, nextStep) => {
    expect(answer('language', { languageTests }, needed)).toMatchObject({ state, nextStep });
  });

  it('compares points as numbers', () => {
    const languageTests = [{ test: 'EPS_TOPIK', level: '90', expiresOn: null }];
    const what = { languageTest: 'EPS_TOPIK', languageLevel: '110' };
    expect(answer('language', { languageTests }, what)?.state).toBe('no');
  });
});

describe('other conditions', () => {
  it.each([
    ['education', { educationLevel: 'college' }, { educationLevel: 'upper_secondary' }, 'yes'],
    ['education', { educationLevel: 'primary' }, { educationLevel: 'upper_secondary' }, 'no'],
    ['education', { educationLevel: null }, { educationLevel: 'upper_secondary' }, 'unknown'],
    ['passport', { hasPassport: true }, abroad, 'yes'],
    ['passport', { hasPassport: false }, abroad, 'no'],
    ['passport', { hasPassport: null }, abroad, 'unknown'],
    ['sex', { sex: 'female' }, { sexWish: 'male', sexReason: 'Luật ...' }, 'no'],
    ['sex', { sex: null }, { sexWish: 'male', sexReason: 'Luật ...' }, 'unknown'],
    ['sex', { sex: 'female' }, { sexWish: 'male', sexReason: null }, undefined],
    [
      'experience',
      { experiences: [{ occupationCode: '7212', months: 12 }] },
      { occupationCode: '7223', experienceMonths: 12 },
      'yes',
    ],
    [
      'experience',
      { experiences: [{ occupationCode: '5120', months: 60 }] },
      { occupationCode: '7223', experienceMonths: 12 },
      'no',
    ],
    ['experience', { experiences: [] }, { experienceMonths: 12 }, 'unknown'],
    ['experience', { experiences: [], experienceTold: true }, { experienceMonths: 12 }, 'no'],
    ['experience', { experiences: [] }, { experienceMonths: 0 }, undefined],
  ] as const)('%s of %j for %j: %s', (code, who, what, state) => {
    expect(answer(code, who as Partial<Seeker>, what as Partial<Offer>)?.state).toBe(state);
  });
});

describe('eligible', () => {
  it.each([
    ['all met', {}, {}, 'yes'],
    ['nobody asked', { consentMatchingAt: null }, {}, 'no'],
    ['closed', {}, { status: 'closed' }, 'no'],
    ['last day today', {}, { deadline: '2026-11-24' }, 'yes'],
    ['last day yesterday', {}, { deadline: '2026-11-23' }, 'no'],
    ['shown until yesterday', {}, { expiresOn: '2026-11-23' }, 'no'],
    ['information', {}, { kind: 'INFORMATION' }, 'no'],
    ['abroad without a quota line', {}, { ...abroad, quotaLineId: null }, 'no'],
    ['passport missing', { hasPassport: false }, abroad, 'unknown'],
    ['language missing', {}, { languageTest: 'JLPT', languageLevel: 'N4' }, 'unknown'],
    ['experience missing', {}, { experienceMonths: 24 }, 'unknown'],
    ['too old', {}, { ageMax: 20 }, 'no'],
    ['too old and passport missing', { hasPassport: false }, { ...abroad, ageMax: 20 }, 'no'],
  ] as const)('%s: %s', (_name, who, what, verdict) => {
    expect(eligible(seeker(who), offer(what as Partial<Offer>), circumstances).verdict).toBe(
      verdict,
    );
  });

  it('never turns somebody down for a qualification more', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, anySeeker, (who, what, more) => {
        fc.pre(eligible(who, what, circumstances).verdict !== 'no');
        const better = {
          ...who,
          hasPassport: who.hasPassport === null ? null : true,
          educationLevel: who.educationLevel === null ? null : ('university' as const),
          experiences: [...who.experiences, ...more.experiences],
          languageTests: [...who.languageTests, ...more.languageTests],
        };
        const before = eligible(who, what, circumstances).verdict;
        const after = eligible(better, what, circumstances).verdict;
        expect(['yes', before]).toContain(after);
      }),
    );
  });

  it('gives a reason for everything that is not met', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, (who, what) => {
        const { verdict, reasons } = eligible(who, what, circumstances);
        const open = reasons.filter((reason) => reason.state !== 'yes');
        if (verdict === 'yes') expect(open).toEqual([]);
        if (verdict === 'unknown') expect(open.every((reason) => reason.nextStep)).toBe(true);
      }),
    );
  });
});

describe('a recommendation', () => {
  const minor = { birthDate: '2009-01-01', birthPrecision: 'day' } as const;
  const matched = (who: Partial<Seeker>, what: Partial<Offer>, recommended: boolean) =>
    pair(seeker(who), offer(what), circumstances, recommended);

  it.each([
    ['too old for the posting', {}, { ageMax: 20 }],
    ['too young for the posting', minor, { ageMin: 20 }],
    ['too little schooling', { educationLevel: 'primary' }, { educationLevel: 'college' }],
    ['another sex', { sex: 'female' }, { sexWish: 'male', sexReason: 'Luật ...' }],
  ])('overrules the posting: %s', (_name, who, what) => {
    const [facts, wanted] = [who as Partial<Seeker>, what as Partial<Offer>];
    expect(matched(facts, wanted, false)).toBeNull();
    const match = matched(facts, wanted, true);
    expect(match?.verdict).toBe('missing');
    expect(match?.reasons.some((reason) => reason.state === 'no')).toBe(true);
  });

  it.each([
    ['below the age of the law abroad', minor, abroad, 'age'],
    ['without consent', { consentMatchingAt: null }, {}, 'consent'],
    ['closed', {}, { status: 'closed' }, 'closed'],
    ['past its last day', {}, { deadline: '2026-11-23' }, 'closed'],
    ['abroad without a quota line', {}, { ...abroad, quotaLineId: null }, 'closed'],
    ['under 18, at home', minor, {}, null],
    [
      'of an age that may be enough',
      { birthDate: '2008-01-01', birthPrecision: 'year' },
      abroad,
      null,
    ],
  ])('never overrules the law: %s', (_name, who, what, obstacle) => {
    const [facts, wanted] = [seeker(who as Partial<Seeker>), offer(what as Partial<Offer>)];
    expect(legalObstacle(facts, wanted, circumstances)).toBe(obstacle);
    expect(pair(facts, wanted, circumstances, true) === null).toBe(obstacle !== null);
  });

  it('changes nothing where the posting itself does not decide', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, (who, what) => {
        const match = pair(who, what, circumstances);
        fc.pre(match !== null);
        expect(pair(who, what, circumstances, true)).toEqual(match);
      }),
    );
  });
});
