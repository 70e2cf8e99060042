import { type PoolClient, type Client } from 'pg';
import { type Reference } from '#libs/reference';
import { createReader } from '../../../libs/postings/reading/read-posting.js';
import { rawPostingSchema } from '../../../libs/postings/reading/raw-posting.schema.js';
import { keysOfWishes } from '../../../libs/matching/wishes.js';
import { random } from '../../chaos/random.js';
import { pick } from './postings.js';
import { type RawWish, rawWishes } from './seeds.js';

/** A profile to be multiplied; its keys are those that `wish_key` holds for it. */
interface ProfileSeed {
  keys: string[];
  province: string | null;
  occupations: string[];
  markets: ('local' | 'national' | 'overseas')[];
  countries: string[];
  pay: number | null;
  education: string;
  sex: 'male' | 'female' | null;
  age: number;
  months: number;
}

/** Each real wish comes with so many choices of market, country and schooling. */
const CHOICES = 4;
const MARKETS: ProfileSeed['markets'][] = [
  ['local'],
  ['local', 'national'],
  ['national'],
  ['local', 'overseas'],
  ['overseas'],
];
const COUNTRIES = [[], ['TW'], ['JP'], ['KR'], ['TW', 'JP']];
const SCHOOLING = ['lower_secondary', 'upper_secondary', 'vocational', 'college', 'university'];

/** The wishes of real people, read as postings are: trade from the words, province from the place. */
export function profileSeeds(reference: Reference, seed: number): ProfileSeed[] {
  const next = random(seed);
  const read = createReader(reference);
  return rawWishes().flatMap((wish, index) => {
    const raw = rawPostingSchema.parse({
      source_id: String(index),
      title: wish.desired_job ?? '',
      location_text: wish.desired_province,
      salary_text: wish.desired_salary_text,
    });
    const result = read({ ...raw, source: 'wishes' }, '2026-01-01');
    if ('reason' in result) return [];
    return Array.from({ length: CHOICES }, () => toSeed(wish, result.reading, next));
  });
}

function toSeed(
  wish: RawWish,
  read: { occupationCode: string | null; provinceCode: string | null; payVndMin: number | null },
  next: () => number,
): ProfileSeed {
  const markets = pick(MARKETS, next);
  const wishes = {
    wishOccupations: read.occupationCode === null ? [] : [read.occupationCode],
    wishMarkets: markets,
    wishCountries: markets.includes('overseas') ? pick(COUNTRIES, next) : [],
  };
  return {
    keys: keysOfWishes(wishes),
    province: read.provinceCode,
    occupations: wishes.wishOccupations,
    markets,
    countries: wishes.wishCountries,
    pay: read.payVndMin,
    education: pick(SCHOOLING, next),
    sex: wish.gender === 'Nam' ? 'male' : wish.gender === 'Nữ' ? 'female' : null,
    age: Number(wish.age_band?.slice(0, 2)) || 30,
    months: (Number(/\d+/.exec(wish.experience_text ?? '')?.[0]) || 0) * 12,
  };
}

/**
 * Multiplies the seeds to so many workers with one statement a table. The connection is a superuser's:
 * triggers and foreign keys sleep, so names cannot be searched for afterwards.
 */
export async function fillProfiles(
  client: Client | PoolClient,
  seeds: ProfileSeed[],
  count: number,
): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `CREATE TEMP TABLE seed AS
     SELECT row_number() OVER () - 1 AS number, given.* FROM jsonb_to_recordset($1::jsonb) AS given
       (keys text[], province text, occupations text[], markets text[], countries text[],
        pay bigint, education text, sex text, age int, months int)`,
    [JSON.stringify(seeds)],
  );
  await client.query(
    `CREATE TEMP TABLE worker AS SELECT uuidv7() AS id, n, n % ${seeds.length} AS number
     FROM generate_series(1, ${count}) AS n`,
  );
  for (const table of TABLES) await client.query(table);
  await client.query('ANALYZE person; ANALYZE worker_profile; ANALYZE wish_key');
}

const OF_WORKER = 'FROM worker JOIN seed USING (number)';
const TABLES = [
  `INSERT INTO person (id, full_name, birth_date, birth_precision, sex)
   SELECT id, 'Người Mẫu ' || n, app_today() - (age * 365 + n % 1500), 'day', sex ${OF_WORKER}`,
  `INSERT INTO worker_profile (person_id, province_code, education_level, wish_occupations,
     wish_markets, wish_countries, wish_pay_vnd, consent_matching_at, finished_at)
   SELECT id, province, education, occupations, markets, countries, pay,
     CASE WHEN n % 20 > 0 THEN app_now() END, app_now() ${OF_WORKER}`,
  // Whoever did not agree to be matched has no keys.
  `INSERT INTO wish_key (key, person_id)
   SELECT DISTINCT key, id ${OF_WORKER}, unnest(keys) AS key WHERE n % 20 > 0`,
  `INSERT INTO profile_experience (id, person_id, occupation_code, months)
   SELECT uuidv7(), id, occupations[1], months + n % 24 + 1 ${OF_WORKER}
   WHERE cardinality(occupations) > 0 AND n % 3 = 0`,
];
