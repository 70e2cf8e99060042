import { describe, expect, it } from '@jest/globals';
import { shippedLists } from './data/shipped.js';
import { Reference } from './reference.js';

const reference = new Reference({
  ...shippedLists,
  rates: [
    { currency: 'JPY', rateDate: '2026-03-01', vndPerUnit: 170, source: 'test' },
    { currency: 'JPY', rateDate: '2026-01-01', vndPerUnit: 165, source: 'test' },
  ],
});

describe('Reference', () => {
  it('looks up by code and knows nothing of unknown codes', () => {
    expect(reference.province('44')?.nameVi).toBe('Quảng Trị');
    expect(reference.occupation('7212')?.titleEn).toBe('Welders and flame cutters');
    expect(reference.programme('KR_EPS')?.stages).toContain('ROSTERED');
    expect(reference.commune('00000')).toBeUndefined();
  });

  it('names things in both languages', () => {
    expect(reference.countryName('TW', 'vi')).toBe('Đài Loan');
    expect(reference.occupationTitle('5414', 'en')).toBe('Security guards');
    expect(reference.programmeName('KR_E8', 'en')).toBe('Seasonal worker, Korea (E-8)');
  });

  it('names a place from its smallest part up', () => {
    const commune = reference.placeOfCommune('19429');
    expect(commune).toEqual({ countryCode: 'VN', provinceCode: '44', communeCode: '19429' });
    expect(commune && reference.placeName(commune, 'vi')).toBe('Xã Khe Sanh, Quảng Trị');
    const abroad = { countryCode: 'JP', provinceCode: null, communeCode: null };
    expect(reference.placeName(abroad, 'en')).toBe('Japan');
  });

  it('climbs from a unit group to its major group', () => {
    expect(reference.occupationWithGroups('8153')).toEqual(['8153', '81', '8']);
    expect(reference.occupationWithGroups('0000')).toEqual([]);
  });

  it.each([
    ['JPY', '2026-02-01', 165],
    ['JPY', '2026-03-01', 170],
    ['JPY', '2020-01-01', 165],
    ['VND', '2026-02-01', 1],
    ['XXX', '2026-02-01', undefined],
  ])('takes the rate of %s known on %s: %s', (currency, on, expected) => {
    expect(reference.rateToVnd(currency, on)?.vndPerUnit).toBe(expected);
  });

  it('finds the version of a rule in force on a day, and none before the law', () => {
    expect(reference.legalRule('overseas.departure-promise', '2026-11-24')?.value.days).toBe(180);
    expect(reference.legalRule('overseas.departure-promise', '2021-12-31')).toBeUndefined();
  });

  it.each([
    ['Quảng Bình', '44'],
    ['tỉnh quang binh', '44'],
    ['Thành phố Hồ Chí Minh', '79'],
    ['TP. Hồ Chí Minh', '79'],
    ['Bà Rịa – Vũng Tàu', '79'],
    ['TT Huế', '46'],
    ['Hà Tây', undefined],
  ])('finds the province of today that "%s" means: %s', (name, code) => {
    expect(reference.provinceNamed(name)?.code).toBe(code);
  });

  it('keeps the codes of before apart from those of today', () => {
    expect(reference.formerProvince('45')).toMatchObject({
      nameVi: 'Quảng Trị',
      provinceCode: '44',
    });
    expect(reference.formerProvince('44')?.nameVi).toBe('Quảng Bình');
    expect(reference.province('45')).toBeUndefined();
  });

  it('finds districts and communes that no longer exist', () => {
    const places = (name: string) =>
      reference.formerPlacesNamed(name).map(({ kind, district, communeCodes }) => ({
        kind,
        district,
        communes: communeCodes.map((code) => reference.commune(code)?.name),
      }));
    expect(places('Triệu Ái')).toEqual([
      { kind: 'commune', district: 'Triệu Phong', communes: ['Xã Ái Tử'] },
    ]);
    expect(places('huyện Đa Krông').map(({ kind }) => kind)).toEqual(['district', 'commune']);
    expect(places('Hải Lăng')[0]).toMatchObject({ kind: 'district', district: 'Hải Lăng' });
    expect(places('Phường 1').map(({ district }) => district)).toEqual([
      'TP Đông Hà',
      'TX Quảng Trị',
    ]);
    expect(places('Nowhere')).toEqual([]);
  });

  it.each([
    ['19333', '2026-01-01', 4_140_000],
    ['18880', '2026-11-24', 4_730_000],
    ['19429', '2026-11-24', 3_700_000],
    ['19429', '2025-12-31', undefined],
    ['00004', '2026-11-24', undefined],
  ])('knows the minimum wage in %s on %s: %s', (commune, on, expected) => {
    expect(reference.minimumWage(commune, on)?.monthVnd).toBe(expected);
  });
});
