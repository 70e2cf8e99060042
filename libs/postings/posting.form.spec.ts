import { describe, expect, it } from '@jest/globals';
import { postingFormSchema, readAmount } from './posting.form.js';

const read = (fields: Record<string, unknown>) =>
  postingFormSchema.safeParse({ market: 'local', title: 'Thợ may', ...fields });
const wrong = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    (read(fields).error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
  );

describe('postingFormSchema', () => {
  it('needs no more than a title for a draft', () => {
    expect(read({}).data).toMatchObject({
      title: 'Thợ may',
      occupationCode: null,
      payMin: null,
      communeCodes: [],
      shifts: [],
      nationwide: false,
      housing: null,
    });
  });

  it('reads what is written', () => {
    const written = {
      payMin: '8.500.000',
      payMax: '12 triệu',
      communeCodes: '19318',
      shifts: ['day', 'night'],
      housing: 'no',
      languageTest: 'JLPT',
      languageLevel: ' n4 ',
      description: 'Dòng một  \r\n\r\n\r\n\r\nDòng\u0000 hai',
    };
    expect(read(written).data).toMatchObject({
      payMin: 8_500_000,
      payMax: 12_000_000,
      communeCodes: ['19318'],
      shifts: ['day', 'night'],
      housing: false,
      languageLevel: 'N4',
      description: 'Dòng một\n\nDòng hai',
    });
  });

  it.each([
    ['an empty title', { title: '  ' }, { title: 'postings.title-missing' }],
    ['no title', { title: undefined }, { title: 'postings.title-missing' }],
    ['a title of signs', { title: '!!! 123' }, { title: 'postings.title-wordless' }],
    ['a title of 151 letters', { title: 'a'.repeat(151) }, { title: 'field.too-long' }],
    ['pay in words', { payMin: 'thỏa thuận' }, { payMin: 'postings.pay-unreadable' }],
    ['pay upside down', { payMin: '9 tr', payMax: '8 tr' }, { payMax: 'postings.pay-crossed' }],
    ['ages upside down', { ageMin: '40', ageMax: '20' }, { ageMax: 'postings.age-crossed' }],
    ['a sex without reason', { sexWish: 'female' }, { sexReason: 'postings.sex-reason-missing' }],
    ['a level of no test', { languageLevel: 'N4' }, { languageTest: 'postings.test-missing' }],
    ['an order on nothing', { market: 'overseas' }, { quotaLineId: 'postings.line-missing' }],
  ])('refuses %s', (_, fields, expected) => {
    expect(wrong(fields)).toEqual(expected);
  });

  it('says everything that is wrong at once', () => {
    const all = { title: '', payMin: 'nhiều', ageMin: '40', ageMax: '20', places: 'vài' };
    expect(Object.keys(wrong({ ...all, sexWish: 'female' })).sort()).toEqual([
      'ageMax',
      'payMin',
      'places',
      'sexReason',
      'title',
    ]);
  });

  it.each([undefined, null, 'text', 7, []])('refuses %j for a form', (source) => {
    expect(postingFormSchema.safeParse(source).success).toBe(false);
  });

  it.each(['market', 'places', 'shifts', 'communeCodes', 'deadline', 'payPeriod', 'description'])(
    'refuses an object where %s belongs, and throws nothing',
    (field) => {
      expect(read({ [field]: { $gt: '' } }).success).toBe(false);
    },
  );
});

describe('readAmount', () => {
  it.each([
    ['8500000', 'VND', 8_500_000],
    ['8.500.000', 'VND', 8_500_000],
    ['8,500,000', 'VND', 8_500_000],
    ['8 500 000', 'VND', 8_500_000],
    ['8,5 triệu', 'VND', 8_500_000],
    ['8.5tr', 'VND', 8_500_000],
    ['850.50', 'USD', 85_050],
    ['1,200.5', 'USD', 120_050],
    ['1200', 'USD', 120_000],
    ['8,5', 'VND', undefined],
    ['8.50.000', 'VND', undefined],
    ['0', 'VND', undefined],
    ['-5', 'VND', undefined],
    ['1e9', 'VND', undefined],
    ['99999999999999999999', 'VND', undefined],
    ['', 'VND', undefined],
  ])('"%s" %s is %s', (text, currency, minor) => {
    expect(readAmount(text, currency)).toBe(minor);
  });
});
