import { type IsoDate } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type PostingFacts } from '../postings.repository.js';
import { readEmploymentForm, readHousing, readShifts } from './conditions.js';
import { readDate } from './dates.js';
import { readEducation } from './education.js';
import { readExperience } from './experience.js';
import { readLanguage } from './language.js';
import { readLanguageWish } from './language-wish.js';
import { createMarketReader, type MarketReading } from './market.js';
import { createOccupationReader, type OccupationReading } from './occupation.js';
import { readPay } from './pay.js';
import { createPlaceReader, type PlaceReading } from './place.js';
import { type RawPosting } from './raw-posting.schema.js';
import { createTextReader, type OwnWords, type Sections, sectionsOf } from './sections.js';
import { knownSyllables } from './syllable.js';
import { needsReason, readAgeWish, readSexWish } from './wishes.js';

/** What a source cannot say, or what the portal decides. */
type NotRead =
  | 'id'
  | 'code'
  | 'kind'
  | 'status'
  | 'source'
  | 'sourceId'
  | 'contentHash'
  | 'organisationId'
  | 'quotaLineId'
  | 'programmeCode'
  | 'workerCostVnd'
  | 'contractMonths'
  | 'places'
  | 'expiresOn';

/**
 * What a source's row says, read into codes and numbers beside its own words. `countryCode` ZZ:
 * abroad, the country is not told. `warnings`: what was doubtful, in no case a reason to reject.
 */
export type PostingReading = Omit<PostingFacts, NotRead>;

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
const CURRENCY_OF_COUNTRY: Record<string, string> = { TW: 'TWD', KR: 'KRW', JP: 'JPY' };

/** Prepares a reader for the code lists; reading a row then costs well under a millisecond. */
export function createReader(reference: Reference): PostingReader {
  const readTexts = createTextReader(knownSyllables(reference));
  const readPlace = createPlaceReader(reference);
  const readMarket = createMarketReader(reference);
  const readOccupation = createOccupationReader(reference);

  return (row, today) => {
    const own = readTexts(row);
    const { texts } = own;
    const refused = rejectionOf(texts.title);
    if (refused) return refused;
    const language = readLanguage(
      `${texts.title}\n${texts.description ?? texts.requirements ?? ''}`,
    );
    const place = readPlace(texts.placeText);
    const { title, placeText, employmentType } = texts;
    const where = readMarket({
      title,
      placeText,
      employmentType,
      place,
      source: row.source,
      language,
    });
    const pay = payOf(row, texts, {
      homeCurrency: CURRENCY_OF_COUNTRY[where.countryCode] ?? 'VND',
      rateToVnd: (currency) => reference.rateToVnd(currency, today),
    });
    const dates = datesOf(row, today);
    const occupation = readOccupation(texts.title, texts.categoryText);
    const wishes = wishesOf(sectionsOf(own), texts, dates.fields.postedOn ?? today);
    const doubts = isUnknownPlace(texts.placeText, place, where) ? ['place-unknown'] : [];
    const warnings = doubts.concat(pay.warnings, dates.warnings, wishes.warnings, own.warnings);
    const parts = { texts, language, where, place, pay, occupation, wishes, dates, warnings };
    return { reading: assembled(parts) };
  };
}

interface Parts {
  texts: OwnWords['texts'];
  language: string;
  where: MarketReading;
  place: PlaceReading;
  pay: ReturnType<typeof payOf>;
  occupation: OccupationReading | null;
  wishes: ReturnType<typeof wishesOf>;
  dates: ReturnType<typeof datesOf>;
  warnings: string[];
}

