import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type CommuneWageRegion,
  type Currency,
  type EducationLevel,
  type EthnicGroup,
  type FormerProvince,
  type LanguageTest,
  type MinimumWage,
} from './code-lists.js';
import { EditableRow } from './reference.entity.js';

@Entity('former_province')
export class FormerProvinceRow extends EditableRow implements FormerProvince {
  @PrimaryColumn('text') code: string;
  @Column('text') nameVi: string;
  @Column('text') provinceCode: string;
}

@Entity('education_level')
export class EducationLevelRow extends EditableRow implements EducationLevel {
  @PrimaryColumn('text') code: string;
  @Column('text') scale: EducationLevel['scale'];
  @Column('int') rank: number;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
}

@Entity('ethnic_group')
export class EthnicGroupRow extends EditableRow implements EthnicGroup {
  @PrimaryColumn('text') scheme: string;
  @PrimaryColumn('text') code: string;
  @Column('text') nameVi: string;
  @Column('text', { array: true }) aliases: string[];
}

@Entity('language_test')
export class LanguageTestRow extends EditableRow implements LanguageTest {
  @PrimaryColumn('text') code: string;
  @Column('text') kind: LanguageTest['kind'];
  @Column('text', { nullable: true }) language: string | null;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
  @Column('text', { array: true }) levels: string[];
  @Column('int', { nullable: true }) maxPoints: number | null;
  @Column('int', { nullable: true }) validMonths: number | null;
  @Column('text') standing: LanguageTest['standing'];
  @Column('text') source: string;
}

@Entity('currency')
export class CurrencyRow extends EditableRow implements Currency {
  @PrimaryColumn('char', { length: 3 }) code: string;
  @Column('text') nameVi: string;
  @Column('text') nameEn: string;
  @Column('text', { array: true }) aliases: string[];
}

@Entity('minimum_wage')
export class MinimumWageRow extends EditableRow implements MinimumWage {
  @PrimaryColumn('text') id: string;
  @Column('text') region: MinimumWage['region'];
  @Column('bigint') monthVnd: number;
  @Column('bigint') hourVnd: number;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('text') standing: MinimumWage['standing'];
  @Column('text') source: string;
}

@Entity('wage_region')
export class WageRegionRow extends EditableRow implements CommuneWageRegion {
  @PrimaryColumn('text') communeCode: string;
  @Column('text') region: CommuneWageRegion['region'];
  @PrimaryColumn('date') validFrom: string;
  @Column('text') standing: CommuneWageRegion['standing'];
  @Column('text') source: string;
}
