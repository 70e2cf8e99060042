import { LAW_69, rule } from './legal-rule.js';

/** What may be taken from a worker, when, and what goes back. */
export const moneyRules = [
  // Months of contractual wage: per 12 months worked, and for a term of 36 months or more in all.
  rule(
    'overseas.service-fee-cap',
    {
      wagesPerYear: 1,
      seafarerWagesPerYear: 1.5,
      longTermMonths: 36,
      longTermWages: 3,
      extensionWagesPerYear: 0.5,
    },
    {
      from: LAW_69,
      by: 'sending_contract_signed_on',
      source: 'Luật 69/2020/QH14, Điều 23',
    },
  ),
  rule(
    'overseas.service-fee-free',
    { channels: ['PUBLIC_UNIT', 'INVESTOR'] },
    {
      from: LAW_69,
      by: 'sending_contract_signed_on',
      source: 'Luật 69/2020/QH14, Điều 35 và Điều 42 khoản 3',
    },
  ),
  rule(
    'overseas.service-fee-free-programmes',
    { programmes: ['KR_E8'] },
    {
      from: LAW_69,
      by: 'sending_contract_signed_on',
      standing: 'secondary',
      source: 'Khuyến cáo của Cục Quản lý lao động ngoài nước, 2023',
    },
  ),
  rule(
    'overseas.service-fee-cap-ssw',
    { wages: 1, programmes: ['JP_SSW1'] },
    {
      from: LAW_69,
      by: 'sending_contract_signed_on',
      standing: 'secondary',
      source:
        'Hướng dẫn năm 2020 của Cục Quản lý lao động ngoài nước, theo văn phòng luật ở Nhật Bản',
    },
  ),
  rule(
    'overseas.service-fee-cap-esd',
    { wages: 2, programmes: ['JP_ESD'] },
    {
      from: '2027-04-01',
      by: 'sending_contract_signed_on',
      standing: 'unverified',
      source: 'Quy định của Nhật Bản về việc làm phát triển kỹ năng, chưa đối chiếu',
    },
  ),
  // Pro rata to the rest of the term, with interest on demand deposits; not when at own fault.
  rule(
    'overseas.service-fee-refund',
    {},
    {
      from: LAW_69,
      by: 'returned_on',
      source: 'Luật 69/2020/QH14, Điều 23',
    },
  ),
  rule(
    'overseas.brokerage-ban',
    {},
    {
      from: LAW_69,
      by: 'sending_contract_signed_on',
      source: 'Luật 69/2020/QH14, Điều 7 khoản 8',
    },
  ),
  rule(
    'overseas.selection-money-ban',
    {},
    {
      from: LAW_69,
      by: 'applied_on',
      source: 'Luật 69/2020/QH14, Điều 7 khoản 7 và Điều 26 khoản 2',
    },
  ),
  rule(
    'overseas.other-security-ban',
    {},
    {
      from: LAW_69,
      by: 'sending_contract_signed_on',
      source: 'Luật 69/2020/QH14, Điều 7 khoản 10',
    },
  ),
  rule(
    'overseas.deposit-timing',
    {},
    {
      from: LAW_69,
      by: 'deposit_paid_on',
      source: 'Nghị định 112/2021/NĐ-CP, Điều 30',
    },
  ),
  rule(
    'overseas.deposit-blocked-account',
    {},
    {
      from: LAW_69,
      by: 'deposit_paid_on',
      source: 'Luật 69/2020/QH14, Điều 25; Nghị định 112/2021/NĐ-CP, Điều 29',
    },
  ),
  rule(
    'overseas.deposit-free-programmes',
    { programmes: ['JP_TITP', 'JP_ESD', 'JP_IM'] },
    {
      from: LAW_69,
      by: 'deposit_paid_on',
      standing: 'secondary',
      source: 'Thông báo của Đại sứ quán Nhật Bản, theo trang trung gian',
    },
  ),
  rule(
    'overseas.partner-commission-cap',
    { wagesPerYear: 0.5, longTermMonths: 36, longTermWages: 1.5 },
    {
      from: '2026-06-30',
      by: 'sending_contract_signed_on',
      source: 'Thông tư 09/2026/TT-BNV, Điều 7',
    },
  ),
  rule(
    'overseas.fund-contribution',
    { daysBefore: 3, workerVnd: 100_000 },
    {
      from: '2022-02-21',
      by: 'departs_on',
      source: 'Quyết định 40/2021/QĐ-TTg',
    },
  ),
  rule(
    'overseas.agency-fund',
    { agencyVnd: 150_000, dayOfNextMonth: 10 },
    {
      from: '2022-02-21',
      by: 'departed_on',
      source: 'Quyết định 40/2021/QĐ-TTg',
    },
  ),
  rule(
    'overseas.fund-contribution-after-exit',
    { workingDays: 5 },
    {
      from: '2022-02-21',
      by: 'accepted_on',
      source: 'Nghị định 112/2021/NĐ-CP, Điều 38; Quyết định 40/2021/QĐ-TTg',
    },
  ),
];
