import { Injectable } from '@nestjs/common';
import { Db } from '#libs/platform';
import { type CodeLists } from './code-lists.js';

/** How the rows of a list lie in their table. */
interface Place {
  table: string;
  key: string[];
  /** The column that joins the versions of one thing; once an official continued them, all are his. */
  history?: string;
}

const PLACES: Record<Exclude<keyof CodeLists, 'communesElsewhere'>, Place> = {
  countries: { table: 'country', key: ['code'] },
  provinces: { table: 'province', key: ['code'] },
  formerProvinces: { table: 'former_province', key: ['code'] },
  communes: { table: 'commune', key: ['code'] },
  occupations: { table: 'occupation', key: ['code'] },
  programmes: { table: 'programme', key: ['code'] },
  educationLevels: { table: 'education_level', key: ['code'] },
  ethnicGroups: { table: 'ethnic_group', key: ['scheme', 'code'] },
  languageTests: { table: 'language_test', key: ['code'] },
  currencies: { table: 'currency', key: ['code'] },
  minimumWages: { table: 'minimum_wage', key: ['id'], history: 'region' },
  wageRegions: {
    table: 'wage_region',
    key: ['commune_code', 'valid_from'],
    history: 'commune_code',
  },
  rates: { table: 'currency_rate', key: ['currency', 'rate_date'] },
  rules: { table: 'legal_rule', key: ['id'], history: 'code' },
};

/** What a commune outside the home province has no word for. */
const UNKNOWN_PAST = { formerDistrict: '', formerProvince: '', formerNames: [] };

@Injectable()
export class ReferenceSeedRepository {
  constructor(private readonly db: Db) {}

  /** Writes what is new or different; equal rows and rows that officials edited are not touched. */
  async keep({ communesElsewhere, ...lists }: CodeLists): Promise<void> {
    await this.db.rows('SELECT FROM reference_state FOR UPDATE');
    for (const [list, place] of Object.entries(PLACES)) {
      await this.keepRows(place, lists[list as keyof typeof lists]);
    }
    const elsewhere = communesElsewhere.map((commune) => ({
      ...commune,
      ...UNKNOWN_PAST,
      lat: null,
      lon: null,
    }));
    await this.keepRows(PLACES.communes, elsewhere);
  }

  private async keepRows({ table, key, history }: Place, rows: object[]): Promise<void> {
    const columns = Object.keys(rows[0] ?? {}).map(snake);
    const others = columns.filter((column) => !key.includes(column));
    const of = (owner: string) => others.map((column) => `${owner}.${column}`).join(', ');
    await this.db.rows(
      `INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1) AS shipped
       ${history === undefined ? '' : `WHERE NOT EXISTS (SELECT 1 FROM ${table} AS kept WHERE kept.edited AND kept.${history} = shipped.${history})`}
       ON CONFLICT (${key.join(', ')}) DO UPDATE SET
         ${others.map((column) => `${column} = excluded.${column}`).join(', ')}
         , version = ${table}.version + 1
       WHERE (${of(table)}) IS DISTINCT FROM (${of('excluded')}) AND NOT ${table}.edited`,
      [JSON.stringify(rows.map(snakeKeys))],
    );
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function snakeKeys(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));
}
