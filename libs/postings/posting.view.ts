import { slug, type IsoDate } from '#libs/platform';
import { type PostingDetail, type PostingView } from './posting.schema.js';
import { type PostingRow } from './postings.repository.js';

/** The address of a posting's page. */
export function postingUrl(posting: { title: string; code: string }): string {
  const words = slug(posting.title);
  return `/viec-lam/${words ? `${words}-` : ''}${posting.code}`;
}

/** True when somebody may still answer it on `today`. */
export function isOpen(
  posting: { status: string; expiresOn: IsoDate | null },
  today: IsoDate,
): boolean {
  return (
    posting.status === 'published' && (posting.expiresOn === null || posting.expiresOn >= today)
  );
}

/** What lists and partners see of a row. */
export function toPostingView(row: PostingRow): PostingView {
  return {
    id: row.id,
    code: row.code,
    source: row.source,
    sourceId: row.sourceId,
    kind: row.kind,
    title: row.title,
    organisation: row.organisationName,
    verified: row.verified,
    market: row.market,
    country: row.countryCode,
    place: row.placeText,
    provinceCode: row.provinceCode,
    communeCode: row.communeCode,
    programme: row.programmeCode,
    pay: {
      text: row.payText,
      min: row.payMin,
      max: row.payMax,
      currency: row.payCurrency,
      period: row.payPeriod,
      vndMonthMin: row.payVndMin,
      vndMonthMax: row.payVndMax,
      rateDate: row.payRateDate,
    },
    occupation: row.occupationCode,
    workerCostVnd: row.workerCostVnd,
    contractMonths: row.contractMonths,
    places: row.places,
    publishedAt: row.firstPublishedAt?.toISOString() ?? null,
    deadline: row.deadline,
    url: postingUrl(row),
  };
}

/** All that the page of a row shows. */
export function toPostingDetail(row: PostingRow, today: IsoDate): PostingDetail {
  return {
    ...toPostingView(row),
    status: row.status,
    language: row.language,
    description: row.description,
    requirements: row.requirements,
    benefits: row.benefits,
    employmentType: row.employmentType,
    experienceText: row.experienceText,
    educationText: row.educationText,
    experienceMonths: row.experienceMonths,
    educationLevel: row.educationLevel,
    ageMin: row.ageMin,
    ageMax: row.ageMax,
    sexWish: row.sexWish,
    sexReason: row.sexReason,
    languageTest: row.languageTest,
    languageLevel: row.languageLevel,
    provinceCodes: row.provinceCodes,
    nationwide: row.nationwide,
    payBasis: row.payBasis,
    shifts: row.shifts,
    employmentForm: row.employmentForm,
    housing: row.housing,
    ageReason: row.ageReason,
    expiresOn: row.expiresOn,
    organisationId: row.organisationId,
    quotaLineId: row.quotaLineId,
    open: isOpen(row, today),
  };
}
