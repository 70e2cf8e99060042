import { type PostingFacts } from './postings.repository.js';

type Given = 'source' | 'sourceId' | 'title' | 'market' | 'countryCode';
type Own =
  | 'id'
  | 'code'
  | 'occupationConfidence'
  | 'kind'
  | 'status'
  | 'contentHash'
  | 'expiresOn'
  | 'warnings';

/** A posting of our own before the portal gives it an id, a code and a state. */
export type PostingDraft = Pick<PostingFacts, Given> & Partial<Omit<PostingFacts, Given | Own>>;

/** What a draft does not say. */
const UNSAID: Omit<PostingFacts, Given | Own> = {
  organisationId: null,
  organisationName: null,
  quotaLineId: null,
  description: null,
  requirements: null,
  benefits: null,
  language: 'vi',
  categoryText: null,
  employmentType: null,
  experienceText: null,
  educationText: null,
  provinceCode: null,
  communeCode: null,
  provinceCodes: [],
  communeCodes: [],
  nationwide: false,
  placeText: null,
  programmeCode: null,
  occupationCode: null,
  payText: null,
  payMin: null,
  payMax: null,
  payCurrency: null,
  payPeriod: null,
  payBasis: null,
  payVndMin: null,
  payVndMax: null,
  payRateDate: null,
  workerCostVnd: null,
  contractMonths: null,
  places: null,
  shifts: [],
  employmentForm: null,
  housing: null,
  ageMin: null,
  ageMax: null,
  sexWish: null,
  sexReason: null,
  experienceMonths: null,
  educationLevel: null,
  languageTest: null,
  languageLevel: null,
  postedOn: null,
  deadline: null,
};

/** A draft with nothing left out; a single place is the first of its list. */
export function completed(draft: PostingDraft): Omit<PostingFacts, Own> {
  const { provinceCode, communeCode } = draft;
  return {
    ...UNSAID,
    provinceCodes: provinceCode ? [provinceCode] : [],
    communeCodes: communeCode ? [communeCode] : [],
    ...draft,
  };
}
