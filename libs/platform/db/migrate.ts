import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

export interface MigrationSettings {
  /** A connection that may create roles; used only to prepare roles and to become the owner. */
  adminUrl: string;
  appPassword: string;
  runnerPassword: string;
  migrations: (new () => MigrationInterface)[];
}

/** The role that owns every table. */
export const OWNER = 'nhipcau_owner';
/** The advisory lock under which migrations run. */
export const MIGRATION_LOCK = 4_201_795;

/**
 * Brings a database to the newest schema, as the role `nhipcau_owner`, which owns every table.
 * Several processes may start at once: an advisory lock lets one migrate and the others wait.
 * Returns the names of the migrations that ran.
 */
export async function migrate(settings: MigrationSettings): Promise<string[]> {
  const admin = new pg.Client({ connectionString: settings.adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareRoles(admin, settings);
    return await runMigrations(settings);
  } finally {
    await admin.end();
  }
}

async function runMigrations(settings: MigrationSettings): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: settings.adminUrl,
    migrations: settings.migrations,
    installExtensions: false,
    // The owner too is under row-level security: a migration that fills columns sees rows as the system.
    extra: { options: `-c role=${OWNER} -c app.role=system`, max: 1 },
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/**
 * Roles belong to the whole cluster, so they are made before, not in, a database's migrations:
 * the owner without login, the app and the runner with a password; none is superuser or may
 * bypass row-level security.
 */
async function prepareRoles(admin: pg.Client, settings: MigrationSettings): Promise<void> {
  await ensureRole(admin, OWNER, 'NOLOGIN');
  await ensureRole(admin, 'nhipcau_app', loginWith(settings.appPassword));
  await ensureRole(admin, 'nhipcau_runner', loginWith(settings.runnerPassword));
  const { rows } = await admin.query<{ database: string }>(
    'SELECT quote_ident(current_database()) AS database',
  );
  const database = rows[0]?.database ?? '';
  await admin.query(`GRANT CREATE, CONNECT ON DATABASE ${database} TO ${OWNER}`);
  await admin.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${OWNER}`);
  await admin.query(`GRANT ${OWNER} TO CURRENT_USER`);
}

function loginWith(password: string): string {
  return `LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
}

async function ensureRole(admin: pg.Client, name: string, login: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  const without = rowCount ? '' : ' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE';
  await admin.query(`${verb} ROLE ${name} ${login}${without}`);
}
