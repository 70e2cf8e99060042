import { describe, expect, it } from '@jest/globals';
import { type GivenPay, readPay } from './pay.js';

const RATES: Record<string, number> = { VND: 1, USD: 26_000, JPY: 170, TWD: 800, KRW: 18 };
const NOTHING: GivenPay = { min: null, max: null, currency: null };

function read(
  text: string | null,
  given: Partial<GivenPay> = {},
  { homeCurrency = 'VND', title = '' } = {},
) {
  return readPay(
    { text, title },
    { ...NOTHING, ...given },
    {
      homeCurrency,
      rateToVnd: (currency) => {
        const vndPerUnit = RATES[currency];
        return vndPerUnit === undefined ? undefined : { vndPerUnit, rateDate: '2026-01-01' };
      },
    },
  );
}

describe('readPay', () => {
  const million = 1_000_000;

  it.each([
    ['10 - 15 triệu', 10 * million, 15 * million],
    ['12 Tr - 18 Tr VND', 12 * million, 18 * million],
    ['10tr-15tr/tháng', 10 * million, 15 * million],
    ['8tr5', 8.5 * million, 8.5 * million],
    ['7,5 triệu', 7.5 * million, 7.5 * million],
    ['9.25 triệu', 9.25 * million, 9.25 * million],
    ['12.000.000đ', 12 * million, 12 * million],
    ['12 000 000 đồng', 12 * million, 12 * million],
    ['Tới 25 triệu', null, 25 * million],
    ['Lên đến 30 triệu', null, 30 * million],
    ['Từ 20 triệu', 20 * million, null],
    ['20 triệu trở lên', 20 * million, null],
    ['15 củ', 15 * million, 15 * million],
    ['9 đến 11 triệu', 9 * million, 11 * million],
    ['15000000 - 19999999 VND/MONTH', 15 * million, 19_999_999],
    ['30000000 - VND/MONTH', 30 * million, null],
    [
      'Thu nhập khi đạt 100% KPI: 10 - 50 triệu VND Lương cứng: 8 triệu',
      10 * million,
      50 * million,
    ],
    ['ng 28 - 30triệu đồng) chưa tính làm thêm', 28 * million, 30 * million],
  ])('reads dong a month: %s', (text, minMinor, maxMinor) => {
    expect(read(text)).toMatchObject({
      pay: {
        minMinor,
        maxMinor,
        currency: 'VND',
        period: 'month',
        vndMonthMin: minMinor,
        vndMonthMax: maxMinor,
        rateDate: null,
      },
      warnings: [],
    });
  });

  it.each([
    ['Upto 1000$', 'VND', { minMinor: null, maxMinor: 100_000, currency: 'USD', period: 'month' }],
    [
      '$800 - $1000',
      'VND',
      { minMinor: 80_000, maxMinor: 100_000, currency: 'USD', period: 'month' },
    ],
    [
      '1,200 - 1,500 USD',
      'VND',
      { minMinor: 120_000, maxMinor: 150_000, currency: 'USD', period: 'month' },
    ],
    [
      '$ 24,000-30,000 /năm',
      'VND',
      { minMinor: 2_400_000, maxMinor: 3_000_000, currency: 'USD', period: 'year' },
    ],
    ['18 man', 'VND', { minMinor: 180_000, maxMinor: 180_000, currency: 'JPY', period: 'month' }],
    [
      '131.771 Yên ~ 27 triệu đồng/tháng',
      'VND',
      { minMinor: 131_771, maxMinor: 131_771, currency: 'JPY', period: 'month' },
    ],
    [
      'còn lại : 81 000 yên (lương cơ bản 115 000 Yên )',
      'JPY',
      { minMinor: 81_000, maxMinor: 81_000, currency: 'JPY', period: 'month' },
    ],
    ['1.150 yên/giờ', 'JPY', { minMinor: 1_150, maxMinor: 1_150, currency: 'JPY', period: 'hour' }],
    [
      '¥ 3.6tr-4.2tr /năm',
      'VND',
      { minMinor: 3_600_000, maxMinor: 4_200_000, currency: 'JPY', period: 'year' },
    ],
    ['NT$29,500', 'TWD', { minMinor: 29_500, maxMinor: 29_500, currency: 'TWD', period: 'month' }],
    [
      '29.500 Đài tệ',
      'VND',
      { minMinor: 29_500, maxMinor: 29_500, currency: 'TWD', period: 'month' },
    ],
    [
      '年薪500,000元以上',
      'TWD',
      { minMinor: 500_000, maxMinor: null, currency: 'TWD', period: 'year' },
    ],
    [
      '月薪３６,０００~４２,０００元',
      'TWD',
      { minMinor: 36_000, maxMinor: 42_000, currency: 'TWD', period: 'month' },
    ],
    ['時薪196元', 'TWD', { minMinor: 196, maxMinor: 196, currency: 'TWD', period: 'hour' }],
    [
      '일급 120,000원',
      'KRW',
      { minMinor: 120_000, maxMinor: 120_000, currency: 'KRW', period: 'day' },
    ],
    [
      '월급 250~300만원',
      'KRW',
      { minMinor: 2_500_000, maxMinor: 3_000_000, currency: 'KRW', period: 'month' },
    ],
    [
      '2tr156 won',
      'VND',
      { minMinor: 2_156_000, maxMinor: 2_156_000, currency: 'KRW', period: 'month' },
    ],
    ['25k/giờ', 'VND', { minMinor: 25_000, maxMinor: 25_000, currency: 'VND', period: 'hour' }],
    [
      '500 nghìn/ngày',
      'VND',
      { minMinor: 500_000, maxMinor: 500_000, currency: 'VND', period: 'day' },
    ],
    ['Tới 20 k /sp', 'VND', { minMinor: null, maxMinor: 20_000, currency: 'VND', period: 'piece' }],
    ['300đ/sản phẩm', 'VND', { minMinor: 300, maxMinor: 300, period: 'piece', vndMonthMin: null }],
    ['10-15M', 'VND', { minMinor: 10 * million, maxMinor: 15 * million, currency: 'VND' }],
    ['28.000 tệ Đài', 'VND', { minMinor: 28_000, maxMinor: 28_000, currency: 'TWD' }],
  ])('reads %s in a market of %s', (text, home, pay) => {
    expect(read(text, {}, { homeCurrency: home }).pay).toMatchObject(pay);
  });

  it.each([
    ['180.000 yên', 'JPY', 30_600_000],
    ['1.000 yên/giờ', 'JPY', 1_000 * 173 * 170],
    ['10.320 won/giờ', 'KRW', 10_320 * 209 * 18],
    ['30k/giờ', 'VND', 30_000 * 208],
    ['400k/ngày', 'VND', 400_000 * 26],
    ['$12,000 /năm', 'USD', 26_000_000],
  ])('makes %s a month in dong', (text, home, vnd) => {
    expect(read(text, {}, { homeCurrency: home }).pay?.vndMonthMin).toBe(vnd);
  });

  it.each(['Thỏa thuận', 'Cạnh tranh', 'Negotiable', '待遇面議', '회사 내규에 따름', '', null])(
    'does not know pay from %j',
    (text) => {
      expect(read(text)).toEqual({ pay: null, warnings: [] });
    },
  );

  it('takes the numbers of the source where the text hides them, zero being unknown', () => {
    const given = { min: 15_000_000, max: 0, currency: 'VND' };
    expect(read('15000000 - [phone] VND/MONTH', given).pay).toMatchObject({
      minMinor: 15_000_000,
      maxMinor: null,
    });
    expect(read(null, { min: 1_000, max: 2_000, currency: 'usd' }).pay).toMatchObject({
      minMinor: 100_000,
      currency: 'USD',
    });
  });

  it('believes the text before the numbers of the source', () => {
    expect(read('81 000 yên', { min: 81, currency: 'JPY' }).pay?.minMinor).toBe(81_000);
  });

  it.each([
    ['1******* - 3******* VND', {}, 'pay-hidden'],
    ['500 - 1.500 VND', {}, 'pay-absurd'],
    ['860 - 870 triệu', {}, 'pay-absurd'],
    ['-5.000.000 đ', {}, 'pay-negative'],
    [null, { min: -5_000_000, max: 5_000_000, currency: 'VND' }, 'pay-negative'],
  ])('gives no pay for %j and says why', (text, given, warning) => {
    expect(read(text, given)).toEqual({ pay: null, warnings: [warning] });
  });

  it.each([
    ['lương cứng 6tr + tăng ca', '', 'base'],
    ['Lương cơ bản: 8 - 10 triệu', '', 'base'],
    ['thu nhập 12-15tr', '', 'total'],
    ['Thu nhập 12 - 15 triệu, lương cứng 6 triệu', '', 'total'],
    ['12 - 15 triệu', 'Thợ hàn - Thu Nhập 12 - 15 Triệu', 'total'],
    ['12 - 15 triệu', 'Thợ hàn, lương cứng 9 triệu', null],
    ['12 - 15 triệu', '', null],
  ])('knows the basis of %s with the title %j', (text, title, basis) => {
    expect(read(text, {}, { title }).pay?.basis).toBe(basis);
  });

  it.each([
    ['Kỹ sư điện (Lương 15 - 20 Triệu)', 15 * million, 20 * million],
    ['Thợ may - Thu nhập từ 9tr', 9 * million, null],
    ['Lái xe - Upto 18M', null, 18 * million],
    ['Kế toán - Lương tháng 13, thưởng tết', undefined, undefined],
    ['Nhân viên kho 2 ca', undefined, undefined],
  ])('takes the pay of the title where the source names none: %s', (title, min, max) => {
    const { pay } = read('Thoả thuận', {}, { title });
    expect([pay?.minMinor, pay?.maxMinor]).toEqual([min, max]);
  });

  it('says where text and numbers of the source agree at neither end', () => {
    const given = { min: 900, max: 1_100, currency: 'VND' };
    expect(read('9 - 11 triệu', given).warnings).toEqual(['pay-differs']);
    const right = { min: 9 * million, max: 11 * million, currency: 'VND' };
    expect(read('9 - 11 triệu', right).warnings).toEqual([]);
    expect(read('25k/giờ', { min: 5_200_000, currency: 'VND' }).warnings).toEqual([]);
  });

  it('mends what is certain and says so', () => {
    expect(read('20000000 - 10000000 VND/MONTH')).toMatchObject({
      pay: { minMinor: 10_000_000, maxMinor: 20_000_000 },
      warnings: ['pay-swapped'],
    });
    expect(read('0.1 - 12 triệu')).toMatchObject({
      pay: { minMinor: null, maxMinor: 12_000_000 },
      warnings: ['pay-absurd'],
    });
  });
});
