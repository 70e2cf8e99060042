import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateReference1795507800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE country (
        code char(2) PRIMARY KEY,
        name_vi text NOT NULL,
        name_en text NOT NULL,
        market text NOT NULL CHECK (market IN ('home', 'overseas')),
        aliases text[] NOT NULL
      );

      CREATE TABLE province (
        code text PRIMARY KEY,
        name_vi text NOT NULL,
        slug text NOT NULL UNIQUE,
        former text[] NOT NULL,
        aliases text[] NOT NULL,
        towns text[] NOT NULL
      );
      COMMENT ON COLUMN province.former IS 'Names of the provinces before 2025-07-01 that this one absorbed';

      CREATE TABLE commune (
        code text PRIMARY KEY,
        province_code text NOT NULL REFERENCES province,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('commune', 'ward', 'special_zone')),
        former_district text NOT NULL,
        former_province text NOT NULL,
        former_names text[] NOT NULL,
        lat double precision NOT NULL,
        lon double precision NOT NULL
      );
      CREATE INDEX commune_province ON commune (province_code);

      CREATE TABLE occupation (
        code text PRIMARY KEY CHECK (code ~ '^[0-9]{1,4}$'),
        title_vi text NOT NULL,
        title_en text NOT NULL,
        parent_code text REFERENCES occupation,
        synonyms text[] NOT NULL
      );
      CREATE INDEX occupation_parent ON occupation (parent_code);

      CREATE TABLE programme (
        code text PRIMARY KEY,
        country_code char(2) REFERENCES country,
        channel text NOT NULL CHECK (channel IN ('SERVICE_ENTERPRISE', 'PUBLIC_UNIT', 'CONTRACTOR',
          'INVESTOR', 'TRAINEE_OWN_ENTERPRISE', 'DIRECT_CONTRACT', 'LOCAL_GOV_SEASONAL')),
        name_vi text NOT NULL,
        name_en text NOT NULL,
        stages text[] NOT NULL
      );
      COMMENT ON COLUMN programme.country_code IS 'Empty: any country';

      CREATE TABLE currency_rate (
        currency char(3) NOT NULL,
        rate_date date NOT NULL,
        vnd_per_unit numeric NOT NULL CHECK (vnd_per_unit > 0),
        source text NOT NULL,
        PRIMARY KEY (currency, rate_date)
      );

      CREATE TABLE legal_rule (
        id text PRIMARY KEY,
        code text NOT NULL,
        value jsonb NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        selects_by text NOT NULL,
        standing text NOT NULL CHECK (standing IN ('law_text', 'secondary', 'unverified')),
        source text NOT NULL,
        UNIQUE (code, valid_from),
        CHECK (valid_to >= valid_from)
      );
      COMMENT ON COLUMN legal_rule.selects_by IS 'The fact whose date chooses the version of the rule';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
