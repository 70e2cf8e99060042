import { type INestApplicationContext } from '@nestjs/common';
import { addDays, type IsoDate, SYSTEM } from '#libs/platform';
import { type PostingDraft, PostingsService } from '#libs/postings';
import { type EducationLevel } from '#libs/profiles';
import { type PlaceCodes, type Reference, ReferenceService } from '#libs/reference';
import { type QuotaLines } from './contracts.js';
import { type Organisations } from './organisations.js';
import {
  type LocalPosting,
  type NationalPosting,
  type OverseasPosting,
  type PaidTime,
} from './posting.shape.js';
import { japanPostings } from './postings.japan.js';
import { koreaPostings } from './postings.korea.js';
import { factoryPostings } from './postings.local-factories.js';
import { servicePostings } from './postings.local-services.js';
import { nationalPostings } from './postings.national.js';
import { taiwanPostings } from './postings.taiwan.js';

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

/** Publishes all postings, those that close first before the others; returns their ids by title. */
export async function publishPostings(
  app: INestApplicationContext,
  stored: Omit<Surroundings, 'reference'>,
): Promise<ReadonlyMap<string, string>> {
  const surroundings = { ...stored, reference: await app.get(ReferenceService).snapshot() };
  const postings: DemoPosting[] = [
    ...factoryPostings,
    ...servicePostings,
    ...nationalPostings,
    ...taiwanPostings,
    ...japanPostings,
    ...koreaPostings,
  ].sort((a, b) => a.closesIn - b.closesIn);
  const ids = new Map<string, string>();
  for (const [index, posting] of postings.entries()) {
    const sourceId = `demo-${String(index + 1).padStart(2, '0')}`;
    const draft =
      'contract' in posting
        ? overseasDraft(posting, surroundings)
        : homeDraft(posting, surroundings);
    ids.set(posting.title, await app.get(PostingsService).publish(SYSTEM, { ...draft, sourceId }));
  }
  return ids;
}

type Draft = Omit<PostingDraft, 'sourceId'>;

function homeDraft(posting: LocalPosting | NationalPosting, surroundings: Surroundings): Draft {
  const { employer, places, ageMin = null, payPeriod = 'month' } = posting;
  const known = typeof employer === 'string' ? surroundings.organisations[employer] : null;
  const local = 'commune' in posting;
  const place = {
    countryCode: 'VN',
    provinceCode: local ? '44' : posting.province,
    communeCode: local ? posting.commune : null,
  };
  return {
    ...said(posting, surroundings.today),
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

function overseasDraft(posting: OverseasPosting, surroundings: Surroundings): Draft {
  const key = `${posting.contract}/${posting.occupation}`;
  const line = surroundings.quotaLines.get(key);
  if (!line) throw new Error(`No quota line ${key} for "${posting.title}"`);
  const { agency, countryCode, programmeCode, termMonths, wageCurrency } = line.contract;
  const place = { countryCode, provinceCode: null, communeCode: null };
  const [ageMin, ageMax] = posting.ages;
  return {
    ...said(posting, surroundings.today),
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
function said(posting: DemoPosting, today: IsoDate) {
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
    postedOn: today,
    deadline: addDays(today, posting.closesIn),
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
  { pay: [min, max], payText }: DemoPosting,
  { currency, period }: { currency: string; period: PaidTime },
  { reference, today }: Surroundings,
) {
  const rate = reference.rateToVnd(currency, today);
  if (!rate) throw new Error(`No exchange rate for ${currency}`);
  const vndMonth = (amount: number) => Math.round(amount * IN_A_MONTH[period] * rate.vndPerUnit);
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
