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
        requirements:
          'Nữ từ 18 - 35 tuổi, do đặc thù công việc may đồ lót. Tốt nghiệp THCS. Không yêu cầu kinh nghiệm. Làm theo ca.',
        benefits: 'Bao ăn ở',
        employment_type: 'FULL_TIME',
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
        provinceCodes: ['44'],
        communeCodes: ['19669'],
        nationwide: false,
        placeText: 'Triệu Ái, Triệu Phong, Quảng Trị',
        payText: '7 - 9 triệu',
        payMin: 7_000_000,
        payMax: 9_000_000,
        payCurrency: 'VND',
        payPeriod: 'month',
        payBasis: null,
        payVndMin: 7_000_000,
        payVndMax: 9_000_000,
        payRateDate: null,
        occupationCode: '8153',
        occupationConfidence: 0.9,
        description: 'May áo',
        requirements:
          'Nữ từ 18 - 35 tuổi, do đặc thù công việc may đồ lót. Tốt nghiệp THCS. Không yêu cầu kinh nghiệm. Làm theo ca.',
        benefits: 'Bao ăn ở',
        experienceText: null,
        experienceMonths: 0,
        educationText: null,
        educationLevel: 'lower_secondary',
        employmentType: 'FULL_TIME',
        employmentForm: 'full_time',
        shifts: ['rotating'],
        housing: true,
        ageMin: 18,
        ageMax: 35,
        sexWish: 'female',
        sexReason: 'do đặc thù công việc may đồ lót',
        languageTest: null,
        languageLevel: null,
        categoryText: null,
        postedOn: '2026-11-01',
        deadline: '2026-12-31',
        warnings: ['script-removed'],
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
    [{ location_text: 'HÃ Ná»™i' }, 'text-repaired'],
    [{ description: 'Kỹ thu\ufffdt' }, 'text-garbled'],
    [{ description: 'Gọi <img src=x onerror=alert(1)> ngay' }, 'script-removed'],
    [{ location_text: 'Khu vực phía đông' }, 'place-unknown'],
    [{ salary_text: '-5.000.000 đ' }, 'pay-negative'],
    [{ requirements: 'Giới tính: Nam' }, 'sex-wish-unreasoned'],
    [{ requirements: 'Tuổi từ 20 đến 30' }, 'age-wish-unreasoned'],
    [{ description: 'a'.repeat(60_000) }, 'text-cut'],
  ])('keeps a doubtful row and warns: %#', (row, warning) => {
    expect(read({ title: 'Thợ hàn', ...row })).toMatchObject({ reading: { warnings: [warning] } });
  });

  it('takes the lowest age that the law allows as no wish', () => {
    expect(read({ title: 'Thợ hàn', requirements: 'Từ 18 tuổi trở lên' })).toMatchObject({
      reading: { ageMin: 18, warnings: [] },
    });
  });

  it('counts a deadline from the day of posting', () => {
    const row = { title: 'Thợ hàn', posted_at: '2026-11-20', deadline: 'Còn 12 ngày' };
    expect(read(row)).toMatchObject({ reading: { deadline: '2026-12-02', warnings: [] } });
  });

  it('reads the place of a repaired text', () => {
    expect(read({ title: 'Thợ hàn', location_text: 'Quáº£ng Trá»‹' })).toMatchObject({
      reading: { market: 'local', placeText: 'Quảng Trị', warnings: ['text-repaired'] },
    });
  });
});
