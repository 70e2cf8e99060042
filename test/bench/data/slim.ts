import { type Client } from 'pg';

/**
 * Multiplies the postings of a database to `count` without their texts: other pay, other deadlines.
 * The connection is a superuser's; the words for the search of the database are left out.
 */
export async function multiplyPostings(client: Client, count: number): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query('CREATE TEMP TABLE original AS SELECT * FROM posting');
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM original');
  const copies = Math.ceil(count / Number(rows[0]?.count)) - 1;
  await client.query(
    `INSERT INTO posting (id, code, kind, status, source, source_id, content_hash,
       organisation_name, title, language, market, country_code, province_code, commune_code,
       province_codes, commune_codes, nationwide, occupation_code, pay_vnd_min, pay_vnd_max,
       shifts, experience_months, education_level, age_min, age_max, language_test,
       language_level, posted_on, deadline, first_published_at, warnings, review_reasons)
     SELECT uuidv7(), code || '-' || copy, kind, status, source, source_id || '-' || copy,
       content_hash, organisation_name, title, language, market, country_code, province_code,
       commune_code, province_codes, commune_codes, nationwide, occupation_code,
       pay_vnd_min * (80 + copy % 41) / 100, pay_vnd_max * (80 + copy % 41) / 100,
       shifts, experience_months, education_level, age_min, age_max, language_test,
       language_level, posted_on, app_today() + (copy % 90), first_published_at, warnings,
       review_reasons
     FROM original, generate_series(1, ${copies}) AS copy`,
  );
  await client.query('ANALYZE posting');
}
