import { type CurrencyRate } from '../code-lists.js';

const source =
  'Rounded values entered with the program, near the market of the day; not confirmed, for display only';

/** Dong per unit. One row per currency and day; a newer row is added, an old one stays. */
export const currencyRates: CurrencyRate[] = [
  { currency: 'USD', rateDate: '2025-12-01', vndPerUnit: 26_350, source },
  { currency: 'JPY', rateDate: '2025-12-01', vndPerUnit: 169, source },
  { currency: 'TWD', rateDate: '2025-12-01', vndPerUnit: 838, source },
  { currency: 'KRW', rateDate: '2025-12-01', vndPerUnit: 17.9, source },
];
