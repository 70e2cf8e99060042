import { describe, expect, it } from '@jest/globals';
import { Reference, shippedLists } from '#libs/reference';
import { rawPostingSchema } from './raw-posting.schema.js';
import { createReader } from './read-posting.js';

const readPosting = createReader(new Reference(shippedLists));

function read(row: Record<string, unknown>) {
  return readPosting(rawPostingSchema.parse({ source_id: 1, ...row }), '2026-11-24');
}

describe('rawPostingSchema', () => {
  it('takes what sources send for unknown, and ids and amounts as text or number', () => {
    expect(
      rawPostingSchema.parse({
        source_id: 42,
        title: 'Thợ hàn',
        company: ' ',
        salary_min: '9000000',
        salary_max: 'nhiều',
        extra: true,
      }),
    ).toMatchObject({
      source: null,
      source_id: '42',
      company: null,
      salary_min: 9_000_000,
      salary_max: null,
    });
  });

  it.each([[{ title: 'A' }], [{ source_id: ' ', title: 'A' }], [{ source_id: 1 }], [undefined]])(
    'refuses %j',
    (row) => {
      expect(rawPostingSchema.safeParse(row).success).toBe(false);
    },
  );
});

describe('readPosting', () => {
  it('reads a row into codes beside its own words', () => {
    expect(
      read({
        source: 'board',
        title: 'Công nhân may <b>công nghiệp</b>',
        company: 'Công ty May Ái Tử',
        salary_text: '7 - 9 triệu',
        location_text: 'Triệu Ái, Triệu Phong, Quảng Trị',
        description: '<p>May áo</p><script>x</script>',
        posted_at: '2026-11-01',
        deadline: '31/12/2026',
      }),
    ).toEqual({
      reading: {
        title: 'Công nhân may công nghiệp',
        organisationName: 'Công ty May Ái Tử',
        language: 'vi',
        market: 'local',
        countryCode: 'VN',
        provinceCode: '44',
        communeCode: '19669',
        placeText: 'Triệu Ái, Triệu Phong, Quảng Trị',
        payText: '7 - 9 triệu',
        payMin: 7_000_000,
        payMax: 9_000_000,
        payCurrency: 'VND',
        payPeriod: 'month',
        payVndMin: 7_000_000,
        payVndMax: 9_000_000,
        payRateDate: null,
        occupationCode: '8153',
        occupationConfidence: 0.9,
        description: 'May áo',
        requirements: null,
        benefits: null,
        experienceText: null,
        educationText: null,
        employmentType: null,
        categoryText: null,
        postedOn: '2026-11-01',
        deadline: '2026-12-31',
        warnings: [],
      },
    });
  });

  it('reads pay without a currency in the money of the country', () => {
    const result = read({ title: '作業員', source: 'tw104_x', salary_text: '月薪36,000元' });
    expect(result).toMatchObject({
      reading: { market: 'overseas', countryCode: 'TW', payCurrency: 'TWD', payMin: 36_000 },
    });
  });

  it.each([
    [{ title: ' <p>&nbsp;</p> ' }, 'title-empty'],
    [{ title: 'a'.repeat(301) }, 'title-too-long'],
  ])('rejects with a reason: %#', (row, reason) => {
    expect(read(row)).toMatchObject({ reason });
  });

  it.each([
    [{ posted_at: '2026-13-01' }, 'posted-date-impossible'],
    [{ posted_at: '2027-01-01' }, 'posted-date-in-future'],
    [{ deadline: '31/02/2026' }, 'deadline-impossible'],
    [{ posted_at: '2026-05-01', deadline: '2026-04-01' }, 'deadline-before-posted'],
    [{ salary_text: '400 - 1.000 VND' }, 'pay-absurd'],
    [{ location_text: 'HÃ Ná»™i' }, 'text-garbled'],
    [{ description: 'a'.repeat(60_000) }, 'text-cut'],
  ])('keeps a doubtful row and warns: %#', (row, warning) => {
    expect(read({ title: 'Thợ hàn', ...row })).toMatchObject({ reading: { warnings: [warning] } });
  });
});
