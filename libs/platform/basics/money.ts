import { type Language } from './text.js';

/** Minor units per major unit (ISO 4217); Taiwan dollars are paid in whole dollars. */
const MINOR_DIGITS: Record<string, number> = { VND: 0, JPY: 0, KRW: 0, TWD: 0, USD: 2, EUR: 2 };

/** An amount in minor units of an ISO 4217 currency; always a whole number, never a fraction. */
export interface Money {
  minor: number;
  currency: string;
}

export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** `24.485.000 đ` for tables, `29.500 TWD` for other currencies. */
export function formatMoney(money: Money, language: Language): string {
  const digits = minorDigits(money.currency);
  const amount = (money.minor / 10 ** digits).toLocaleString(LOCALES[language], {
    maximumFractionDigits: digits,
  });
  return `${amount}\u00a0${money.currency === 'VND' ? 'đ' : money.currency}`;
}

/** Millions of dong with one decimal, for cards: 24485000 -> `24,5`. */
export function formatMillions(vnd: number, language: Language): string {
  return (vnd / 1_000_000).toLocaleString(LOCALES[language], { maximumFractionDigits: 1 });
}
