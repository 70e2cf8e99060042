import { describe, expect, it } from '@jest/globals';
import { referenceTexts } from '../reference.texts.js';
import { communesOutside } from './communes-elsewhere.js';
import { shippedLists } from './shipped.js';

const { countries, provinces, communes, occupations, programmes, rates, rules } = shippedLists;
const { formerProvinces, ethnicGroups, languageTests, educationLevels } = shippedLists;
const { currencies, minimumWages, wageRegions } = shippedLists;

function twice(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('code lists that come with the program', () => {
  it('hold the 34 provinces, which absorbed each of the 63 once', () => {
    expect(provinces).toHaveLength(34);
    const former = provinces.flatMap((province) => province.former);
    expect(former).toHaveLength(63);
    expect(twice(former)).toEqual([]);
    expect(provinces.find((province) => province.code === '79')?.slug).toBe('ho-chi-minh');
  });

  it('hold the 78 communes: 69 communes, 8 wards, 1 special zone', () => {
    const count = (kind: string) => communes.filter((commune) => commune.kind === kind).length;
    expect([count('commune'), count('ward'), count('special_zone')]).toEqual([69, 8, 1]);
    expect(communes.find((commune) => commune.code === '19669')).toMatchObject({
      name: 'Xã Ái Tử',
      formerDistrict: 'Triệu Phong',
      formerProvince: 'Quảng Trị',
      formerNames: ['Triệu Ái', 'Triệu Giang', 'Triệu Long'],
    });
    for (const { lat, lon } of communes) {
      expect([lat > 16 && lat < 18.2, lon > 105.5 && lon < 107.5]).toEqual([true, true]);
    }
  });

  it('give each occupation a group that exists and each synonym one occupation', () => {
    const codes = new Set(occupations.map(({ code }) => code));
    expect(codes.size).toBe(occupations.length);
    expect(
      occupations.filter(({ parentCode }) => parentCode !== null && !codes.has(parentCode)),
    ).toEqual([]);
    expect(twice(occupations.flatMap(({ synonyms }) => synonyms))).toEqual([]);
  });

  it.each([
    ['currencies', currencies],
    ['countries', countries],
    ['groups', ethnicGroups],
  ])('of %s give each other name to one entry', (_list, rows) => {
    expect(twice(rows.flatMap(({ aliases }) => aliases.map((name) => name.toLowerCase())))).toEqual(
      [],
    );
  });

  it('let every programme end at home again', () => {
    const known = new Set(countries.map(({ code }) => code));
    expect(twice(programmes.map(({ code }) => code))).toEqual([]);
    for (const { countryCode, stages } of programmes) {
      expect(countryCode === null || known.has(countryCode)).toBe(true);
      expect([stages[0], stages.at(-1)]).toEqual(['INTERESTED', 'REINTEGRATED']);
      expect(twice(stages)).toEqual([]);
    }
  });

  it('give a rate for each currency that overseas pay comes in', () => {
    expect(rates.map(({ currency }) => currency).sort()).toEqual(['JPY', 'KRW', 'TWD', 'USD']);
  });

  it('name the successor of each of the 63 provinces as the province itself does', () => {
    expect(formerProvinces).toHaveLength(63);
    expect(twice(formerProvinces.map(({ code }) => code))).toEqual([]);
    for (const { nameVi, provinceCode } of formerProvinces) {
      const today = provinces.find(({ code }) => code === provinceCode);
      expect(today?.former).toContain(nameVi);
    }
  });

  it('know the other 3,243 communes, with the provinces and home communes of the package', async () => {
    const elsewhere = await communesOutside('44');
    const kinds = (kind: string) => elsewhere.filter((commune) => commune.kind === kind).length;
    expect([kinds('commune'), kinds('ward'), kinds('special_zone')]).toEqual([2552, 679, 12]);
    expect(twice(elsewhere.map(({ code }) => code))).toEqual([]);
    const theirs = new Set(elsewhere.map(({ provinceCode }) => provinceCode));
    expect([...theirs, '44'].sort()).toEqual(provinces.map(({ code }) => code).sort());
    const home = (await communesOutside('')).filter(({ provinceCode }) => provinceCode === '44');
    const named = ({ code, name, kind }: (typeof home)[number]) => `${code} ${name} ${kind}`;
    expect(home.map(named).sort()).toEqual(communes.map(named).sort());
  });

  it('hold at least 160 unit groups of occupations, each with words to find it by', () => {
    const units = occupations.filter(({ code }) => code.length === 4);
    expect(units.length).toBeGreaterThanOrEqual(160);
    expect(units.filter(({ synonyms }) => synonyms.length === 0)).toEqual([]);
    expect(occupations.filter(({ titleVi, titleEn }) => titleVi === '' || titleEn === '')).toEqual(
      [],
    );
  });

  it('number the 54 ethnic groups, tests and levels of education once each', () => {
    expect(ethnicGroups.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 54 }, (_, index) => index + 1),
    );
    expect(twice([...ethnicGroups, ...languageTests].map(({ code }) => code))).toEqual([]);
    expect(twice(educationLevels.map(({ scale, rank }) => `${scale} ${rank}`))).toEqual([]);
    for (const { levels, maxPoints } of languageTests) {
      expect(levels.length > 0 || maxPoints !== null).toBe(true);
    }
  });

  it('give each commune a region, and each region one minimum wage', () => {
    expect(wageRegions.map(({ communeCode }) => communeCode)).toEqual(
      communes.map(({ code }) => code),
    );
    const regions = (region: string) => wageRegions.filter((row) => row.region === region).length;
    expect(regions('II')).toBe(communes.filter((c) => c.formerDistrict === 'TP Đồng Hới').length);
    expect(minimumWages.map(({ region }) => region)).toEqual(['I', 'II', 'III', 'IV']);
  });

  it('pay each programme in a known currency', () => {
    const known = currencies.map(({ code }) => code);
    for (const { profile, stages } of programmes) {
      expect(profile.currency === null || known.includes(profile.currency)).toBe(true);
      expect(stages.includes('ROSTERED')).toBe(profile.rosterMonths !== null);
      expect(stages.includes('QUALIFYING') || profile.exams.length === 0).toBe(true);
    }
  });

  it('have one version of each rule a day, and never more than was read', () => {
    expect(twice(rules.map(({ id }) => id))).toEqual([]);
    expect(twice(rules.map(({ code, validFrom }) => `${code} ${validFrom}`))).toEqual([]);
    const openEnded = rules.filter(({ validTo }) => validTo === null);
    expect(twice(openEnded.map(({ code }) => code))).toEqual([]);
    for (const { standing, source } of rules) {
      const read = /Luật 69|Nghị định (?:112|23)|Thông tư (?:20|21|09\/2026)|Quyết định 40/;
      expect(standing !== 'law_text' || read.test(source)).toBe(true);
    }
    expect(rules.filter(({ code }) => code.includes('deposit-cap'))).toEqual([]);
  });

  it('have words for what a rule says and is selected by', () => {
    const keys = rules.flatMap(({ value, selectsBy }) => [
      `fact.${selectsBy}`,
      ...Object.keys(value).map((key) => `value.${key}`),
    ]);
    expect(keys.filter((key) => !referenceTexts.has(`reference.${key}`))).toEqual([]);
  });
});
