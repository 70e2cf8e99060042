import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ProfileFile } from '#libs/profiles';
import { readProfileForm, savedValues } from './profile.form.js';

const provinceOf = (code: string) => (code === '19333' ? '44' : undefined);
const read = (body: unknown) => readProfileForm(body, provinceOf);

/** Names of the fields that are refused. */
function refused(body: unknown): string[] {
  const form = read(body);
  return form.ok ? [] : form.fields.map(({ field }) => field);
}

const WHOLE = {
  provinceCode: '44',
  communeCode: '19333',
  educationLevel: 'upper_secondary',
  hasPassport: 'yes',
  'wishOccupations.0': '8212',
  'wishOccupations.1': '',
  'wishOccupations.2': '7212',
  where: ['local', 'TW'],
  wishPayMillions: ' 8,5 ',
  'experiences.0.occupationCode': '',
  'experiences.0.months': '',
  'experiences.1.occupationCode': '7212',
  'experiences.1.months': '18',
  'languageTests.0.test': 'JLPT',
  'languageTests.0.level': 'n4',
  'languageTests.0.expiresOn': '',
  consentMatching: 'yes',
};

describe('readProfileForm', () => {
  it('reads what the form sends; empty rows are no rows', () => {
    expect(read(WHOLE)).toMatchObject({
      ok: true,
      value: {
        provinceCode: '44',
        communeCode: '19333',
        educationLevel: 'upper_secondary',
        hasPassport: true,
        wishOccupations: ['8212', '7212'],
        wishMarkets: ['local', 'overseas'],
        wishCountries: ['TW'],
        wishPayVnd: 8_500_000,
        experiences: [{ occupationCode: '7212', months: 18 }],
        languageTests: [{ test: 'JLPT', level: 'N4', expiresOn: null }],
        consentMatching: true,
      },
    });
  });

  it('takes an empty form for "nothing is known" and no consent', () => {
    const empty = { provinceCode: '', wishPayMillions: '  ', 'experiences.0.months': '' };
    for (const body of [empty, {}, undefined, null, 'text', []]) {
      expect(read(body)).toMatchObject({
        ok: true,
        value: { provinceCode: null, wishPayVnd: null, experiences: [], consentMatching: false },
      });
    }
  });

  it('knows the province of a commune that was chosen alone', () => {
    expect(read({ communeCode: '19333' })).toMatchObject({ value: { provinceCode: '44' } });
    expect(read({ communeCode: '19333', provinceCode: '01' })).toMatchObject({
      value: { provinceCode: '01' },
    });
    expect(read({ communeCode: 'x' })).toMatchObject({ value: { provinceCode: null } });
  });

  it.each([
    ['local', ['local'], []],
    [['JP', 'TW'], ['overseas'], ['JP', 'TW']],
    [['overseas', 'JP'], ['overseas'], []],
    [['national', 'overseas'], ['national', 'overseas'], []],
  ])('reads where somebody wants to work: %j', (where, wishMarkets, wishCountries) => {
    expect(read({ where })).toMatchObject({ value: { wishMarkets, wishCountries } });
  });

  it.each([
    [{ wishPayMillions: 'tám triệu' }, 'wishPayMillions'],
    [{ wishPayMillions: '-8' }, 'wishPayMillions'],
    [{ wishPayMillions: '1e3' }, 'wishPayMillions'],
    [{ wishPayMillions: '0,1' }, 'wishPayMillions'],
    [{ wishPayMillions: '8500000' }, 'wishPayMillions'],
    [{ educationLevel: 'phd' }, 'educationLevel'],
    [{ hasPassport: 'maybe' }, 'hasPassport'],
    [{ hasPassport: ['yes', 'no'] }, 'hasPassport'],
    [{ provinceCode: ['44', '45'] }, 'provinceCode'],
    [{ communeCode: { $ne: '' } }, 'communeCode'],
    [{ where: 'moon' }, 'where'],
    [{ where: { 0: 'local' } }, 'where'],
    [{ where: ['TW', ['JP']] }, 'where'],
    [{ 'wishOccupations.0': 'thợ hàn' }, 'wishOccupations'],
    [{ 'wishOccupations.0': ['8212'] }, 'wishOccupations'],
    [{ 'experiences.0.months': '12' }, 'experiences'],
    [{ 'experiences.0.occupationCode': '8212' }, 'experiences'],
    [{ 'experiences.0.occupationCode': '8212', 'experiences.0.months': '1.5' }, 'experiences'],
    [{ 'languageTests.0.test': 'JLPT', 'languageTests.0.level': 'N9' }, 'languageTests'],
    [{ 'languageTests.0.test': '__proto__', 'languageTests.0.level': 'N4' }, 'languageTests'],
    [{ consentMatching: ['yes', 'yes'] }, 'consentMatching'],
    [{ consentMatching: 'true' }, 'consentMatching'],
  ])('refuses %j by the name of its field', (body, field) => {
    expect(refused(body)).toEqual([field]);
  });

  it('keeps everything that was typed when something is wrong', () => {
    const form = read({
      ...WHOLE,
      'experiences.1.months': 'nhiều năm',
      'experiences.0.months': '3',
    });
    expect(form.ok).toBe(false);
    expect(form.values).toEqual({
      provinceCode: '44',
      communeCode: '19333',
      educationLevel: 'upper_secondary',
      hasPassport: 'yes',
      wishOccupations: ['8212', '7212'],
      where: ['local', 'TW'],
      wishPayMillions: ' 8,5 ',
      experiences: [
        { occupationCode: '', months: '3' },
        { occupationCode: '7212', months: 'nhiều năm' },
      ],
      languageTests: [{ test: 'JLPT', level: 'n4', expiresOn: '' }],
      consentMatching: true,
    });
  });

  it('never throws and takes nothing but texts into the values', () => {
    const names = fc.constantFrom(...Object.keys(WHOLE));
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), (body) => {
        const { values } = read(body);
        const { consentMatching, ...others } = values;
        const leaves = JSON.stringify(others).replace(/"(?:[^"\\]|\\.)*"/g, '');
        expect(typeof consentMatching).toBe('boolean');
        expect(leaves).toMatch(/^[[\]{}:,]*$/);
      }),
    );
  });
});

