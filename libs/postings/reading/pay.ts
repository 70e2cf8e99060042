import { type IsoDate, minorDigits } from '#libs/platform';
import { type VndRate } from '#libs/reference';
import { type PayBasis, type PayPeriod } from '../posting.schema.js';
import { type Amount, amountsOf, periodOf } from './pay-amounts.js';

export interface Pay {
  /** Minor units of `currency` for one `period`; null: open at that end. */
  minMinor: number | null;
  maxMinor: number | null;
  currency: string;
  period: PayPeriod;
  /** The bare wage or what is usually earned; null where it is not said. */
  basis: PayBasis | null;
  /** Dong a month, approximate, with the exchange rate of `rateDate`; null for pay by the piece. */
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

/** Where the pay is told: the source's field for it, and the title. */
export interface PayWords {
  text: string | null;
  title: string;
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
/** An amount below zero, not a range that is open at its start ("- 15 triệu"). */
const NEGATIVE = /^\s*-\d[\d.,]*(?:\s?\p{L}{1,6})?\s*$/u;
const PAY_WORD = /(?<!\p{L})(?:lương|thu nhập|tn|up\s?to|salary|offer|package|lcb)(?!\p{L})/gu;
const BASE =
  /lương (?:cứng|cơ bản|căn bản|cb)|(?<!\p{L})lcb|base salary|basic salary|本薪|底薪|기본급/gu;
const TOTAL = /thu nhập|(?<!\p{L})tn(?!\p{L})|income|ote(?!\p{L})/gu;
const LONGEST = 2_000;
const LEAST_VND = 500_000;
const MOST_VND = 500_000_000;

/**
 * Reads pay from a text, with the source's own numbers as help where the text is masked or
 * missing, and the title where neither says anything ("Thỏa thuận"; "Lương 10 - 12 triệu"). Not
 * known is not zero. Amounts that no month's work earns give null and `pay-absurd`.
 */
export function readPay(words: PayWords, given: GivenPay, context: PayContext): PayReading {
  const text = plainOf(words.text);
  const told = phraseIn(plainOf(words.title));
  const fromText = rangeOfText(text, context);
  const fromSource = rangeGiven(given, context);
  const fromTitle = told && rangeOfText(told, context);
  const range = fromText ?? fromSource ?? fromTitle;
  if (!range) return { pay: null, warnings: MASKED.test(text) ? ['pay-hidden'] : [] };
  const isTitle = range === fromTitle;
  if (NEGATIVE.test(text) || (range.min ?? 0) < 0 || (range.max ?? 0) < 0)
    return { pay: null, warnings: ['pay-negative'] };
  const basis =
    basisOf(isTitle ? '' : text) ?? (told && fromTitle ? basisTold(told, fromTitle, range) : null);
  const period = periodOf(isTitle ? (told ?? '') : text);
  // Sources turn hours and years into months of their own.
  const isTwofold = period === 'month' && fromText !== null && fromSource !== null;
  const warnings = isTwofold && differ(fromText, fromSource) ? ['pay-differs'] : [];
  const ordered = inOrder(range);
  if (ordered !== range) warnings.push('pay-swapped');
  return sensible(payOf(ordered, { period, basis }, context), warnings);
}

function plainOf(text: string | null): string {
  return (text ?? '').slice(0, LONGEST).normalize('NFKC').toLowerCase();
}

function inOrder(range: Range): Range {
  const { min, max } = range;
  return min !== null && max !== null && min > max ? { ...range, min: max, max: min } : range;
}

/** Where the title speaks of pay: from the word that says so to the end of the clause. */
function phraseIn(title: string): string | null {
  for (const { index } of title.matchAll(PAY_WORD)) {
    const phrase = title.slice(index, index + 48).split(/[()[\]|]/, 1)[0] ?? '';
    const first = amountsOf(phrase)[0];
    const second = amountsOf(phrase)[1];
    const hasUnit = [first, second].some(
      (amount) => amount?.unit != null || amount?.currency != null,
    );
    if (first && hasUnit && first.start < 24) return phrase;
  }
  return null;
}

/** What the word before the first amount says of it; "lương cứng 6tr + tăng ca" is the base. */
function basisOf(text: string): PayBasis | null {
  const before = text.slice(0, amountsOf(text)[0]?.start ?? 0);
  const base = Math.max(...[...before.matchAll(BASE)].map(({ index }) => index), -1);
  const total = Math.max(...[...before.matchAll(TOTAL)].map(({ index }) => index), -1);
  if (base === total) return null;
  return base > total ? 'base' : 'total';
}

/** The title explains the pay of the text only where both tell the same amount. */
function basisTold(phrase: string, told: Range, range: Range): PayBasis | null {
  const same = (['min', 'max'] as const).some(
    (end) => told[end] !== null && told[end] === range[end],
  );
  return same ? basisOf(phrase) : null;
}

/** Two tellings of one pay that agree at neither end. */
function differ(text: Range, source: Range): boolean {
  if (text.currency !== source.currency) return true;
  const agree = (one: number | null, other: number | null) =>
    one !== null && other !== null && Math.abs(one - other) <= 0.02 * Math.max(one, other);
  const ends = [text.min, text.max, source.min, source.max];
  if (ends.filter((end) => end !== null).length < 2) return false;
  return ![text.min, text.max].some((one) => agree(one, source.min) || agree(one, source.max));
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

function payOf(range: Range, kind: Pick<Pay, 'period' | 'basis'>, context: PayContext): Pay {
  const { currency } = range;
  const rate = context.rateToVnd(currency);
  const months = kind.period === 'piece' ? null : perMonth(kind.period, currency);
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
    ...kind,
    vndMonthMin: vnd(range.min),
    vndMonthMax: vnd(range.max),
    rateDate: currency === 'VND' ? null : (rate?.rateDate ?? null),
  };
}

/** How many such periods a month of full work has; the hours are those usual in the country. */
export function perMonth(period: Exclude<PayPeriod, 'piece'>, currency: string): number {
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
