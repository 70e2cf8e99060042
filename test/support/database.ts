import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { migrate } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { migrations } from '../../apps/migrations.js';

const ROOT = join(__dirname, '..', '..');
export const PASSWORD = 'only-in-tests';

export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the tests with npm test`);
  return value;
}

export function urlOf(database: string, role?: string): string {
  const url = new URL(setting('TEST_DATABASE_URL'));
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = PASSWORD;
  }
  return url.toString();
}

export async function asSuperuser<T>(
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of its own for one test file, cloned from a template with schema and code lists. */
export async function createDatabase(name: string): Promise<void> {
  await asSuperuser('postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock(7781)');
    const template = `nhipcau_template_${schemaHash()}`;
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      template,
    ]);
    if (!rowCount) await createTemplate(client, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
}

export async function dropDatabase(name: string): Promise<void> {
  await asSuperuser('postgres', (client) =>
    client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  );
}

async function createTemplate(client: pg.Client, template: string): Promise<void> {
  const raw = `${template}_raw`;
  await client.query(`DROP DATABASE IF EXISTS ${raw} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${raw}`);
  await migrate({
    adminUrl: urlOf(raw),
    appPassword: PASSWORD,
    runnerPassword: PASSWORD,
    migrations,
  });
  await seedReference(urlOf(raw, 'nhipcau_runner'));
  // Renamed only when complete, so that a run that was cut off leaves no half template.
  await client.query(`ALTER DATABASE ${raw} RENAME TO ${template}`);
}

async function seedReference(databaseUrl: string): Promise<void> {
  process.env['DATABASE_URL'] = databaseUrl;
  const { DomainsModule } = await import('../../apps/domains.module.js');
  const app = await NestFactory.createApplicationContext(DomainsModule, {
    logger: false,
    abortOnError: false,
  });
  await app.get(ReferenceService).seed();
  await app.close();
}

/** Changes with every migration and every shipped code list. */
function schemaHash(): string {
  const hash = createHash('sha256');
  const libs = join(ROOT, 'libs');
  const folders = readdirSync(libs).flatMap((name) => [
    join(libs, name, 'migrations'),
    ...(name === 'reference' ? [join(libs, name, 'data')] : []),
  ]);
  for (const folder of folders) {
    for (const file of listFiles(folder)) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
