import { type IsoDate, minorDigits } from '#libs/platform';
import { type VndRate } from '#libs/reference';
import { type PayPeriod } from '../posting.schema.js';
import { type Amount, amountsOf, periodOf } from './pay-amounts.js';

export interface Pay {
  /** Minor units of `currency` for one `period`; null: open at that end. */
  minMinor: number | null;
  maxMinor: number | null;
  currency: string;
  /** Null: by the piece. */
  period: PayPeriod | null;
  /** Dong a month, approximate, with the exchange rate of `rateDate`. */
  vndMonthMin: number | null;
  vndMonthMax: number | null;
  rateDate: IsoDate | null;
}

export interface PayReading {
  pay: Pay | null;
  warnings: string[];
}

/** What the source says beside its text: numbers in whole units. */
export interface GivenPay {
  min: number | null;
  max: number | null;
  currency: string | null;
}

export interface PayContext {
  /** The currency where none is written: the country's. */
  homeCurrency: string;
  rateToVnd: (currency: string) => VndRate | undefined;
}

interface Range {
  min: number | null;
  max: number | null;
  currency: string;
}

const AT_LEAST_BEFORE = /(?:từ|trên|from|hơn|over|tối thiểu|ít nhất|>=?|≥)\s*$/u;
const AT_LEAST_AFTER = /^\s*(?:元)?(?:以上|trở lên|이상|\+|-\s*(?:$|\p{L})|up\b)/u;
const AT_MOST_BEFORE = /(?:tới|đến|lên đến|lên tới|up\s?to|dưới|tối đa|max|<=?|≤)\s*:?\s*$/u;
const BETWEEN = /^[^\S\n]*(?:[-–—~∼〜]|đến|tới|to)[^\S\n]*$/u;
const MASKED = /\d\*+|\*{2,}|\[phone\]/;
const MONTHLY_HOURS: Record<string, number> = { KRW: 209, JPY: 173, TWD: 173 };
const USUAL_HOURS = 208;
const MONTHLY_DAYS = 26;
const LEAST_VND = 500_000;
const MOST_VND = 500_000_000;

/**
 * Reads pay from a text, with the source's own numbers as help where the text is masked or
 * missing. "Thỏa thuận" and no text give null without a warning: not known is not zero. Amounts
 * that no month's work earns give null and `pay-absurd`.
 */
export function readPay(text: string | null, given: GivenPay, context: PayContext): PayReading {
  const plain = (text ?? '').normalize('NFKC').toLowerCase();
  const warnings: string[] = [];
  const range = rangeOfText(plain, context) ?? rangeGiven(given, context);
  if (!range) return { pay: null, warnings: MASKED.test(plain) ? ['pay-hidden'] : [] };
  if ((range.min ?? 0) < 0 || (range.max ?? 0) < 0)
    return { pay: null, warnings: ['pay-negative'] };
  if (range.min !== null && range.max !== null && range.min > range.max) {
    [range.min, range.max] = [range.max, range.min];
    warnings.push('pay-swapped');
  }
  return sensible(payOf(range, periodOf(plain), context), warnings);
}

function rangeOfText(text: string, context: PayContext): Range | null {
  if (MASKED.test(text)) return null;
  const [first, second] = amountsOf(text);
  if (!first) return null;
  const before = text.slice(Math.max(0, first.start - 12), first.start);
  if (/-\s*$/.test(before) && /^\s*-/.test(text)) return { ...single(first, context), min: null };
  if (second && BETWEEN.test(text.slice(first.end, second.start)) && alike(first, second)) {
    const unit = first.unit ?? second.unit ?? 1;
    const currency = first.currency ?? second.currency ?? currencyOf(second, context);
    return { min: first.value * unit, max: second.value * (second.unit ?? unit), currency };
  }
  const range = single(first, context);
  if (AT_MOST_BEFORE.test(before)) return { ...range, min: null };
  const open = AT_LEAST_BEFORE.test(before) || AT_LEAST_AFTER.test(text.slice(first.end));
  return open ? { ...range, max: null } : range;
}

/** "131.771 yên ~ 27 triệu" is one amount told twice, not a range. */
function alike(first: Amount, second: Amount): boolean {
  if (first.currency !== null && second.currency !== null)
    return first.currency === second.currency;
  return !(first.currency !== null && first.unit === null && second.unit === 1_000_000);
}

function single(amount: Amount, context: PayContext): Range {
  const value = amount.value * (amount.unit ?? 1);
  return { min: value, max: value, currency: currencyOf(amount, context) };
}

function currencyOf({ unit, currency }: Amount, { homeCurrency }: PayContext): string {
  if (currency !== null) return currency;
  if (unit === 1_000_000) return 'VND';
  return unit === 10_000 && homeCurrency === 'VND' ? 'JPY' : homeCurrency;
}

function rangeGiven({ min, max, currency }: GivenPay, { homeCurrency }: PayContext): Range | null {
  const known = { min: min === 0 ? null : min, max: max === 0 ? null : max };
  if (known.min === null && known.max === null) return null;
  const code = currency?.trim().toUpperCase() ?? '';
  return { ...known, currency: /^[A-Z]{3}$/.test(code) ? code : homeCurrency };
}

function payOf(range: Range, period: PayPeriod | null, context: PayContext): Pay {
  const { currency } = range;
  const rate = context.rateToVnd(currency);
  const months = period === null ? null : perMonth(period, currency);
  const minor = (value: number | null) =>
    value === null ? null : Math.round(value * 10 ** minorDigits(currency));
  const vnd = (value: number | null) =>
    value === null || !rate || months === null
      ? null
      : Math.round(value * months * rate.vndPerUnit);
  return {
    minMinor: minor(range.min),
    maxMinor: minor(range.max),
    currency,
    period,
    vndMonthMin: vnd(range.min),
    vndMonthMax: vnd(range.max),
    rateDate: currency === 'VND' ? null : (rate?.rateDate ?? null),
  };
}

/** How many such periods a month of full work has; the hours are those usual in the country. */
function perMonth(period: PayPeriod, currency: string): number {
  if (period === 'hour') return MONTHLY_HOURS[currency] ?? USUAL_HOURS;
  if (period === 'day') return MONTHLY_DAYS;
  return period === 'year' ? 1 / 12 : 1;
}

/** An end of the range that no month's work earns is dropped: "0.1 - 12 triệu" is up to 12. */
function sensible(pay: Pay, warnings: string[]): PayReading {
  const kept = {
    ...pay,
    ...(isAbsurd(pay.vndMonthMin) && { minMinor: null, vndMonthMin: null }),
    ...(isAbsurd(pay.vndMonthMax) && { maxMinor: null, vndMonthMax: null }),
  };
  const absurd = kept.minMinor !== pay.minMinor || kept.maxMinor !== pay.maxMinor;
  const all = absurd ? [...warnings, 'pay-absurd'] : warnings;
  return { pay: kept.minMinor === null && kept.maxMinor === null ? null : kept, warnings: all };
}

function isAbsurd(vnd: number | null): boolean {
  return vnd !== null && (vnd < LEAST_VND || vnd > MOST_VND);
}
