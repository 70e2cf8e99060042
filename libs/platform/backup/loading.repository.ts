import { type Writable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type SequenceRecord } from './manifest.js';
import { listOf, qualified, type TableShape } from './record.repository.js';

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/**
 * Puts rows into the tables of an empty database, as their owner, who needs not be superuser. The
 * transaction takes off what would change or refuse rows one by one and puts it back at the end,
 * where Postgres proves every foreign key; until then nobody else sees the tables.
 */
export class LoadingRepository {
  private tables: TableShape[] = [];
  private foreignKeys: ForeignKey[] = [];
  private forced: string[] = [];

  constructor(private readonly client: pg.Client) {}

  async begin(tables: TableShape[]): Promise<void> {
    this.tables = tables;
    await this.client.query('BEGIN');
    await this.each((table) => `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  }

  /** What triggers keep is in the backup too, and would be counted twice. */
  async takeOffGuards(): Promise<void> {
    this.foreignKeys = await this.rows<ForeignKey>(
      `SELECT conrelid::regclass::text AS table, conname AS name,
              pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
       ORDER BY conname`,
    );
    const forced = await this.rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity`,
    );
    this.forced = forced.map(({ name }) => name);
    for (const { table, name } of this.foreignKeys) {
      await this.client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`);
    }
    await this.each((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`);
    // COPY refuses to write where row-level security holds.
    await this.eachForced((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  }

  /** Removes what migrations had put in; it is in the backup as it was last. */
  async empty(): Promise<void> {
    await this.client.query(
      `TRUNCATE ${this.tables.map(({ name }) => qualified(name)).join(', ')}`,
    );
  }

  /** Takes rows as `copyOut` gave them. The table was emptied in this transaction: no vacuum later. */
  copyIn({ name, columns }: TableShape): Writable {
    const into = `${qualified(name)} (${listOf(columns)})`;
    return this.client.query(copyFrom(`COPY ${into} FROM STDIN WITH (FREEZE)`));
  }

  async setSequence({ name, value, isCalled }: SequenceRecord): Promise<void> {
    await this.client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      qualified(name),
      value,
      isCalled,
    ]);
  }

  async putBackGuards(): Promise<void> {
    for (const { table, name, definition } of this.foreignKeys) {
      await this.client.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`,
      );
    }
    await this.each((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await this.eachForced((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  /** Gives up the claims of processes that are no more. Returns how many tasks are still to do. */
  async releaseTasks(): Promise<number> {
    const open = await this.client.query(
      `UPDATE outbox_delivery SET claimed_until = NULL WHERE done_at IS NULL AND dead_at IS NULL`,
    );
    return open.rowCount ?? 0;
  }

  async commit(): Promise<void> {
    await this.each((table) => `ANALYZE ${table}`);
    await this.client.query('COMMIT');
  }

  private async rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
    return (await this.client.query<T>(sql)).rows;
  }

  private async each(statement: (table: string) => string): Promise<void> {
    for (const { name } of this.tables) await this.client.query(statement(qualified(name)));
  }

  private async eachForced(statement: (table: string) => string): Promise<void> {
    for (const name of this.forced) await this.client.query(statement(qualified(name)));
  }
}
