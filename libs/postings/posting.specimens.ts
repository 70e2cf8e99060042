import { type Posting } from './posting.entity.js';

const NOTHING = {
  description: null, requirements: null, benefits: null, categoryText: null, employmentType: null,
  experienceText: null, educationText: null, programmeCode: null, payText: null, payVndMin: null,
  payVndMax: null, payRateDate: null, workerCostVnd: null, contractMonths: null, housing: null,
  ageMin: null, ageMax: null, sexWish: null, sexReason: null, ageReason: null,
  experienceMonths: null, educationLevel: null, languageTest: null, languageLevel: null,
  postedOn: null, deadline: null, expiresOn: null, firstPublishedAt: null, closedAt: null,
  closeReason: null, confirmedAt: null, confirmBy: null, review: null, quotaLineId: null,
  payBasis: null,
} as const; // prettier-ignore

/** A draft of an employer at home with all that it needs to be shown. */
export function homeDraft(more: Partial<Posting> = {}): Posting {
  return {
    ...NOTHING,
    id: '0193560a-0000-7000-8000-000000000001',
    code: 'k7m2p9xq',
    kind: 'RECRUITMENT',
    status: 'draft',
    source: 'nhipcau',
    sourceId: '1',
    contentHash: '1',
    organisationId: 'organisation-1',
    organisationName: 'Công ty Mẫu',
    title: 'Thợ hàn',
    language: 'vi',
    market: 'local',
    countryCode: 'VN',
    provinceCode: '44',
    communeCode: '19318',
    provinceCodes: ['44'],
    communeCodes: ['19318'],
    nationwide: false,
    placeText: 'Xã Khe Sanh, Quảng Trị',
    occupationCode: '7212',
    occupationConfidence: 1,
    payMin: 9_000_000,
    payMax: 12_000_000,
    payCurrency: 'VND',
    payPeriod: 'month',
    places: 4,
    shifts: [],
    employmentForm: 'full_time',
    description: 'Hàn vỏ tàu.',
    reviewReasons: [],
    warnings: [],
    version: 1,
    ...more,
  };
}