describe('savedValues', () => {
  const facts = {
    provinceCode: '44',
    communeCode: null,
    educationLevel: 'college' as const,
    hasPassport: false,
    wishOccupations: ['8212'],
    wishMarkets: ['overseas' as const],
    wishCountries: [],
    wishPayVnd: 8_123_456,
    experiences: [{ occupationCode: '7212', months: 18 }],
    languageTests: [{ test: 'TOPIK', level: '3', expiresOn: '2027-05-01' }],
  };
  const saved: ProfileFile = {
    answered: [],
    finishedAt: null,
    consentPendingAt: null,
    ...facts,
    personId: '0193560a-0000-7000-8000-000000000001',
    consentMatchingAt: new Date('2026-11-24T00:00:00Z'),
    version: 3,
    updatedAt: new Date('2026-11-24T00:00:00Z'),
  };

  it('shows what was saved, so that sending the form unchanged changes nothing', () => {
    const values = savedValues(saved);
    const sent = {
      ...values,
      ...Object.fromEntries(
        values.wishOccupations.map((code, i) => [`wishOccupations.${i}`, code]),
      ),
      'experiences.0.occupationCode': '7212',
      'experiences.0.months': '18',
      'languageTests.0.test': 'TOPIK',
      'languageTests.0.level': '3',
      'languageTests.0.expiresOn': '2027-05-01',
      consentMatching: 'yes',
    };
    expect(read(sent)).toMatchObject({ ok: true, value: { ...facts, consentMatching: true } });
  });

  it('shows the countries, or that any of them will do', () => {
    expect(savedValues(saved).where).toEqual(['overseas']);
    expect(savedValues({ ...saved, wishCountries: ['JP'] }).where).toEqual(['JP']);
  });

  it('keeps the tick of a consent that waits for a guardian', () => {
    const waiting = { consentMatchingAt: null, consentPendingAt: new Date() };
    expect(savedValues({ ...saved, ...waiting }).consentMatching).toBe(true);
  });

  it('ticks no consent before it was given', () => {
    expect(savedValues(undefined).consentMatching).toBe(false);
    expect(savedValues({ ...saved, consentMatchingAt: null }).consentMatching).toBe(false);
    expect(savedValues(saved).consentMatching).toBe(true);
  });
});
