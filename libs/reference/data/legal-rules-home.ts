import { LAW_69, rule } from './legal-rule.js';

const D338 = 'Nghị định 338/2025/NĐ-CP, theo báo chí';
const OLD_AMOUNTS = 'Mức trước năm 2026, chưa đối chiếu với Nghị định 338/2025/NĐ-CP';
const D283 = 'Nghị định 283/2026/NĐ-CP, Điều 8 đến Điều 10, theo bản nhận dạng chữ';

/** Work at home, the service of the centre, and support from the budget. */
export const homeRules = [
  // Who is younger than the second needs the guardian's consent.
  rule(
    'labour.minimum-age',
    { years: 15 },
    {
      from: '2021-01-01',
      by: 'today',
      standing: 'unverified',
      source: 'Bộ luật Lao động 45/2019/QH14, Điều 3 và Điều 143, chưa đối chiếu',
    },
  ),
  rule(
    'labour.full-age',
    { years: 18 },
    {
      from: '2021-01-01',
      by: 'today',
      standing: 'unverified',
      source: 'Bộ luật Lao động 45/2019/QH14, Điều 3 và Điều 143, chưa đối chiếu',
    },
  ),
  rule(
    'domestic.service-free',
    {},
    {
      from: '2021-06-01',
      by: 'today',
      source: 'Nghị định 23/2021/NĐ-CP, Điều 13',
    },
  ),
  rule(
    'domestic.requirement-reason',
    { subjects: ['SEX', 'AGE'] },
    {
      from: '2026-09-10',
      by: 'today',
      standing: 'secondary',
      source: D283,
    },
  ),
  rule(
    'domestic.result-report',
    { workingDays: 20 },
    {
      from: '2026-09-10',
      by: 'hired_on',
      standing: 'secondary',
      source: D283,
    },
  ),
  rule(
    'domestic.follow-up',
    { months: 1 },
    {
      from: '2026-09-10',
      by: 'hired_on',
      standing: 'secondary',
      source: D283,
    },
  ),
  rule(
    'data.unhired-erasure',
    {},
    {
      from: '2026-01-01',
      by: 'today',
      standing: 'secondary',
      source: 'Luật 91/2025/QH15, Điều 25, theo báo chí',
    },
  ),
  rule(
    'support.groups',
    {
      groups: [
        'MERITORIOUS',
        'ETHNIC_MINORITY',
        'POOR_NEAR_POOR',
        'LAND_RECOVERED',
        'DISCHARGED_SOLDIER',
        'YOUTH_VOLUNTEER',
        'YOUNG_INTELLECTUAL',
      ],
    },
    {
      from: '2026-01-01',
      by: 'applied_on',
      standing: 'secondary',
      source: 'Luật Việc làm 74/2025/QH15, Điều 14, theo bản tóm tắt',
    },
  ),
  rule(
    'support.orientation',
    { maxVnd: 530_000 },
    { from: '2026-01-01', by: 'today', standing: 'secondary', source: `${D338}, Điều 30` },
  ),
  rule(
    'support.meals',
    { dayVnd: 50_000 },
    { from: '2026-01-01', by: 'today', standing: 'secondary', source: D338 },
  ),
  rule(
    'support.lodging',
    { monthVnd: 400_000 },
    { from: '2026-01-01', by: 'today', standing: 'secondary', source: D338 },
  ),
  rule(
    'support.kit',
    { maxVnd: 600_000 },
    {
      from: LAW_69,
      by: 'today',
      standing: 'unverified',
      source: `Thông tư 55/2023/TT-BTC. ${OLD_AMOUNTS}`,
    },
  ),
  rule(
    'support.language',
    { maxVnd: 4_000_000 },
    { from: LAW_69, by: 'today', standing: 'unverified', source: OLD_AMOUNTS },
  ),
  rule(
    'support.travel',
    { fromKm: 15, courseVnd: 200_000, difficultFromKm: 10, difficultCourseVnd: 300_000 },
    {
      from: LAW_69,
      by: 'today',
      standing: 'unverified',
      source: `Thông tư liên tịch 09/2016. ${OLD_AMOUNTS}`,
    },
  ),
  rule(
    'support.health-check',
    { maxVnd: 750_000 },
    {
      from: LAW_69,
      by: 'today',
      standing: 'unverified',
      source: `Thông tư liên tịch 09/2016. ${OLD_AMOUNTS}`,
    },
  ),
  rule(
    'support.loan-abroad',
    { costsPercent: 100, collateralAboveVnd: 200_000_000, ratePercentOfPoorRate: 127 },
    { from: '2026-01-01', by: 'today', standing: 'secondary', source: D338 },
  ),
  rule(
    'support.loan-domestic',
    { maxVnd: 200_000_000, maxMonths: 120, ratePercentOfPoorRate: 127 },
    { from: '2026-01-01', by: 'today', standing: 'secondary', source: D338 },
  ),
];
