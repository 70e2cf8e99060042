import { describe, expect, it } from '@jest/globals';
import { Reference, shippedLists } from '#libs/reference';
import { type PostingForm, postingFormSchema } from './posting.form.js';
import { typedAddress, unknownCodes, written, type WritingContext } from './posting.writing.js';

const reference = new Reference(shippedLists);
const home: WritingContext = { reference, today: '2026-11-24', line: null };
const form = (more: Record<string, unknown>): PostingForm =>
  postingFormSchema.parse({ market: 'local', title: 'Thợ hàn', ...more });
const commune = reference.lists.communes.find(({ provinceCode }) => provinceCode === '44');
const communeCode = commune?.code ?? '';

describe('written', () => {
  it('names every place and can take its own words out again', () => {
    const posting = written(
      form({ communeCodes: [communeCode], address: 'Khu công nghiệp Nam' }),
      home,
    );
    expect(posting).toMatchObject({
      provinceCode: '44',
      communeCode,
      placeText: `Khu công nghiệp Nam, ${commune?.name}, Quảng Trị`,
      countryCode: 'VN',
      workerCostVnd: 0,
    });
    expect(typedAddress(posting, reference)).toBe('Khu công nghiệp Nam');
  });

  it.each([
    [{ communeCodes: [communeCode] }, ''],
    [{}, ''],
    [{ address: 'Chợ Đông Hà' }, 'Chợ Đông Hà'],
    [{ market: 'national', provinceCodes: ['01'], address: 'Số 1' }, 'Số 1'],
    [{ market: 'national', nationwide: 'yes', address: 'Số 1' }, 'Số 1'],
    [{ market: 'national', nationwide: 'yes' }, ''],
  ])('gives back the address of %j', (fields, address) => {
    expect(typedAddress(written(form(fields), home), reference)).toBe(address);
  });

  it.each([
    ['8.500.000', 'VND', 'month', 8_500_000],
    ['40.000', 'VND', 'hour', 8_320_000],
    ['300.000', 'VND', 'day', 7_800_000],
    ['120 triệu', 'VND', 'year', 10_000_000],
    ['5.000', 'VND', 'piece', null],
  ])('%s %s a %s is %s dong a month', (payMin, payCurrency, payPeriod, vnd) => {
    const posting = written(form({ payMin, payCurrency, payPeriod }), home);
    expect([posting.payVndMin, posting.payVndMax]).toEqual([vnd, vnd]);
  });

  it('says by which rate a foreign currency became dong', () => {
    const posting = written(form({ payMin: '500', payCurrency: 'USD' }), home);
    const rate = reference.rateToVnd('USD', '2026-11-24');
    expect(posting.payVndMin).toBe(Math.round(500 * (rate?.vndPerUnit ?? 0)));
    expect(posting.payRateDate).toBe(rate?.rateDate);
  });

  it('takes an order from its contract, whatever was typed', () => {
    const line = {
      id: 'line-1',
      occupationCode: '8212',
      places: 5,
      contracted: 0,
      organisationId: 'o',
      countryCode: 'TW',
      programmeCode: 'TW_FACTORY',
      status: 'ACCEPTED' as const,
      termMonths: 36,
      wageMinor: 29_500,
      wageCurrency: 'TWD',
      workerFeeVnd: 1,
      foreignFeeVnd: 0,
      extensionMonths: 0,
      cargoVessel: false,
      vndPerUnit: null,
      workerCostVnd: 63_350_000,
    };
    const lie = form({
      market: 'overseas',
      quotaLineId: '0193560a-0000-7000-8000-000000000001',
      payMin: '90 triệu',
      occupationCode: '7212',
      address: 'Đào Viên',
    });
    expect(written(lie, { ...home, line })).toMatchObject({
      quotaLineId: 'line-1',
      occupationCode: '8212',
      payMin: 29_500,
      payMax: 29_500,
      payCurrency: 'TWD',
      payBasis: 'base',
      contractMonths: 36,
      workerCostVnd: 63_350_000,
      countryCode: 'TW',
      programmeCode: 'TW_FACTORY',
      placeText: 'Đào Viên, Đài Loan',
      communeCodes: [],
    });
  });
});

describe('unknownCodes', () => {
  it('finds codes that no list knows', () => {
    const strange = form({ occupationCode: '0000', communeCodes: ['99999'] });
    expect(unknownCodes(strange, reference).map(({ field }) => field)).toEqual([
      'occupationCode',
      'communeCodes',
    ]);
    expect(unknownCodes(form({ communeCodes: [communeCode] }), reference)).toEqual([]);
  });
});
