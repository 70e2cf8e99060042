import { describe, expect, it } from '@jest/globals';
import { shippedLists } from './shipped.js';

const { countries, provinces, communes, occupations, programmes, rates } = shippedLists;

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
});
