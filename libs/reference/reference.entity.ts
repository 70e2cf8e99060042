import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type Channel,
  type Commune,
  type Country,
  type CurrencyRate,
  type LegalRule,
  type Occupation,
  type Programme,
  type Province,
} from './code-lists.js';

/** A row that officials may edit. */
export abstract class EditableRow {
  @Column('int') version: number;
  /** An official changed it: the seed leaves it alone. */
  @Column('boolean') edited: boolean;
}

@Entity('country')
export class CountryRow extends EditableRow implements Country {
  @PrimaryColumn('char', { length: 2 }) code: string;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
  @Column('text') market: Country['market'];
  @Column('text', { array: true }) aliases: string[];
}

@Entity('province')
export class ProvinceRow extends EditableRow implements Province {
  @PrimaryColumn('text') code: string;
  @Column('text') nameVi: string;
  @Column('text') slug: string;
  @Column('text', { array: true }) former: string[];
  @Column('text', { array: true }) aliases: string[];
  @Column('text', { array: true }) towns: string[];
}

@Entity('commune')
export class CommuneRow extends EditableRow implements Commune {
  @PrimaryColumn('text') code: string;
  @Column('text') provinceCode: string;
  @Column('text') name: string;
  @Column('text') kind: Commune['kind'];
  @Column('text') formerDistrict: string;
  @Column('text') formerProvince: string;
  @Column('text', { array: true }) formerNames: string[];
  // Empty outside the home province.
  @Column('double precision', { nullable: true }) lat: number;
  @Column('double precision', { nullable: true }) lon: number;
}

@Entity('occupation')
export class OccupationRow extends EditableRow implements Occupation {
  @PrimaryColumn('text') code: string;
  @Column('text') titleVi: string;
  @Column('text') titleEn: string;
  @Column('text', { nullable: true }) parentCode: string | null;
  @Column('text', { array: true }) synonyms: string[];
}

@Entity('programme')
export class ProgrammeRow extends EditableRow implements Programme {
  @PrimaryColumn('text') code: string;
  @Column('char', { length: 2, nullable: true }) countryCode: string | null;
  @Column('text') channel: Channel;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
  @Column('text', { array: true }) stages: string[];
  @Column('jsonb') profile: Programme['profile'];
}

@Entity('currency_rate')
export class CurrencyRateRow extends EditableRow implements CurrencyRate {
  @PrimaryColumn('char', { length: 3 }) currency: string;
  @PrimaryColumn('date') rateDate: string;
  // Postgres gives numeric as text.
  @Column('numeric', { transformer: { to: (rate: number) => rate, from: Number } })
  vndPerUnit: number;
  @Column('text') source: string;
}

@Entity('legal_rule')
export class LegalRuleRow extends EditableRow implements LegalRule {
  @PrimaryColumn('text') id: string;
  @Column('text') code: string;
  @Column('jsonb') value: LegalRule['value'];
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('text') selectsBy: string;
  @Column('text') standing: LegalRule['standing'];
  @Column('text') source: string;
}
