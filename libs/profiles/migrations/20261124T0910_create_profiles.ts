import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateProfiles1795511400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE worker_profile (
        person_id uuid PRIMARY KEY REFERENCES person,
        province_code text REFERENCES province,
        commune_code text REFERENCES commune,
        education_level text CHECK (education_level IN ('none', 'primary', 'lower_secondary',
          'upper_secondary', 'vocational', 'college', 'university')),
        has_passport boolean,
        wish_occupations text[] NOT NULL DEFAULT '{}',
        wish_markets text[] NOT NULL DEFAULT '{}'
          CHECK (wish_markets <@ ARRAY['local', 'national', 'overseas']),
        wish_countries text[] NOT NULL DEFAULT '{}',
        wish_pay_vnd bigint CHECK (wish_pay_vnd > 0),
        -- When the worker agreed to be matched; empty means that nobody may match them
        -- (Law 91/2025/QH15: consent for one purpose, withdrawn at any time).
        consent_matching_at timestamptz,
        version int NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT app_now(),
        updated_by uuid REFERENCES person,
        CHECK (commune_code IS NULL OR province_code IS NOT NULL)
      );

      CREATE TABLE profile_experience (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES worker_profile,
        occupation_code text NOT NULL REFERENCES occupation,
        months int NOT NULL CHECK (months > 0),
        UNIQUE (person_id, occupation_code)
      );

      CREATE TABLE profile_language_test (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES worker_profile,
        test text NOT NULL,
        level text NOT NULL,
        expires_on date,
        UNIQUE (person_id, test)
      );
    `);
    for (const table of ['worker_profile', 'profile_experience', 'profile_language_test']) {
      await queryRunner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_own ON ${table} USING (person_id = app_person_id());
        CREATE POLICY ${table}_staff ON ${table} USING (app_role() IN ('counsellor', 'system'));
        CREATE POLICY ${table}_official ON ${table} FOR SELECT USING (app_role() = 'official');
      `);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
