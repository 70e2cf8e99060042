import { type Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type SequenceRecord } from './manifest.js';

export interface TableShape {
  name: string;
  /** Without those that Postgres computes itself. */
  columns: string[];
}

/** How values are written as text, the same on every server that writes or reads a backup. */
const AS_TEXT = `
  SET client_encoding = 'UTF8'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601';
  SET timezone = 'UTC'; SET extra_float_digits = 1; SET bytea_output = 'hex';`;
/** A table of a million rows takes its time. */
const PATIENT = `
  SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0;`;

/**
 * A connection that sees every row of every organisation: as superuser, else because row-level
 * security lets the system see all. What a table is, Postgres says; so none is forgotten.
 */
export async function connectToRecord(adminUrl: string, role?: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: adminUrl,
    options: `-c app.role=system ${role ? `-c role=${role}` : ''}`,
    keepAlive: true,
  });
  await client.connect();
  await client.query(AS_TEXT + PATIENT);
  return client;
}

/** Reads schema and rows of the record. */
export class RecordRepository {
  constructor(private readonly client: pg.Client) {}

  /** One view of the whole record, however long it is read while others write. */
  async openSnapshot(): Promise<void> {
    await this.client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  }

  /** Names of the migrations that the database went through, oldest first; none: no schema. */
  async migrations(): Promise<string[]> {
    const { rows } = await this.client.query<{ there: boolean }>(
      `SELECT to_regclass('public.migrations') IS NOT NULL AS there`,
    );
    if (!rows[0]?.there) return [];
    const found = await this.client.query<{ name: string }>(
      'SELECT name FROM public.migrations ORDER BY id',
    );
    return found.rows.map(({ name }) => name);
  }

  /** Every table but TypeORM's list of migrations, which each database writes for itself. */
  async tables(): Promise<TableShape[]> {
    const { rows } = await this.client.query<TableShape>(
      `SELECT class.relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
       FROM pg_class AS class JOIN pg_attribute ON attrelid = class.oid
       WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r'
         AND class.relname <> 'migrations'
         AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       GROUP BY class.relname ORDER BY class.relname`,
    );
    return rows;
  }

  async filledTables(tables: TableShape[]): Promise<string[]> {
    const questions = tables.map(
      ({ name }) =>
        `SELECT ${pg.escapeLiteral(name)} AS name WHERE EXISTS (SELECT FROM ${qualified(name)})`,
    );
    if (questions.length === 0) return [];
    const { rows } = await this.client.query<{ name: string }>(questions.join(' UNION ALL '));
    return rows.map(({ name }) => name).sort();
  }

  async sequences(): Promise<SequenceRecord[]> {
    const { rows } = await this.client.query<{ name: string }>(
      `SELECT class.relname AS name FROM pg_class AS class
       WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'S'
         AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = class.oid
           AND refobjid = to_regclass('public.migrations') AND deptype IN ('a', 'i'))
       ORDER BY class.relname`,
    );
    const records: SequenceRecord[] = [];
    for (const { name } of rows) {
      const { rows: values } = await this.client.query<Omit<SequenceRecord, 'name'>>(
        `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${qualified(name)}`,
      );
      for (const value of values) records.push({ name, ...value });
    }
    return records;
  }

  /** The server's version and time. */
  async server(): Promise<{ postgres: string; now: Date }> {
    const { rows } = await this.client.query<{ postgres: string; now: Date }>(
      `SELECT current_setting('server_version') AS postgres, now() AS now`,
    );
    return rows[0] as { postgres: string; now: Date };
  }

  /** Rows as text, one a line: it can be read by any version of Postgres, and by people. */
  copyOut({ name, columns }: TableShape): Readable {
    return this.client.query(copyTo(`COPY ${qualified(name)} (${listOf(columns)}) TO STDOUT`));
  }
}

export function qualified(name: string): string {
  return `public.${pg.escapeIdentifier(name)}`;
}

export function listOf(columns: string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
