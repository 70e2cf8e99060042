import { type QuotaLineView } from '#libs/contracts';
import { type FieldProblem, type IsoDate, minorDigits } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type Posting } from './posting.entity.js';
import { type PostingForm } from './posting.form.js';
import { postingsTexts } from './postings.texts.js';
import { perMonth } from './reading/pay.js';

/** What writing a form changes in a posting; its state, identity and times are not among it. */
export type Written = Omit<
  Posting,
  | 'id' | 'code' | 'kind' | 'status' | 'source' | 'sourceId' | 'contentHash' | 'organisationId'
  | 'organisationName' | 'language' | 'postedOn' | 'expiresOn' | 'firstPublishedAt' | 'closedAt'
  | 'confirmedAt' | 'confirmBy' | 'closeReason' | 'review' | 'reviewReasons' | 'warnings' | 'version'
>; // prettier-ignore

/** What a form stands on: code lists, the day, and for an order its line with what a worker pays. */
export interface WritingContext {
  reference: Reference;
  today: IsoDate;
  line: (QuotaLineView & { workerCostVnd: number | null }) | null;
}

/** The country of work at home. */
const HOME = 'VN';

/**
 * Turns a form into what is stored. Of an order, country, occupation, pay, term and costs are those of
 * the registered contract and never what somebody typed.
 */
export function written(form: PostingForm, context: WritingContext): Written {
  const { line } = context;
  return {
    ...said(form),
    ...placed(form, context),
    ...(line === null ? hired(form, context) : sent(line, context)),
  };
}

/** The part of the place that the agent typed: the rest is made of the codes again. */
export function typedAddress(
  posting: Pick<Posting, 'placeText' | PlaceFields>,
  reference: Reference,
): string {
  const { placeText } = posting;
  const named = nameOfPlaces(posting, reference);
  if (placeText === null || placeText === named) return '';
  return placeText.endsWith(`, ${named}`) ? placeText.slice(0, -named.length - 2) : placeText;
}

/** Fields whose codes no list knows; a form of ours does not offer them. */
export function unknownCodes(form: PostingForm, reference: Reference): FieldProblem[] {
  const { occupationCode, communeCodes, provinceCodes } = form;
  const unknown = {
    occupationCode: occupationCode !== null && !reference.occupation(occupationCode),
    communeCodes: communeCodes.some((code) => !reference.commune(code)),
    provinceCodes: provinceCodes.some((code) => !reference.province(code)),
  };
  return Object.entries(unknown).flatMap(([field, isUnknown]) =>
    isUnknown ? [{ field, code: 'field.invalid' }] : [],
  );
}

function said(form: PostingForm) {
  const { title, description, requirements, benefits, deadline, places } = form;
  const { ageMin, ageMax, ageReason, sexWish, sexReason } = form;
  const { experienceMonths, educationLevel, languageTest, languageLevel } = form;
  const { shifts, employmentForm, housing } = form;
  return {
    ...{ title, description, requirements, benefits, deadline, places },
    ...{ ageMin, ageMax, ageReason, sexWish, sexReason: sexWish && sexReason },
    ...{ experienceMonths, educationLevel, languageTest, languageLevel },
    ...{ shifts, employmentForm, housing },
    categoryText: null,
    employmentType: null,
    experienceText: null,
    educationText: null,
  };
}

type PlaceFields = 'countryCode' | 'provinceCodes' | 'communeCodes' | 'nationwide';

function placed(form: PostingForm, { reference, line }: WritingContext) {
  const communeCodes = form.market === 'local' ? form.communeCodes : [];
  const ofCommunes = communeCodes.flatMap((code) => reference.commune(code)?.provinceCode ?? []);
  const provinceCodes = form.market === 'national' ? form.provinceCodes : [...new Set(ofCommunes)];
  const places = {
    market: form.market,
    countryCode: line?.countryCode ?? HOME,
    provinceCodes,
    communeCodes,
    nationwide: form.market === 'national' && form.nationwide,
  };
  const named = nameOfPlaces(places, reference);
  return {
    ...places,
    provinceCode: provinceCodes[0] ?? null,
    communeCode: communeCodes[0] ?? null,
    placeText: [form.address, named].filter(Boolean).join(', ') || null,
  };
}

/** `Xã Khe Sanh, Phường Đông Hà, Quảng Trị`; abroad the country. */
function nameOfPlaces(place: Pick<Posting, PlaceFields>, reference: Reference): string {
  const { countryCode, provinceCodes, communeCodes, nationwide } = place;
  if (countryCode !== HOME) return reference.countryName(countryCode, 'vi');
  if (nationwide) return postingsTexts('vi', 'place.nationwide');
  return [
    ...communeCodes.map((code) => reference.commune(code)?.name),
    ...provinceCodes.map((code) => reference.province(code)?.nameVi),
  ]
    .filter(Boolean)
    .join(', ');
}

function hired(form: PostingForm, context: WritingContext) {
  const { payMin, payMax, occupationCode } = form;
  const isPaid = payMin !== null || payMax !== null;
  const pay = {
    payMin,
    payMax: payMax ?? payMin,
    payCurrency: isPaid ? (form.payCurrency ?? 'VND') : null,
    payPeriod: isPaid ? (form.payPeriod ?? 'month') : null,
    payBasis: isPaid ? form.payBasis : null,
  };
  return {
    quotaLineId: null,
    programmeCode: null,
    contractMonths: null,
    // Nobody may charge for recruitment at home (Labour Code 45/2019/QH14 art. 11.2).
    workerCostVnd: 0,
    ...occupied(occupationCode),
    ...inDong(pay, context),
  };
}

function sent(line: NonNullable<WritingContext['line']>, context: WritingContext) {
  const pay = {
    payMin: line.wageMinor,
    payMax: line.wageMinor,
    payCurrency: line.wageCurrency,
    payPeriod: 'month' as const,
    payBasis: 'base' as const,
  };
  return {
    quotaLineId: line.id,
    programmeCode: line.programmeCode,
    contractMonths: line.termMonths,
    workerCostVnd: line.workerCostVnd,
    ...occupied(line.occupationCode),
    ...inDong(pay, context),
  };
}

function occupied(occupationCode: string | null) {
  return { occupationCode, occupationConfidence: occupationCode === null ? null : 1 };
}

type Pay = Pick<Posting, 'payMin' | 'payMax' | 'payCurrency' | 'payPeriod' | 'payBasis'>;

/** Pay with its dong a month, by the rate of the day. */
function inDong(pay: Pay, { reference, today }: WritingContext) {
  const { payCurrency: currency, payPeriod: period } = pay;
  const rate = currency === null ? undefined : reference.rateToVnd(currency, today);
  const vnd = (minor: number | null) => {
    if (minor === null || currency === null || period === null || period === 'piece') return null;
    const units = (minor / 10 ** minorDigits(currency)) * perMonth(period, currency);
    return rate ? Math.round(units * rate.vndPerUnit) : null;
  };
  return {
    ...pay,
    payText: null,
    payVndMin: vnd(pay.payMin),
    payVndMax: vnd(pay.payMax),
    payRateDate: currency === null || currency === 'VND' ? null : (rate?.rateDate ?? null),
  };
}
