import { describe, expect, it } from '@jest/globals';
import { type GivenPay, readPay } from './pay.js';

const RATES: Record<string, number> = { VND: 1, USD: 26_000, JPY: 170, TWD: 800, KRW: 18 };
const NOTHING: GivenPay = { min: null, max: null, currency: null };

function read(text: string | null, given: Partial<GivenPay> = {}, homeCurrency = 'VND') {
  return readPay(
    text,
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
    expect(read(text)).toEqual({
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
    ['Upto 1000$', 'VND', null, 100_000, 'USD', 'month'],
    ['$800 - $1000', 'VND', 80_000, 100_000, 'USD', 'month'],
    ['1,200 - 1,500 USD', 'VND', 120_000, 150_000, 'USD', 'month'],
    ['$ 24,000-30,000 /năm', 'VND', 2_400_000, 3_000_000, 'USD', 'year'],
    ['18 man', 'VND', 180_000, 180_000, 'JPY', 'month'],
    ['131.771 Yên ~ 27 triệu đồng/tháng', 'VND', 131_771, 131_771, 'JPY', 'month'],
    ['còn lại : 81 000 yên (lương cơ bản 115 000 Yên )', 'JPY', 81_000, 81_000, 'JPY', 'month'],
    ['1.150 yên/giờ', 'JPY', 1_150, 1_150, 'JPY', 'hour'],
    ['¥ 3.6tr-4.2tr /năm', 'VND', 3_600_000, 4_200_000, 'JPY', 'year'],
    ['NT$29,500', 'TWD', 29_500, 29_500, 'TWD', 'month'],
    ['29.500 Đài tệ', 'VND', 29_500, 29_500, 'TWD', 'month'],
    ['年薪500,000元以上', 'TWD', 500_000, null, 'TWD', 'year'],
    ['月薪３６,０００~４２,０００元', 'TWD', 36_000, 42_000, 'TWD', 'month'],
    ['時薪196元', 'TWD', 196, 196, 'TWD', 'hour'],
    ['일급 120,000원', 'KRW', 120_000, 120_000, 'KRW', 'day'],
    ['월급 250~300만원', 'KRW', 2_500_000, 3_000_000, 'KRW', 'month'],
    ['2tr156 won', 'VND', 2_156_000, 2_156_000, 'KRW', 'month'],
    ['25k/giờ', 'VND', 25_000, 25_000, 'VND', 'hour'],
    ['500 nghìn/ngày', 'VND', 500_000, 500_000, 'VND', 'day'],
    ['Tới 20 k /sp', 'VND', null, 20_000, 'VND', null],
  ])('reads %s in a market of %s', (text, home, minMinor, maxMinor, currency, period) => {
    expect(read(text, {}, home).pay).toMatchObject({ minMinor, maxMinor, currency, period });
  });

  it.each([
    ['180.000 yên', 'JPY', 30_600_000],
    ['1.000 yên/giờ', 'JPY', 1_000 * 173 * 170],
    ['10.320 won/giờ', 'KRW', 10_320 * 209 * 18],
    ['30k/giờ', 'VND', 30_000 * 208],
    ['400k/ngày', 'VND', 400_000 * 26],
    ['$12,000 /năm', 'USD', 26_000_000],
  ])('makes %s a month in dong', (text, home, vnd) => {
    expect(read(text, {}, home).pay?.vndMonthMin).toBe(vnd);
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
    ['100~10000000만원', {}, 'pay-absurd'],
    [null, { min: -5_000_000, max: 5_000_000, currency: 'VND' }, 'pay-negative'],
  ])('gives no pay for %j and says why', (text, given, warning) => {
    expect(read(text, given)).toEqual({ pay: null, warnings: [warning] });
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
