import { type LegalRule } from '../code-lists.js';

/**
 * Rules of Law 69/2020/QH14 that the program applies, each with the fact whose date selects its
 * version. A later law is a new row, and the old one gets its last day.
 */
export const legalRules: LegalRule[] = [
  {
    id: 'overseas.minimum-age.2022',
    code: 'overseas.minimum-age',
    value: { years: 18 },
    validFrom: '2022-01-01',
    validTo: null,
    selectsBy: 'applied_on',
    standing: 'law_text',
    source: 'Luật 69/2020/QH14, Điều 3 và Điều 44',
  },
  {
    // Months of contractual wage: per 12 months worked, and for a term of 36 months or more in all.
    id: 'overseas.service-fee-cap.2022',
    code: 'overseas.service-fee-cap',
    value: {
      wagesPerYear: 1,
      seafarerWagesPerYear: 1.5,
      longTermMonths: 36,
      longTermWages: 3,
      extensionWagesPerYear: 0.5,
    },
    validFrom: '2022-01-01',
    validTo: null,
    selectsBy: 'sending_contract_signed_on',
    standing: 'law_text',
    source: 'Luật 69/2020/QH14, Điều 23',
  },
  {
    id: 'overseas.departure-promise.2022',
    code: 'overseas.departure-promise',
    value: { days: 180, channels: ['SERVICE_ENTERPRISE'] },
    validFrom: '2022-01-01',
    validTo: null,
    selectsBy: 'selected_on',
    standing: 'law_text',
    source: 'Luật 69/2020/QH14, Điều 26 khoản 2 điểm đ',
  },
];
