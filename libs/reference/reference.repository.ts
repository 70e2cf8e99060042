import { Injectable } from '@nestjs/common';
import { Db } from '#libs/platform';
import {
  CommuneRow,
  CountryRow,
  CurrencyRateRow,
  LegalRuleRow,
  OccupationRow,
  ProgrammeRow,
  ProvinceRow,
} from './reference.entity.js';
import { type CodeLists } from './code-lists.js';

@Injectable()
export class ReferenceRepository {
  constructor(private readonly db: Db) {}

  async everything(): Promise<CodeLists> {
    const { manager } = this.db;
    return {
      countries: await manager.find(CountryRow, { order: { code: 'ASC' } }),
      provinces: await manager.find(ProvinceRow, { order: { code: 'ASC' } }),
      communes: await manager.find(CommuneRow, { order: { code: 'ASC' } }),
      occupations: await manager.find(OccupationRow, { order: { code: 'ASC' } }),
      programmes: await manager.find(ProgrammeRow, { order: { code: 'ASC' } }),
      rates: await manager.find(CurrencyRateRow, { order: { currency: 'ASC', rateDate: 'ASC' } }),
      rules: await manager.find(LegalRuleRow, { order: { code: 'ASC', validFrom: 'ASC' } }),
    };
  }

  /** Writes what is new or different; equal rows are not touched. */
  async keep(lists: CodeLists): Promise<void> {
    const { manager } = this.db;
    const by = (...conflictPaths: string[]) => ({
      conflictPaths,
      skipUpdateIfNoValuesChanged: true,
    });
    await manager.upsert(CountryRow, lists.countries, by('code'));
    await manager.upsert(ProvinceRow, lists.provinces, by('code'));
    await manager.upsert(CommuneRow, lists.communes, by('code'));
    await manager.upsert(OccupationRow, lists.occupations, by('code'));
    await manager.upsert(ProgrammeRow, lists.programmes, by('code'));
    await manager.upsert(CurrencyRateRow, lists.rates, by('currency', 'rateDate'));
    await manager.upsert(LegalRuleRow, lists.rules, by('id'));
  }
}
