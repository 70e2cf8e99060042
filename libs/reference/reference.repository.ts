import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Db } from '#libs/platform';
import { type CodeLists } from './code-lists.js';
import {
  CommuneRow,
  CountryRow,
  CurrencyRateRow,
  LegalRuleRow,
  OccupationRow,
  ProgrammeRow,
  ProvinceRow,
} from './reference.entity.js';
import {
  CurrencyRow,
  EducationLevelRow,
  EthnicGroupRow,
  FormerProvinceRow,
  LanguageTestRow,
  MinimumWageRow,
  WageRegionRow,
} from './reference-lists.entity.js';

@Injectable()
export class ReferenceRepository {
  constructor(private readonly db: Db) {}

  /** Another value after each change of any list. */
  async mark(): Promise<string> {
    const row = await this.db.row<{ mark: string }>('SELECT mark FROM reference_state');
    return row?.mark ?? '';
  }

  async everything(): Promise<CodeLists> {
    const { manager } = this.db;
    const byCode = { order: { code: 'ASC' } } as const;
    return {
      countries: await manager.find(CountryRow, byCode),
      provinces: await manager.find(ProvinceRow, byCode),
      formerProvinces: await manager.find(FormerProvinceRow, byCode),
      communes: await manager.find(CommuneRow, { ...byCode, where: { lat: Not(IsNull()) } }),
      communesElsewhere: await this.db.rows(
        'SELECT code, province_code, name, kind FROM commune WHERE lat IS NULL ORDER BY code',
      ),
      occupations: await manager.find(OccupationRow, byCode),
      programmes: await manager.find(ProgrammeRow, byCode),
      educationLevels: await manager.find(EducationLevelRow, {
        order: { scale: 'ASC', rank: 'ASC' },
      }),
      ethnicGroups: await manager.find(EthnicGroupRow, byCode),
      languageTests: await manager.find(LanguageTestRow, byCode),
      currencies: await manager.find(CurrencyRow, byCode),
      minimumWages: await manager.find(MinimumWageRow, {
        order: { region: 'ASC', validFrom: 'ASC' },
      }),
      wageRegions: await manager.find(WageRegionRow, {
        order: { communeCode: 'ASC', validFrom: 'ASC' },
      }),
      rates: await manager.find(CurrencyRateRow, { order: { currency: 'ASC', rateDate: 'ASC' } }),
      rules: await manager.find(LegalRuleRow, { order: { code: 'ASC', validFrom: 'ASC' } }),
    };
  }
}
