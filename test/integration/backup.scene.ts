import { randomBytes } from 'node:crypto';
import {
  DeliveriesRepository,
  restore,
  type RestoreReport,
  SYSTEM,
  TaskPerformer,
} from '#libs/platform';
import { filledByMigrations, migrations } from '../../apps/migrations.js';
import { asSuperuser, PASSWORD, urlOf } from '../support/database.js';
import { type House } from '../support/house.js';

/** A new database without any table. */
export async function emptyDatabase(): Promise<string> {
  const name = `house_${randomBytes(6).toString('hex')}`;
  await asSuperuser('postgres', (client) => client.query(`CREATE DATABASE ${name}`));
  return name;
}

export const ownerOf = (database: string) => ({
  adminUrl: urlOf(database),
  appPassword: PASSWORD,
  runnerPassword: PASSWORD,
});

export function restoreInto(
  database: string,
  file: string,
  known = migrations,
): Promise<RestoreReport> {
  return restore({ ...ownerOf(database), file, migrations: known, filledByMigrations });
}

/**
 * Each table with a digest of its rows as a set, asked of Postgres so that a new table is among
 * them. Claims of tasks are left out: a restore gives them up.
 */
export function contentOf(database: string): Promise<Record<string, string>> {
  return asSuperuser(database, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
    );
    const content: Record<string, string> = {};
    for (const { name } of tables) {
      const row = name === 'outbox_delivery' ? `to_jsonb(t) - 'claimed_until'` : 'to_jsonb(t)';
      const { rows } = await client.query<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(row, E'\n' ORDER BY row)), '') AS digest
         FROM (SELECT (${row})::text COLLATE "C" AS row FROM "${name}" AS t) AS rows`,
      );
      content[name] = rows[0]?.digest ?? '';
    }
    return content;
  });
}

/** What guards the rows: constraints, triggers, row-level security, indexes, rights, sequences. */
export function guardsOf(database: string): Promise<string[]> {
  return asSuperuser(database, async (client) => {
    const { rows } = await client.query<{ guard: string }>(
      `SELECT concat_ws(' ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
         AS guard FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT concat_ws(' ', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger
         WHERE NOT tgisinternal
       UNION ALL SELECT concat_ws(' ', relname, relrowsecurity, relforcerowsecurity, relacl)
         FROM pg_class WHERE relnamespace = 'public'::regnamespace
       UNION ALL SELECT to_jsonb(pg_policies)::text FROM pg_policies
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT concat_ws(' ', sequencename, last_value) FROM pg_sequences
       ORDER BY guard`,
    );
    return rows.map(({ guard }) => guard);
  });
}

/** Does tasks that are due, so many of them. Throws the first failure. */
export async function runSome(house: House, count: number): Promise<void> {
  const claimed = await house.db.transaction(SYSTEM, () =>
    house.get(DeliveriesRepository).claim(count, 60),
  );
  for (const key of claimed) await house.get(TaskPerformer).perform(key);
}
