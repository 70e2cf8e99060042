import { describe, expect, it } from '@jest/globals';
import { Reference, shippedLists } from '#libs/reference';
import { createPlaceReader } from './place.js';

const readPlace = createPlaceReader(new Reference(shippedLists));

describe('readPlace', () => {
  it.each([
    ['Hà Nội', ['01']],
    ['Ho Chi Minh', ['79']],
    ['TP.HCM', ['79']],
    ['Quận 7, TPHCM', ['79']],
    ['Thành phố Hà Nội', ['01']],
    ['Bình Dương', ['79']],
    ['Bà Rịa - Vũng Tàu Đồng Nai', ['79', '75']],
    ['Khánh Hoà', ['56']],
    ['Thừa Thiên- Huế', ['46']],
    ['Hà Nội, Hồ Chí Minh & 2 nơi khác', ['01', '79']],
    ['Nghệ An Quảng Bình', ['44', '40']],
    ['163 Hai Bà Trưng, Phường 6, Quận 3, TP.HCM', ['79']],
    ['Xa lộ Hà Nội, Thủ Đức, Hồ Chí Minh', ['79']],
    ['Biên Hòa', ['75']],
    ['Toàn quốc', []],
    ['Khu vực Đông Nam Bộ', []],
    ['Hạ Nam', []],
  ])('finds the provinces of today in %s', (text, provinces) => {
    expect(readPlace(text)).toEqual({
      countryCode: provinces.length > 0 ? 'VN' : null,
      provinceCode: provinces[0] ?? null,
      communeCode: null,
      provinces,
    });
  });

  it.each([
    ['Xã Khe Sanh, Quảng Trị', '19429'],
    ['Lao Bảo, Hướng Hóa, Quảng Trị', '19432'],
    ['xa Trieu Ai, huyen Trieu Phong, Quang Tri', '19669'],
    ['Bảo Ninh, Đồng Hới', '18880'],
    ['Phường Đông Hà, Quảng Trị', '19333'],
    ['Phường 5, TP Đông Hà', '19351'],
    ['Tân Thành, Minh Hóa, Quảng Bình', '18919'],
    ['Tân Thành, Hướng Hóa', '19432'],
    ['Xã Quảng Ninh, Quảng Trị', '19207'],
  ])('finds the commune of today in %s', (text, communeCode) => {
    expect(readPlace(text)).toMatchObject({ provinceCode: '44', communeCode });
  });

  it.each([
    'Đông Hà',
    'huyện Vĩnh Linh',
    'TX Ba Đồn',
    'Tân Thành, Quảng Trị',
    'Thanh Hóa Nghệ An Quảng Bình',
    'Quảng Trị (mới)',
  ])('leaves the commune open in %s', (text) => {
    expect(readPlace(text)).toMatchObject({ provinceCode: '44', communeCode: null });
  });

  it('does not take a name that other provinces have for a commune of ours', () => {
    expect(readPlace('Xã Tân Thành, Cà Mau')).toMatchObject({
      provinceCode: '96',
      communeCode: null,
    });
    expect(readPlace('Phường Hải Lăng')).toMatchObject({
      provinceCode: '44',
      communeCode: '19702',
    });
    expect(readPlace('Xã Tân Mỹ')).toMatchObject({ provinceCode: null, communeCode: null });
  });

  it.each([
    ['台北市內湖區瑞光路1號', 'TW'],
    ['Cao Hùng, Đài Loan', 'TW'],
    ['서울특별시 송파구', 'KR'],
    ['Tỉnh Aichi - Nagano', 'JP'],
    ['神奈川県横浜市', 'JP'],
    ['Tokyo', 'JP'],
    ['Đức', 'DE'],
    ['12 Long Street, Singapore', 'SG'],
  ])('finds the country in %s', (text, countryCode) => {
    expect(readPlace(text)).toEqual({
      countryCode,
      provinceCode: null,
      communeCode: null,
      provinces: [],
    });
  });

  it.each(['Phường Mỹ Phước', 'Xã Đức Lập', null])('finds no country in %s', (text) => {
    expect(readPlace(text).countryCode).toBeNull();
  });
});
