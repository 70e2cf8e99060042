export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  nameVi: string;
  nameEn: string;
  market: 'home' | 'overseas';
  /** Other ways in which postings write the country, in any language. */
  aliases: string[];
}

export interface Province {
  /** Two digits of the national list since 2025-07-01. */
  code: string;
  nameVi: string;
  slug: string;
  /** Names of the provinces before 2025-07-01 that this one absorbed. */
  former: string[];
  /** Short forms and other spellings. */
  aliases: string[];
  /** Well-known towns and districts, past and present, by which addresses name it. */
  towns: string[];
}

/** One of the 63 provinces until 2025-06-30. */
export interface FormerProvince {
  /** Two digits of the list of that time; some belong to another province today. */
  code: string;
  nameVi: string;
  /** The province of today that it is part of. */
  provinceCode: string;
}

/** A commune anywhere in the country, as far as an address needs it. */
export interface CommuneName {
  /** Five digits of the national list since 2025-07-01. */
  code: string;
  provinceCode: string;
  name: string;
  kind: 'commune' | 'ward' | 'special_zone';
}

/** A commune of the province that the portal serves. */
export interface Commune extends CommuneName {
  formerDistrict: string;
  formerProvince: string;
  /** The communes that it was formed from, and older ones; `TT`, `P.` mark a township, a ward. */
  formerNames: string[];
  /** Centroid in degrees, WGS 84. */
  lat: number;
  lon: number;
}

export interface Occupation {
  /** ISCO-08: 1 digit major group, 2 digits sub-major group, 4 digits unit group. */
  code: string;
  titleVi: string;
  titleEn: string;
  parentCode: string | null;
  /** What people type and postings say for it. */
  synonyms: string[];
}

/** Who may send workers abroad (Law 69/2020/QH14, Article 5) and the seasonal work between localities. */
export type Channel =
  | 'SERVICE_ENTERPRISE'
  | 'PUBLIC_UNIT'
  | 'CONTRACTOR'
  | 'INVESTOR'
  | 'TRAINEE_OWN_ENTERPRISE'
  | 'DIRECT_CONTRACT'
  | 'LOCAL_GOV_SEASONAL';

export interface Programme {
  code: string;
  /** Null: any country. */
  countryCode: string | null;
  channel: Channel;
  nameVi: string;
  nameEn: string;
  /** The states of a placement that this programme passes, in order; incidents apply to all. */
  stages: string[];
  profile: ProgrammeProfile;
}

/** What must be passed before a person may be chosen. */
export const EXAMS = [
  'JAPANESE_N5',
  'JAPANESE_N4',
  'SSW_SKILLS',
  'EPS_TOPIK',
  'SKILLS',
  'MATHS',
  'FITNESS',
] as const;
/** Who chooses: the employer in an interview, from the roster, or the locality. */
export const SELECTIONS = ['interview', 'roster', 'local', 'none'] as const;
export const PERMIT_DOCUMENTS = [
  'COE',
  'CCVI',
  'RECRUITMENT_PERMIT',
  'VISA_ISSUANCE_NUMBER',
  'INVITATION',
] as const;
/** Who confirms or registers the people who are about to leave. */
export const LIST_CONFIRMATIONS = ['ministry', 'public_unit', 'local', 'commune'] as const;
export const ARRIVAL_DUTIES = [
  'COURSE',
  'SUPPORT_PLAN',
  'TRAINING_CENTRE',
  'HEALTH_EXAM',
  'RESIDENCE_CARD',
] as const;

/** How a programme works, beside its stages. Empty lists and nulls: none, or not known. */
export interface ProgrammeProfile {
  exams: (typeof EXAMS)[number][];
  /** How long a place on the roster lasts; null where there is no roster. */
  rosterMonths: number | null;
  selection: (typeof SELECTIONS)[number];
  permitDocument: (typeof PERMIT_DOCUMENTS)[number] | null;
  listConfirmation: (typeof LIST_CONFIRMATIONS)[number] | null;
  arrivalDuties: (typeof ARRIVAL_DUTIES)[number][];
  /** Usual months from the selection to the departure. */
  leadMonths: [min: number, max: number] | null;
  /** ISO 4217, of the wage; null: that of the country. */
  currency: string | null;
}

/** How well a figure is known. Only `law_text` may block; the others warn. */
export const STANDINGS = ['law_text', 'secondary', 'unverified'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface EducationLevel {
  code: string;
  /** General schooling, or technical qualification (chuyên môn kỹ thuật). */
  scale: 'general' | 'technical';
  /** From low to high in its scale; of technical levels the digit of the official forms. */
  rank: number;
  nameVi: string;
  nameEn: string;
}

/** Other systems number the groups differently: a code without its scheme says nothing. */
export interface EthnicGroup {
  scheme: string;
  code: string;
  nameVi: string;
  aliases: string[];
}

export interface LanguageTest {
  code: string;
  kind: 'language' | 'skill';
  /** ISO 639-1; null for a skill. */
  language: string | null;
  nameVi: string;
  nameEn: string;
  /** From low to high; empty where the result is points. */
  levels: string[];
  maxPoints: number | null;
  /** Null: the test names no end. */
  validMonths: number | null;
  standing: Standing;
  source: string;
}

export interface Currency {
  /** ISO 4217. */
  code: string;
  nameVi: string;
  nameEn: string;
  /** Ways in which postings write it. */
  aliases: string[];
}

export const WAGE_REGIONS = ['I', 'II', 'III', 'IV'] as const;
export type WageRegion = (typeof WAGE_REGIONS)[number];

/** The lowest wage of a region, of a month and of an hour. */
export interface MinimumWage {
  id: string;
  region: WageRegion;
  monthVnd: number;
  hourVnd: number;
  validFrom: string;
  validTo: string | null;
  standing: Standing;
  source: string;
}

/** The region of a commune from a day on, until a later row of the commune. */
export interface CommuneWageRegion {
  communeCode: string;
  region: WageRegion;
  validFrom: string;
  standing: Standing;
  source: string;
}

export interface CurrencyRate {
  /** ISO 4217. */
  currency: string;
  rateDate: string;
  vndPerUnit: number;
  source: string;
}

export interface LegalRule {
  id: string;
  code: string;
  value: Record<string, number | string[]>;
  validFrom: string;
  validTo: string | null;
  /** The fact whose date chooses the version, `selected_on`. */
  selectsBy: string;
  standing: Standing;
  /** The document, article and clause; where it was not read, what was read instead. */
  source: string;
}

/** Every code list, as it lies in the tables. */
export interface CodeLists {
  countries: Country[];
  provinces: Province[];
  formerProvinces: FormerProvince[];
  /** Those of the province that the portal serves, with what they were before. */
  communes: Commune[];
  /** All others of the country. */
  communesElsewhere: CommuneName[];
  occupations: Occupation[];
  programmes: Programme[];
  educationLevels: EducationLevel[];
  ethnicGroups: EthnicGroup[];
  languageTests: LanguageTest[];
  currencies: Currency[];
  minimumWages: MinimumWage[];
  wageRegions: CommuneWageRegion[];
  rates: CurrencyRate[];
  rules: LegalRule[];
}
