import { type INestApplicationContext } from '@nestjs/common';
import { addDays, type IsoDate, SYSTEM } from '#libs/platform';
import { type PostingDraft, PostingsService } from '#libs/postings';
import { type EducationLevel } from '#libs/profiles';
import { type PlaceCodes, type Reference, ReferenceService } from '#libs/reference';
import { type QuotaLines } from './contracts.js';
import { type Organisations } from './organisations.js';
import { onDay } from './past.js';
import { type Life, lifeOf, liveOn } from './posting.life.js';
import {
  type LocalPosting,
  type NationalPosting,
  type OverseasPosting,
  type PaidTime,
} from './posting.shape.js';
import { factoryPostings } from './postings.local-factories.js';
import { servicePostings } from './postings.local-services.js';
import { moreLocalPostings, moreNationalPostings } from './postings.home.js';
import { nationalPostings } from './postings.national.js';
import { overseasPostings } from './postings.overseas.js';

const NOTICE = 'Tin minh họa, không phải tin thật.';

/** Usual hours and days of work in a month (domain.md 6.5). */
const IN_A_MONTH: Record<PaidTime, number> = { hour: 208, day: 26, month: 1, year: 1 / 12 };

const EDUCATION: Record<EducationLevel, string> = {
  none: 'Không cần bằng cấp',
  primary: 'Hết lớp 5',
  lower_secondary: 'Hết lớp 9',
  upper_secondary: 'Hết lớp 12',
  vocational: 'Sơ cấp, trung cấp nghề',
  college: 'Cao đẳng',
  university: 'Đại học',
};

type DemoPosting = LocalPosting | NationalPosting | OverseasPosting;

interface Surroundings {
  organisations: Organisations;
  quotaLines: QuotaLines;
  reference: Reference;
  today: IsoDate;
}

type Known = Surroundings & { life: Life };

export const demoPostings: DemoPosting[] = [
  ...factoryPostings,
  ...servicePostings,
  ...moreLocalPostings,
  ...nationalPostings,
  ...moreNationalPostings,
  ...overseasPostings,
];

/**
 * Publishes all postings, each on its own day of the past year; returns their ids by title. Ids rise
 * with the days, as those of everybody's postings do.
 */
export async function publishPostings(
  app: INestApplicationContext,
  stored: Omit<Surroundings, 'reference'>,
): Promise<ReadonlyMap<string, string>> {
  const surroundings = { ...stored, reference: await app.get(ReferenceService).snapshot() };
  const { today } = stored;
  const lives = demoPostings
    .map((posting) => ({ posting, life: lifeOf(posting) }))
    .sort((a, b) => a.life.from - b.life.from);
  const ids = new Map<string, string>();
  for (const [index, { posting, life }] of lives.entries()) {
    const sourceId = `demo-${String(index + 1).padStart(3, '0')}`;
    const known = { ...surroundings, life };
    const draft = 'contract' in posting ? overseasDraft(posting, known) : homeDraft(posting, known);
    const id = await onDay(app, { today, day: life.from }, () =>
      app.get(PostingsService).publish(SYSTEM, { ...draft, sourceId }),
    );
    await liveOn(app, { id, organisationId: draft.organisationId ?? null, life, today });
    if (!ids.has(posting.title)) ids.set(posting.title, id);
  }
  return ids;
}

type Draft = Omit<PostingDraft, 'sourceId'>;

function homeDraft(posting: LocalPosting | NationalPosting, surroundings: Known): Draft {
  const { employer, places, ageMin = null, payPeriod = 'month' } = posting;
  const known = typeof employer === 'string' ? surroundings.organisations[employer] : null;
  const local = 'commune' in posting;
  const place = {
    countryCode: 'VN',
    provinceCode: local ? '44' : posting.province,
    communeCode: local ? posting.commune : null,
  };
  return {
    ...said(posting, surroundings),
    ...placed(posting.site, place, surroundings.reference),
    ...paid(posting, { currency: 'VND', period: payPeriod }, surroundings),
    market: local ? 'local' : 'national',
    organisationId: known?.id ?? null,
    organisationName: typeof employer === 'string' ? (known?.name ?? null) : employer.name,
    quotaLineId: null,
    programmeCode: null,
    employmentType: posting.employmentType ?? 'Toàn thời gian',
    workerCostVnd: 0,
    contractMonths: null,
    places,
    ageMin,
    ageMax: null,
  };
}

function overseasDraft(posting: OverseasPosting, surroundings: Known): Draft {
  const key = `${posting.contract}/${posting.occupation}`;
  const line = surroundings.quotaLines.get(key);
  if (!line) throw new Error(`No quota line ${key} for "${posting.title}"`);
  const { agency, countryCode, programmeCode, termMonths, wageCurrency } = line.contract;
  const place = { countryCode, provinceCode: null, communeCode: null };
  const [ageMin, ageMax] = posting.ages;
  return {
    ...said(posting, surroundings),
    ...placed(posting.site, place, surroundings.reference),
    ...paid(posting, { currency: wageCurrency, period: 'month' }, surroundings),
    market: 'overseas',
    organisationId: surroundings.organisations[agency].id,
    organisationName: surroundings.organisations[agency].name,
    quotaLineId: line.id,
    programmeCode,
    employmentType: 'Toàn thời gian',
    workerCostVnd: posting.workerCostVnd,
    contractMonths: termMonths,
    places: line.places,
    ageMin,
    ageMax,
  };
}

/** What the posting says in words and as conditions. */
function said(posting: DemoPosting, { today, life }: Known) {
  const { education = null, experienceMonths = null, test } = posting;
  return {
    source: 'nhipcau',
    title: posting.title,
    description: `${NOTICE}\n${posting.description}`,
    requirements: posting.requirements,
    benefits: posting.benefits,
    language: 'vi',
    categoryText: null,
    occupationCode: posting.occupation,
    educationLevel: education,
    educationText: education && EDUCATION[education],
    experienceMonths,
    experienceText: experienceMonths === null ? null : experienceInWords(experienceMonths),
    languageTest: test?.[0] ?? null,
    languageLevel: test?.[1] ?? null,
    sexWish: null,
    sexReason: null,
    postedOn: addDays(today, life.from),
    deadline: addDays(today, life.until === null ? posting.closesIn : life.until + 14),
  };
}

function experienceInWords(months: number): string {
  if (months === 0) return 'Không cần kinh nghiệm';
  return months % 12 === 0 ? `${months / 12} năm` : `${months} tháng`;
}

function placed(site: string, place: PlaceCodes & { countryCode: string }, reference: Reference) {
  return { ...place, placeText: `${site}, ${reference.placeName(place, 'vi')}` };
}

/** Pay as written, as numbers and in dong a month. */
function paid(
  { pay, payText }: DemoPosting,
  { currency, period }: { currency: string; period: PaidTime },
  { reference, today }: Surroundings,
) {
  const rate = reference.rateToVnd(currency, today);
  if (!rate) throw new Error(`No exchange rate for ${currency}`);
  const vndMonth = (amount: number) => Math.round(amount * IN_A_MONTH[period] * rate.vndPerUnit);
  if (!pay) return { payText };
  const [min, max] = pay;
  return {
    payText,
    payMin: min,
    payMax: max,
    payCurrency: currency,
    payPeriod: period,
    payVndMin: vndMonth(min),
    payVndMax: vndMonth(max),
    payRateDate: rate.rateDate,
  };
}
