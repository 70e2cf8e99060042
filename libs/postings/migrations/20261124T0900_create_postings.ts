import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreatePostings1795510800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE posting (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('RECRUITMENT', 'INFORMATION')),
        status text NOT NULL CHECK (status IN ('draft', 'published', 'closed')),
        source text NOT NULL,
        source_id text NOT NULL,
        content_hash text NOT NULL,
        organisation_id uuid REFERENCES organisation,
        organisation_name text,
        quota_line_id uuid REFERENCES quota_line,
        title text NOT NULL,
        description text,
        requirements text,
        benefits text,
        language text NOT NULL,
        category_text text,
        employment_type text,
        experience_text text,
        education_text text,
        market text NOT NULL CHECK (market IN ('local', 'national', 'overseas')),
        country_code text NOT NULL,
        province_code text,
        commune_code text,
        place_text text,
        programme_code text,
        occupation_code text,
        occupation_confidence real CHECK (occupation_confidence BETWEEN 0 AND 1),
        pay_text text,
        pay_min bigint CHECK (pay_min >= 0),
        pay_max bigint CHECK (pay_max >= 0),
        pay_currency text,
        pay_period text CHECK (pay_period IN ('hour', 'day', 'month', 'year')),
        pay_vnd_min bigint,
        pay_vnd_max bigint,
        pay_rate_date date,
        worker_cost_vnd bigint,
        contract_months int,
        places int,
        age_min int,
        age_max int,
        sex_wish text CHECK (sex_wish IN ('male', 'female')),
        sex_reason text,
        experience_months int,
        education_level text,
        language_test text,
        language_level text,
        posted_on date,
        deadline date,
        expires_on date,
        first_published_at timestamptz,
        closed_at timestamptz,
        warnings text[] NOT NULL DEFAULT '{}',
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        updated_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (source, source_id),
        -- Nobody applies for work abroad without a registered contract behind it (Law 69/2020 art. 20).
        CHECK (market <> 'overseas' OR kind = 'INFORMATION' OR quota_line_id IS NOT NULL OR status = 'draft')
      );
      CREATE INDEX posting_last_day ON posting (expires_on) WHERE status = 'published';
      CREATE INDEX posting_organisation ON posting (organisation_id, id) WHERE organisation_id IS NOT NULL;
      CREATE INDEX posting_newest ON posting (first_published_at DESC, id DESC) WHERE status = 'published';
      CREATE INDEX posting_open_offer ON posting (market, occupation_code)
        WHERE status = 'published' AND kind = 'RECRUITMENT';

      -- A published posting is public; a draft belongs to its organisation.
      ALTER TABLE posting ENABLE ROW LEVEL SECURITY;
      ALTER TABLE posting FORCE ROW LEVEL SECURITY;
      CREATE POLICY posting_public ON posting FOR SELECT USING (status <> 'draft');
      CREATE POLICY posting_own ON posting
        USING (app_role() = 'agent' AND organisation_id = app_organisation_id());
      CREATE POLICY posting_staff ON posting FOR SELECT USING (app_role() IN ('official', 'counsellor'));
      CREATE POLICY posting_system ON posting USING (app_role() = 'system');

      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        file_name text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT app_now(),
        finished_at timestamptz,
        read int NOT NULL DEFAULT 0,
        added int NOT NULL DEFAULT 0,
        changed int NOT NULL DEFAULT 0,
        unchanged int NOT NULL DEFAULT 0,
        rejected int NOT NULL DEFAULT 0
      );
      CREATE TABLE import_rejection (
        id uuid PRIMARY KEY,
        import_run_id uuid NOT NULL REFERENCES import_run,
        source text NOT NULL,
        row_hash text NOT NULL,
        line int NOT NULL,
        reason text NOT NULL,
        parameters jsonb NOT NULL DEFAULT '{}',
        raw text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (source, row_hash)
      );
      CREATE INDEX import_rejection_newest ON import_rejection (created_at DESC);
      ALTER TABLE import_rejection ENABLE ROW LEVEL SECURITY;
      ALTER TABLE import_rejection FORCE ROW LEVEL SECURITY;
      CREATE POLICY import_rejection_system ON import_rejection USING (app_role() = 'system');
      CREATE POLICY import_rejection_read ON import_rejection FOR SELECT
        USING (app_role() IN ('official', 'admin'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