/** Every field by name: spreading that many parts into one object took more time than all the reading. */
function assembled({ texts, place, occupation, ...parts }: Parts): PostingReading {
  const [pay, wishes, dates] = [parts.pay.fields, parts.wishes.fields, parts.dates.fields];
  // prettier-ignore
  return {
    title: texts.title, organisationName: texts.organisationName, language: parts.language,
    description: texts.description, requirements: texts.requirements, benefits: texts.benefits,
    categoryText: texts.categoryText, employmentType: texts.employmentType,
    experienceText: texts.experienceText, educationText: texts.educationText,
    market: parts.where.market, countryCode: parts.where.countryCode, placeText: texts.placeText,
    provinceCode: place.provinceCodes[0] ?? null, communeCode: place.communeCodes[0] ?? null,
    provinceCodes: place.provinceCodes, communeCodes: place.communeCodes, nationwide: place.nationwide,
    occupationCode: occupation?.code ?? null, occupationConfidence: occupation?.confidence ?? null,
    payText: texts.payText, payMin: pay.payMin, payMax: pay.payMax, payCurrency: pay.payCurrency,
    payPeriod: pay.payPeriod, payBasis: pay.payBasis, payVndMin: pay.payVndMin,
    payVndMax: pay.payVndMax, payRateDate: pay.payRateDate,
    experienceMonths: wishes.experienceMonths, educationLevel: wishes.educationLevel,
    ageMin: wishes.ageMin, ageMax: wishes.ageMax, sexWish: wishes.sexWish, sexReason: wishes.sexReason,
    languageTest: wishes.languageTest, languageLevel: wishes.languageLevel, shifts: wishes.shifts,
    employmentForm: wishes.employmentForm, housing: wishes.housing,
    postedOn: dates.postedOn, deadline: dates.deadline, warnings: parts.warnings,
  };
}

function rejectionOf(title: string): Rejected | null {
  if (title === '') return { reason: 'title-empty', parameters: {} };
  if (title.length <= LONGEST_TITLE) return null;
  return { reason: 'title-too-long', parameters: { length: title.length, most: LONGEST_TITLE } };
}

function isUnknownPlace(text: string | null, place: PlaceReading, where: MarketReading): boolean {
  return text !== null && place.countryCode === null && where.market !== 'overseas';
}

function payOf(
  row: RawPosting,
  { payText, title }: { payText: string | null; title: string },
  context: Parameters<typeof readPay>[2],
) {
  const given = { min: row.salary_min, max: row.salary_max, currency: row.currency };
  const { pay, warnings } = readPay({ text: payText, title }, given, context);
  const fields = {
    payMin: pay?.minMinor ?? null,
    payMax: pay?.maxMinor ?? null,
    payCurrency: pay?.currency ?? null,
    payPeriod: pay?.period ?? null,
    payBasis: pay?.basis ?? null,
    payVndMin: pay?.vndMonthMin ?? null,
    payVndMax: pay?.vndMonthMax ?? null,
    payRateDate: pay?.rateDate ?? null,
  };
  return { fields, warnings };
}

function datesOf(row: RawPosting, today: IsoDate) {
  const posted = readDate(row.posted_at, { from: today, ahead: false });
  const inFuture = posted.date !== null && posted.date > today;
  const postedOn = inFuture ? null : posted.date;
  const deadline = readDate(row.deadline, { from: postedOn ?? today, ahead: true });
  const early = deadline.date !== null && posted.date !== null && deadline.date < posted.date;
  const warnings = [
    posted.impossible && 'posted-date-impossible',
    inFuture && 'posted-date-in-future',
    deadline.impossible && 'deadline-impossible',
    early && 'deadline-before-posted',
  ].filter((warning) => warning !== false);
  return { fields: { postedOn, deadline: deadline.date }, warnings };
}

type OwnFields = Pick<
  PostingReading,
  'title' | 'experienceText' | 'educationText' | 'employmentType'
>;

function wishesOf({ title, asked, all }: Sections, own: OwnFields, day: IsoDate) {
  const wanted = `${title}\n${asked}`;
  const sex = readSexWish(wanted);
  const age = readAgeWish(wanted, day);
  const test = readLanguageWish(wanted);
  const warnings = [
    sex.wish !== null && sex.reason === null && 'sex-wish-unreasoned',
    needsReason(age) && sex.reason === null && 'age-wish-unreasoned',
  ].filter((warning) => warning !== false);
  const fields = {
    experienceMonths: readExperience([own.experienceText, own.educationText], wanted),
    educationLevel: readEducation([own.educationText, own.experienceText], wanted),
    ageMin: age.min,
    ageMax: age.max,
    sexWish: sex.wish,
    sexReason: sex.reason,
    languageTest: test?.test ?? null,
    languageLevel: test?.level ?? null,
    shifts: readShifts(all),
    employmentForm: readEmploymentForm(title, own.employmentType),
    housing: readHousing(all),
  };
  return { fields, warnings };
}
