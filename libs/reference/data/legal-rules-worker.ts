import { LAW_69, rule } from './legal-rule.js';

/** Who may go, with which papers, and what the worker owes. */
export const workerRules = [
  rule(
    'overseas.minimum-age',
    { years: 18 },
    {
      from: LAW_69,
      by: 'applied_on',
      source: 'Luật 69/2020/QH14, Điều 3 và Điều 44',
    },
  ),
  rule(
    'overseas.orientation-certificate',
    { validMonths: 24, exemptChannels: ['DIRECT_CONTRACT'] },
    {
      from: LAW_69,
      by: 'departs_on',
      source: 'Luật 69/2020/QH14, Điều 44 và Điều 50; Thông tư 21/2021/TT-BLĐTBXH, Điều 12',
    },
  ),
  rule(
    'overseas.residence-notice',
    { days: 15 },
    {
      from: LAW_69,
      by: 'returned_on',
      source: 'Luật 69/2020/QH14, Điều 6 khoản 2 điểm g',
    },
  ),
  rule(
    'overseas.direct-registration',
    { workingDays: 5, channels: ['DIRECT_CONTRACT'] },
    {
      from: LAW_69,
      by: 'commune_submitted_on',
      source:
        'Luật 69/2020/QH14, Điều 50 đến Điều 53; cấp xã theo Nghị định 283/2026/NĐ-CP, Điều 53',
    },
  ),
  rule(
    'overseas.prohibited-work',
    {
      kinds: [
        'MASSAGE',
        'EXPLOSIVES_TOXIC_SMELTING',
        'RADIATION',
        'DANGEROUS_CHEMICALS',
        'HUNTING',
        'LOW_OXYGEN_HIGH_PRESSURE',
        'CORPSES',
      ],
    },
    { from: LAW_69, by: 'today', source: 'Luật 69/2020/QH14, Điều 7' },
  ),
  rule(
    'overseas.prohibited-place',
    { kinds: ['WAR', 'RADIATION', 'CONTAMINATION', 'EPIDEMIC'] },
    {
      from: LAW_69,
      by: 'today',
      source: 'Luật 69/2020/QH14, Điều 7',
    },
  ),
  rule(
    'overseas.overstay-fine',
    { minVnd: 80_000_000, maxVnd: 100_000_000 },
    {
      from: '2026-09-10',
      by: 'today',
      standing: 'secondary',
      source: 'Nghị định 283/2026/NĐ-CP, theo bản nhận dạng chữ',
    },
  ),
];
