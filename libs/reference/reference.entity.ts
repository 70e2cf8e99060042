import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('country')
export class Country {
  /** ISO 3166-1 alpha-2. */
  @PrimaryColumn('char', { length: 2 }) code: string;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
  @Column('text') market: 'home' | 'overseas';
  /** Other ways in which postings write the country, in any language. */
  @Column('text', { array: true }) aliases: string[];
}

@Entity('province')
export class Province {
  /** Two digits of the national list after 2025-07-01. */
  @PrimaryColumn('text') code: string;
  @Column('text') nameVi: string;
  @Column('text') slug: string;
  /** Names of the provinces before 2025-07-01 that this one absorbed. */
  @Column('text', { array: true }) former: string[];
  /** Short forms and well-known towns and districts by which people name it. */
  @Column('text', { array: true }) aliases: string[];
}

@Entity('commune')
export class Commune {
  @PrimaryColumn('text') code: string;
  @Column('text') provinceCode: string;
  @Column('text') name: string;
  @Column('text') kind: 'commune' | 'ward' | 'special_zone';
  @Column('text') formerDistrict: string;
  @Column('text') formerProvince: string;
  @Column('text', { array: true }) formerNames: string[];
  @Column('double precision') lat: number;
  @Column('double precision') lon: number;
}

@Entity('occupation')
export class Occupation {
  /** ISCO-08: 1 digit major group, 2 digits sub-major group, 4 digits unit group. */
  @PrimaryColumn('text') code: string;
  @Column('text') titleVi: string;
  @Column('text') titleEn: string;
  @Column('text', { nullable: true }) parentCode: string | null;
  /** What people type and postings say for it. */
  @Column('text', { array: true }) synonyms: string[];
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

@Entity('programme')
export class Programme {
  @PrimaryColumn('text') code: string;
  /** Null: any country. */
  @Column('char', { length: 2, nullable: true }) countryCode: string | null;
  @Column('text') channel: Channel;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
  /** The states of a placement that this programme passes, in order; incidents apply to all. */
  @Column('text', { array: true }) stages: string[];
}

@Entity('currency_rate')
export class CurrencyRate {
  /** ISO 4217. */
  @PrimaryColumn('char', { length: 3 }) currency: string;
  @PrimaryColumn('date') rateDate: string;
  @Column('numeric', { transformer: { to: (rate: number) => rate, from: Number } })
  vndPerUnit: number;
  @Column('text') source: string;
}

@Entity('legal_rule')
export class LegalRule {
  @PrimaryColumn('text') id: string;
  @Column('text') code: string;
  @Column('jsonb') value: Record<string, number | string[]>;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  /** The fact whose date chooses the version, `selected_on`. */
  @Column('text') selectsBy: string;
  /** Only `law_text` may block; the others warn. */
  @Column('text') standing: 'law_text' | 'secondary' | 'unverified';
  @Column('text') source: string;
}
