import { type PayPeriod } from '../posting.schema.js';

/** A number with its unit, as it stands in a text: `8tr5`, `$1,000`, `18 man`. */
export interface Amount {
  value: number;
  /** The unit multiplies: 1,000,000 for triệu. Null: a bare number, which may share its neighbour's. */
  unit: number | null;
  currency: string | null;
  start: number;
  end: number;
}

const UNITS: [RegExp, number][] = [
  [/^(?:triệu|trieu|tr|củ|m|mil(?:lion)?s?)$/, 1_000_000],
  [/^(?:nghìn|ngàn|nghin|ngan|k)$/, 1_000],
  [/^(?:man|vạn|만|萬|万)$/, 10_000],
  [/^(?:tỷ|tỉ)$/, 1_000_000_000],
];

const CURRENCIES: [RegExp, string][] = [
  [/^(?:vnd|vnđ|₫|đồng|đ|dong)$/, 'VND'],
  [/^(?:us\$|\$|usd|đô|đôla|đô la)$/, 'USD'],
  [/^(?:¥|yên|yen|jpy|円)$/, 'JPY'],
  [/^(?:nt\$|twd|ntd|đài tệ|tệ đài|元|台幣)$/, 'TWD'],
  [/^(?:₩|won|krw|원)$/, 'KRW'],
  [/^(?:€|eur|euro)$/, 'EUR'],
];

const CURRENCY =
  'us\\$|nt\\$|\\$|usd|đô la|đôla|đô|vnd|vnđ|₫|đồng|đ|dong|¥|yên|yen|jpy|円|twd|ntd|đài tệ|tệ đài|元|台幣|₩|won|krw|원|€|eur|euro';
const UNIT = 'triệu|trieu|tr|củ|millions?|mil|m|nghìn|ngàn|nghin|ngan|k|man|vạn|만|萬|万|tỷ|tỉ';
const NUMBER = '\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)*';
const AMOUNT = new RegExp(
  `(?:(?<before>${CURRENCY})\\s?)?(?<![\\d.,])(?<number>${NUMBER})(?![\\d*%])` +
    `(?:\\s?(?<unit>${UNIT})(?<rest>\\d{1,3})?(?=${CURRENCY}|[^\\p{L}]|$))?(?:\\s?(?<after>${CURRENCY})(?![\\p{L}]))?`,
  'giu',
);

/** All amounts of a text, in order. The text is in lower case, NFKC. */
export function amountsOf(text: string): Amount[] {
  return Array.from(text.matchAll(AMOUNT), (match) => {
    const { before, number = '', unit, rest, after } = match.groups ?? {};
    const factor = lookUp(UNITS, unit);
    const whole = toNumber(number, factor !== null && factor >= 1_000_000);
    return {
      value: rest === undefined ? whole : Number(`${whole}.${rest}`),
      unit: factor,
      currency: lookUp(CURRENCIES, after) ?? lookUp(CURRENCIES, before),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

function lookUp<Value>(table: [RegExp, Value][], word: string | undefined): Value | null {
  if (word === undefined) return null;
  return table.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/**
 * `12.000.000` and `1,000` hold thousands, `7,5` a fraction. Before "triệu" one group of three is
 * a fraction too: nobody writes a thousand millions so.
 */
function toNumber(text: string, beforeMillions: boolean): number {
  const compact = text.replaceAll(' ', '');
  const groups = compact.split(/[.,]/);
  const [whole = '', ...rest] = groups;
  const thousands = rest.length > 0 && rest.every((group) => group.length === 3) && whole !== '0';
  if (thousands && !(beforeMillions && rest.length === 1)) return Number(groups.join(''));
  const fraction = rest.pop();
  return Number(fraction === undefined ? whole : `${[whole, ...rest].join('')}.${fraction}`);
}

const PERIODS: [RegExp, PayPeriod][] = [
  [
    /(?:\/|một |mỗi |theo |per |1 )\s?(?:giờ|hour|hr|h(?![\p{L}])|tiếng)|時薪|時給|시급|hourly/u,
    'hour',
  ],
  [/(?:\/|một |mỗi |theo |per |1 )\s?(?:ngày|day|công)|日薪|日給|일급|daily/u, 'day'],
  [/(?:\/|một |mỗi |theo |per |1 )\s?(?:năm|year|annum)|年薪|年収|연봉|annual|yearly/u, 'year'],
  [/(?:\/|một |mỗi |theo |per |1 )\s?(?:tháng|thang|month)|月薪|月給|월급|monthly/u, 'month'],
];
const PIECE =
  /(?:\/|một |mỗi |per |1 )\s?(?:sp(?!\p{L})|sản phẩm|cái|chiếc|đơn|kg|m2|bài|video|cuốc|ca(?!\p{L})|piece)|計件|論件/u;

/** What the pay is for. Vietnamese adverts that name no period mean a month. */
export function periodOf(text: string): PayPeriod {
  if (PIECE.test(text)) return 'piece';
  return PERIODS.find(([pattern]) => pattern.test(text))?.[1] ?? 'month';
}
