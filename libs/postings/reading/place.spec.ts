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
    ['Khu vực Đông Nam Bộ', []],
    ['Hạ Nam', []],
  ])('finds the provinces of today in %s', (text, provinces) => {
    expect(readPlace(text)).toMatchObject({
      countryCode: provinces.length > 0 ? 'VN' : null,
      provinceCodes: provinces,
      communeCodes: [],
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
    expect(readPlace(text)).toMatchObject({ provinceCodes: ['44'], communeCodes: [communeCode] });
  });

  it.each([
    'Đông Hà',
    'huyện Vĩnh Linh',
    'TX Ba Đồn',
    'Tân Thành, Quảng Trị',
    'Thanh Hóa Nghệ An Quảng Bình',
    'Quảng Trị (mới)',
  ])('leaves the commune open in %s', (text) => {
    expect(readPlace(text)).toMatchObject({ communeCodes: [] });
    expect(readPlace(text).provinceCodes[0]).toBe('44');
  });

  it('does not take a name that other provinces have for a commune of ours', () => {
    expect(readPlace('Xã Tân Thành, Cà Mau')).toMatchObject({
      provinceCodes: ['96'],
      communeCodes: [],
    });
    expect(readPlace('Phường Hải Lăng')).toMatchObject({
      provinceCodes: ['44'],
      communeCodes: ['19702'],
    });
    expect(readPlace('Xã Tân Mỹ')).toMatchObject({ provinceCodes: [], communeCodes: [] });
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
      provinceCodes: [],
      communeCodes: [],
      nationwide: false,
    });
  });

  it.each(['Phường Mỹ Phước', 'Xã Đức Lập', null])('finds no country in %s', (text) => {
    expect(readPlace(text).countryCode).toBeNull();
  });

  it.each([
    ['Khe Sanh, Lao Bảo, Hướng Hóa, Quảng Trị', ['19429', '19432']],
    ['Xã Khe Sanh và phường Đông Hà, Quảng Trị', ['19429', '19333']],
    ['Triệu Ái, Triệu Phong; Bảo Ninh, Đồng Hới, Quảng Trị', ['19669', '18880']],
  ])('finds every commune in %s', (text, communeCodes) => {
    expect(readPlace(text).communeCodes).toEqual(communeCodes);
  });

  it.each([
    ['Toàn quốc', true],
    ['Làm việc trên cả nước', true],
    ['63 tỉnh thành', true],
    ['Nationwide', true],
    ['Hà Nội, Đà Nẵng', false],
  ])('knows whether %s is the whole country', (text, nationwide) => {
    expect(readPlace(text)).toMatchObject({ nationwide, countryCode: 'VN' });
  });
});
