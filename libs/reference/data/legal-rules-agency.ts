import { LAW_69, rule } from './legal-rule.js';

/** What a sending organisation needs, and the days by which it must do what. */
export const agencyRules = [
  rule(
    'overseas.departure-promise',
    { days: 180, channels: ['SERVICE_ENTERPRISE'] },
    {
      from: LAW_69,
      by: 'selected_on',
      source: 'Luật 69/2020/QH14, Điều 26 khoản 2 điểm đ',
    },
  ),
  rule(
    'overseas.licence',
    { channels: ['SERVICE_ENTERPRISE'] },
    {
      from: LAW_69,
      by: 'today',
      source: 'Luật 69/2020/QH14, Điều 5, Điều 11 đến Điều 16 và Điều 27',
    },
  ),
  rule(
    'overseas.licence-idle',
    { months: 24 },
    {
      from: LAW_69,
      by: 'today',
      source: 'Luật 69/2020/QH14, Điều 16',
    },
  ),
  rule(
    'overseas.supply-contract',
    { channels: ['SERVICE_ENTERPRISE'] },
    {
      from: LAW_69,
      by: 'sending_contract_signed_on',
      source: 'Luật 69/2020/QH14, Điều 19 và Điều 20',
    },
  ),
  rule(
    'overseas.supply-contract-answer',
    { workingDays: 5 },
    {
      from: LAW_69,
      by: 'submitted_on',
      source: 'Luật 69/2020/QH14, Điều 20',
    },
  ),
  rule(
    'overseas.list-confirmation',
    { workingDays: 3 },
    {
      from: '2026-01-01',
      by: 'departs_on',
      standing: 'secondary',
      source: 'Nghị định 372/2025/NĐ-CP, theo bản tóm tắt',
    },
  ),
  rule(
    'overseas.public-unit-report',
    { daysBefore: 15, channels: ['PUBLIC_UNIT'] },
    {
      from: LAW_69,
      by: 'departs_on',
      source: 'Luật 69/2020/QH14, Điều 43',
    },
  ),
  rule(
    'overseas.own-workers-plan',
    { daysBefore: 20, channels: ['CONTRACTOR', 'INVESTOR'] },
    {
      from: LAW_69,
      by: 'departs_on',
      source: 'Luật 69/2020/QH14, Điều 30 đến Điều 35',
    },
  ),
  rule(
    'overseas.database-update',
    { days: 5, channels: ['SERVICE_ENTERPRISE', 'PUBLIC_UNIT'] },
    {
      from: LAW_69,
      by: 'departed_on',
      source: 'Luật 69/2020/QH14, Điều 26 khoản 2 điểm n; Thông tư 20/2021/TT-BLĐTBXH, Điều 11',
    },
  ),
  rule(
    'overseas.database-update-own-workers',
    { workingDays: 5, channels: ['CONTRACTOR', 'INVESTOR', 'TRAINEE_OWN_ENTERPRISE'] },
    {
      from: LAW_69,
      by: 'departed_on',
      source: 'Thông tư 20/2021/TT-BLĐTBXH, Điều 11',
    },
  ),
  rule(
    'overseas.monthly-report',
    { beforeDay: 20 },
    {
      from: LAW_69,
      by: 'today',
      source: 'Thông tư 20/2021/TT-BLĐTBXH, Điều 11',
    },
  ),
  rule(
    'overseas.annual-report',
    { month: 12, dayOfMonth: 20, windowFromDay: 15 },
    {
      from: LAW_69,
      by: 'today',
      source: 'Thông tư 21/2021/TT-BLĐTBXH, Điều 15',
    },
  ),
  rule(
    'overseas.liquidation',
    { days: 180, registeredLetters: 3 },
    {
      from: LAW_69,
      by: 'contract_ended_on',
      source: 'Luật 69/2020/QH14, Điều 26 và Điều 46',
    },
  ),
  rule(
    'overseas.staff-abroad',
    {
      workersInLargeMarkets: 500,
      workersElsewhere: 300,
      largeMarkets: ['TW', 'KR', 'MO', 'JP'],
    },
    { from: LAW_69, by: 'today', source: 'Thông tư 21/2021/TT-BLĐTBXH, Điều 9' },
  ),
];
