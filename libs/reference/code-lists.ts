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

export interface Commune {
  /** Five digits of the national list since 2025-07-01. */
  code: string;
  provinceCode: string;
  name: string;
  kind: 'commune' | 'ward' | 'special_zone';
  formerDistrict: string;
  formerProvince: string;
  /** The communes that it was formed from; `TT`, `P.` mark a township, a ward. */
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
  /** Only `law_text` may block; the others warn. */
  standing: 'law_text' | 'secondary' | 'unverified';
  source: string;
}

/** Every code list, as it lies in the tables. */
export interface CodeLists {
  countries: Country[];
  provinces: Province[];
  communes: Commune[];
  occupations: Occupation[];
  programmes: Programme[];
  rates: CurrencyRate[];
  rules: LegalRule[];
}
