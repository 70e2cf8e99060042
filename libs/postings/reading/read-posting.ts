import { type IsoDate } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type Market, type PayPeriod } from '../posting.schema.js';
import { readDate } from './dates.js';
import { htmlToLine, htmlToText } from './html-to-text.js';
import { readLanguage } from './language.js';
import { createMarketReader } from './market.js';
import { isGarbled } from './mojibake.js';
import { createOccupationReader } from './occupation.js';
import { readPay } from './pay.js';
import { createPlaceReader } from './place.js';
import { type RawPosting } from './raw-posting.schema.js';

/** What a source's row says, read into codes and numbers beside its own words. */
export interface PostingReading {
  title: string;
  organisationName: string | null;
  language: string;
  market: Market;
  /** ISO 3166-1; ZZ: abroad, the country is not told. */
  countryCode: string;
  provinceCode: string | null;
  communeCode: string | null;
  placeText: string | null;
  payText: string | null;
  /** Minor units of `payCurrency` for one `payPeriod`. */
  payMin: number | null;
  payMax: number | null;
  payCurrency: string | null;
  payPeriod: PayPeriod | null;
  /** Dong a month, approximate. */
  payVndMin: number | null;
  payVndMax: number | null;
  payRateDate: IsoDate | null;
  occupationCode: string | null;
  /** 0 to 1; null without a code. */
  occupationConfidence: number | null;
  description: string | null;
  requirements: string | null;
  benefits: string | null;
  experienceText: string | null;
  educationText: string | null;
  employmentType: string | null;
  categoryText: string | null;
  postedOn: IsoDate | null;
  deadline: IsoDate | null;
  /** Codes of what was doubtful, in no case a reason to reject. */
  warnings: string[];
}

/** A row that is no posting: `reason` is a code. */
export interface Rejected {
  reason: string;
  parameters: Record<string, string | number>;
}

export type PostingReader = (
  row: RawPosting,
  today: IsoDate,
) => { reading: PostingReading } | Rejected;

const LONGEST_TITLE = 300;
const LONGEST_TEXT = 50_000;
const LONGEST_LINE = 1_000;
const CURRENCY_OF_COUNTRY: Record<string, string> = { TW: 'TWD', KR: 'KRW', JP: 'JPY' };

/** Prepares a reader for the code lists; reading a row then costs well under a millisecond. */
export function createReader(reference: Reference): PostingReader {
  const readPlace = createPlaceReader(reference);
  const readMarket = createMarketReader(reference);
  const readOccupation = createOccupationReader(reference);

  return (row, today) => {
    const title = htmlToLine(row.title);
    const refused = rejectionOf(title);
    if (refused) return refused;
    const texts = textsOf(row);
    const language = readLanguage(`${title}\n${texts.description ?? texts.requirements ?? ''}`);
    const place = readPlace(texts.placeText);
    const where = readMarket({ ...texts, place, source: row.source, language, title });
    const pay = payOf(row, texts.payText, {
      homeCurrency: CURRENCY_OF_COUNTRY[where.countryCode] ?? 'VND',
      rateToVnd: (currency) => reference.rateToVnd(currency, today),
    });
    const dates = datesOf(row, today);
    const occupation = readOccupation(title, texts.categoryText);
    return {
      reading: {
        title,
        language,
        ...texts,
        ...where,
        provinceCode: place.provinceCode,
        communeCode: place.communeCode,
        ...pay.fields,
        occupationCode: occupation?.code ?? null,
        occupationConfidence: occupation?.confidence ?? null,
        postedOn: dates.postedOn,
        deadline: dates.deadline,
        warnings: [...pay.warnings, ...dates.warnings, ...textWarnings(title, texts)],
      },
    };
  };
}

function rejectionOf(title: string): Rejected | null {
  if (title === '') return { reason: 'title-empty', parameters: {} };
  if (title.length <= LONGEST_TITLE) return null;
  return { reason: 'title-too-long', parameters: { length: title.length, most: LONGEST_TITLE } };
}

type Texts = ReturnType<typeof textsOf>;

function textsOf(row: RawPosting) {
  return {
    organisationName: lineOf(row.company),
    placeText: lineOf(row.location_text),
    payText: lineOf(row.salary_text),
    description: textOf(row.description),
    requirements: textOf(row.requirements),
    benefits: textOf(row.benefits),
    experienceText: lineOf(row.experience_text),
    educationText: lineOf(row.education_text),
    employmentType: lineOf(row.employment_type),
    categoryText: lineOf(row.category_text),
  };
}

function textOf(html: string | null): string | null {
  const text = html === null ? '' : htmlToText(html);
  return text === '' ? null : text.slice(0, LONGEST_TEXT).toWellFormed();
}

function lineOf(html: string | null): string | null {
  const line = html === null ? '' : htmlToLine(html);
  return line === '' ? null : line.slice(0, LONGEST_LINE).toWellFormed();
}

function payOf(row: RawPosting, text: string | null, context: Parameters<typeof readPay>[2]) {
  const given = { min: row.salary_min, max: row.salary_max, currency: row.currency };
  const { pay, warnings } = readPay(text, given, context);
  const fields = {
    payMin: pay?.minMinor ?? null,
    payMax: pay?.maxMinor ?? null,
    payCurrency: pay?.currency ?? null,
    payPeriod: pay?.period ?? null,
    payVndMin: pay?.vndMonthMin ?? null,
    payVndMax: pay?.vndMonthMax ?? null,
    payRateDate: pay?.rateDate ?? null,
  };
  return { fields, warnings };
}

function datesOf(row: RawPosting, today: IsoDate) {
  const posted = readDate(row.posted_at);
  const deadline = readDate(row.deadline);
  const inFuture = posted.date !== null && posted.date > today;
  const warnings = [
    posted.impossible && 'posted-date-impossible',
    inFuture && 'posted-date-in-future',
    deadline.impossible && 'deadline-impossible',
    deadline.date !== null &&
      posted.date !== null &&
      deadline.date < posted.date &&
      'deadline-before-posted',
  ].filter((warning) => warning !== false);
  return { postedOn: inFuture ? null : posted.date, deadline: deadline.date, warnings };
}

function textWarnings(title: string, texts: Texts): string[] {
  const all = [
    title,
    texts.organisationName,
    texts.placeText,
    texts.description,
    texts.requirements,
  ];
  const garbled = all.some((text) => text !== null && isGarbled(text));
  const cut = [texts.description, texts.requirements, texts.benefits].some(
    (text) => text !== null && text.length >= LONGEST_TEXT,
  );
  return [...(garbled ? ['text-garbled'] : []), ...(cut ? ['text-cut'] : [])];
}
