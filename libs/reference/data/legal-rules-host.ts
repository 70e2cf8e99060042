import { LAW_69, rule } from './legal-rule.js';

/** Periods that the receiving countries set. Nothing of this was read in the law itself. */
export const hostRules = [
  rule(
    'host.coe-validity',
    { months: 3, countries: ['JP'] },
    {
      from: LAW_69,
      by: 'permit_issued_on',
      standing: 'unverified',
      source: 'Quy định của Nhật Bản về giấy chứng nhận tư cách lưu trú (COE)',
    },
  ),
  rule(
    'host.roster-validity',
    { months: 12, programmes: ['KR_EPS'] },
    {
      from: LAW_69,
      by: 'rostered_on',
      standing: 'secondary',
      source: 'eps.go.kr',
    },
  ),
  rule(
    'host.eps-topik-validity',
    { months: 24, programmes: ['KR_EPS'] },
    {
      from: LAW_69,
      by: 'exam_passed_on',
      standing: 'secondary',
      source: 'eps.go.kr',
    },
  ),
  rule(
    'host.eps-age',
    { minYears: 18, maxYears: 39, programmes: ['KR_EPS'] },
    {
      from: LAW_69,
      by: 'applied_on',
      standing: 'secondary',
      source: 'eps.go.kr',
    },
  ),
  rule(
    'host.health-exam',
    {
      workingDaysAfterArrival: 3,
      secondMonth: 6,
      thirdMonth: 18,
      fourthMonth: 30,
      marginDays: 30,
      countries: ['TW'],
    },
    {
      from: LAW_69,
      by: 'departed_on',
      standing: 'secondary',
      source: 'Trung tâm tuyển dụng trực tiếp, Bộ Lao động Đài Loan, 2024',
    },
  ),
  rule(
    'host.residence-card',
    { days: 15, countries: ['TW'] },
    {
      from: LAW_69,
      by: 'departed_on',
      standing: 'unverified',
      source: 'Quy định của Đài Loan về thẻ cư trú (ARC), có thể đã đổi thành 30 ngày năm 2024',
    },
  ),
  rule(
    'host.absence-report',
    { days: 3, countries: ['TW'] },
    {
      from: LAW_69,
      by: 'last_seen_on',
      standing: 'secondary',
      source: 'Quy định của Bộ Lao động Đài Loan',
    },
  ),
  rule(
    'host.pension-refund',
    { years: 2, countries: ['JP'] },
    {
      from: LAW_69,
      by: 'returned_on',
      standing: 'unverified',
      source: 'Quy định của Nhật Bản về hoàn tiền hưu trí một lần',
    },
  ),
  rule(
    'host.minimum-wage-tw',
    { monthTwd: 29_500, hourTwd: 196, homeCareMonthTwd: 20_000 },
    {
      from: '2026-01-01',
      by: 'sending_contract_signed_on',
      standing: 'secondary',
      source: 'Báo chí Đài Loan về lương tối thiểu 2026',
    },
  ),
  rule(
    'host.minimum-wage-kr',
    { hourKrw: 10_320, monthKrw: 2_156_880 },
    {
      from: '2026-01-01',
      by: 'sending_contract_signed_on',
      standing: 'secondary',
      source: 'Bản tóm tắt về lương tối thiểu Hàn Quốc 2026',
    },
  ),
  rule(
    'host.minimum-wage-jp',
    { hourJpy: 1_121 },
    {
      from: '2025-10-01',
      by: 'sending_contract_signed_on',
      standing: 'secondary',
      source:
        'Mức bình quân có trọng số năm 2025 của Bộ Y tế, Lao động và Phúc lợi Nhật Bản, theo trang trung gian',
    },
  ),
];
