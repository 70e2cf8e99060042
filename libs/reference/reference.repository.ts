import { Injectable } from '@nestjs/common';
import { type EntityTarget } from 'typeorm';
import { Db } from '#libs/platform';
import {
  Commune,
  Country,
  CurrencyRate,
  LegalRule,
  Occupation,
  Programme,
  Province,
} from './reference.entity.js';
import { type CodeLists } from './reference.js';

@Injectable()
export class ReferenceRepository {
  constructor(private readonly db: Db) {}

  async everything(): Promise<CodeLists> {
    const { manager } = this.db;
    return {
      countries: await manager.find(Country, { order: { code: 'ASC' } }),
      provinces: await manager.find(Province, { order: { code: 'ASC' } }),
      communes: await manager.find(Commune, { order: { code: 'ASC' } }),
      occupations: await manager.find(Occupation, { order: { code: 'ASC' } }),
      programmes: await manager.find(Programme, { order: { code: 'ASC' } }),
      rates: await manager.find(CurrencyRate, { order: { currency: 'ASC', rateDate: 'ASC' } }),
      rules: await manager.find(LegalRule, { order: { code: 'ASC', validFrom: 'ASC' } }),
    };
  }

  /** Writes what is new or different; equal rows are not touched. */
  async keep(lists: CodeLists): Promise<void> {
    await this.upsert(Country, lists.countries, ['code']);
    await this.upsert(Province, lists.provinces, ['code']);
    await this.upsert(Commune, lists.communes, ['code']);
    await this.upsert(Occupation, lists.occupations, ['code']);
    await this.upsert(Programme, lists.programmes, ['code']);
    await this.upsert(CurrencyRate, lists.rates, ['currency', 'rateDate']);
    await this.upsert(LegalRule, lists.rules, ['id']);
  }

  private async upsert<Row extends object>(
    entity: EntityTarget<Row>,
    rows: Row[],
    conflictPaths: (keyof Row & string)[],
  ): Promise<void> {
    await this.db.manager
      .getRepository(entity)
      .upsert(rows as never, { conflictPaths, skipUpdateIfNoValuesChanged: true });
  }
}
