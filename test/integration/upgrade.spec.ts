import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import { migrate, newId } from '#libs/platform';
import { migrations } from '../../apps/migrations.js';
import { asSuperuser, dropDatabase, PASSWORD, urlOf } from '../support/database.js';

/** The last migration of the first release. */
const FIRST_RELEASE = 1_795_513_200_000;
const timeOf = (name: string) => Number(name.slice(-13));

const name = `house_${randomBytes(6).toString('hex')}`;
const [person, posting] = [newId(), newId()];

function bring(which: typeof migrations): Promise<string[]> {
  const adminUrl = urlOf(name);
  return migrate({
    adminUrl,
    appPassword: PASSWORD,
    runnerPassword: PASSWORD,
    migrations: which,
  });
}

async function fill(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO person (id, full_name, language) VALUES ($1, 'Hồ Thị Mẫu', 'vi')`,
    [person],
  );
  await client.query(
    `INSERT INTO posting (id, code, kind, status, source, source_id, content_hash, title, language,
       market, country_code, province_code, commune_code, first_published_at)
     VALUES ($1, 'MAU001', 'RECRUITMENT', 'published', 'nhipcau', 'mau', 'x', 'Thợ hàn', 'vi',
       'local', 'VN', '44', '19333', app_now())`,
    [posting],
  );
}

beforeAll(async () => {
  await asSuperuser('postgres', (client) => client.query(`CREATE DATABASE ${name}`));
  await bring(migrations.filter((migration) => timeOf(migration.name) <= FIRST_RELEASE));
  await asSuperuser(name, fill);
}, 60_000);
afterAll(() => dropDatabase(name));

it('brings rows of the first release along', async () => {
  const ran = await bring(migrations);
  expect(ran.length).toBeGreaterThan(0);
  const found = await asSuperuser(name, async (client) => ({
    postings: (
      await client.query(
        `SELECT province_codes, commune_codes, confirm_by IS NOT NULL AS must_confirm FROM posting`,
      )
    ).rows as unknown[],
    words: (await client.query('SELECT word FROM person_name_word ORDER BY word'))
      .rows as unknown[],
    searched: (await client.query('SELECT posting_id FROM posting_search')).rows as unknown[],
  }));
  expect(found).toEqual({
    postings: [{ province_codes: ['44'], commune_codes: ['19333'], must_confirm: true }],
    words: ['ho', 'mau', 'thi'].map((word) => ({ word })),
    searched: [{ posting_id: posting }],
  });
  expect(await bring(migrations)).toEqual([]);
}, 60_000);
