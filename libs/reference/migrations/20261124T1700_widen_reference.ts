import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists that officials may edit: each row has a version and says whether the seed still owns it. */
const EDITABLE = ['commune', 'occupation', 'programme', 'currency_rate', 'legal_rule'];
/** Every list that the snapshot in memory is made of. */
const LISTS = [
  ...EDITABLE,
  ...['minimum_wage', 'wage_region', 'country', 'province', 'former_province', 'education_level'],
  ...['ethnic_group', 'language_test', 'currency'],
];

export class WidenReference1795539600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(widenedTables + newTables + changeLog + noticing);
    for (const table of LISTS) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_guarded BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION guard_reference();
        CREATE TRIGGER ${table}_noticed AFTER INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION notice_reference();
      `);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const widenedTables = `
  ${EDITABLE.map(
    (table) => `ALTER TABLE ${table}
      ADD COLUMN version int NOT NULL DEFAULT 1,
      ADD COLUMN edited boolean NOT NULL DEFAULT false;`,
  ).join('\n')}
  COMMENT ON COLUMN occupation.edited IS 'An official changed the row: the seed leaves it alone';

  ALTER TABLE commune ALTER COLUMN lat DROP NOT NULL, ALTER COLUMN lon DROP NOT NULL;
  COMMENT ON COLUMN commune.lat IS 'Empty outside the home province, as are the former names';

  ALTER TABLE programme ADD COLUMN profile jsonb NOT NULL DEFAULT '{}';
`;

const newTables = `
  CREATE TABLE former_province (
    code text PRIMARY KEY,
    name_vi text NOT NULL UNIQUE,
    province_code text NOT NULL REFERENCES province
  );
  COMMENT ON TABLE former_province IS 'The 63 until 2025-06-30, with the codes of that time';

  CREATE TABLE education_level (
    code text PRIMARY KEY,
    scale text NOT NULL CHECK (scale IN ('general', 'technical')),
    rank int NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    UNIQUE (scale, rank)
  );

  CREATE TABLE ethnic_group (
    scheme text NOT NULL,
    code text NOT NULL,
    name_vi text NOT NULL,
    aliases text[] NOT NULL,
    PRIMARY KEY (scheme, code)
  );

  CREATE TABLE language_test (
    code text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('language', 'skill')),
    language text,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    levels text[] NOT NULL,
    max_points int,
    valid_months int,
    standing text NOT NULL CHECK (standing IN ('law_text', 'secondary', 'unverified')),
    source text NOT NULL
  );
  COMMENT ON COLUMN language_test.valid_months IS 'Empty: the test names no end';

  CREATE TABLE currency (
    code char(3) PRIMARY KEY,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    aliases text[] NOT NULL
  );

  CREATE TABLE minimum_wage (
    id text PRIMARY KEY,
    region text NOT NULL CHECK (region IN ('I', 'II', 'III', 'IV')),
    month_vnd bigint NOT NULL CHECK (month_vnd > 0),
    hour_vnd bigint NOT NULL CHECK (hour_vnd > 0),
    valid_from date NOT NULL,
    valid_to date,
    standing text NOT NULL CHECK (standing IN ('law_text', 'secondary', 'unverified')),
    source text NOT NULL,
    version int NOT NULL DEFAULT 1,
    edited boolean NOT NULL DEFAULT false,
    UNIQUE (region, valid_from),
    CHECK (valid_to >= valid_from)
  );

  CREATE TABLE wage_region (
    commune_code text NOT NULL REFERENCES commune,
    region text NOT NULL CHECK (region IN ('I', 'II', 'III', 'IV')),
    valid_from date NOT NULL,
    standing text NOT NULL CHECK (standing IN ('law_text', 'secondary', 'unverified')),
    source text NOT NULL,
    version int NOT NULL DEFAULT 1,
    edited boolean NOT NULL DEFAULT false,
    PRIMARY KEY (commune_code, valid_from)
  );
`;

const changeLog = `
  CREATE TABLE reference_change (
    id uuid PRIMARY KEY,
    list text NOT NULL,
    code text NOT NULL,
    at timestamptz NOT NULL DEFAULT app_now(),
    by_person_id uuid NOT NULL,
    before jsonb,
    after jsonb NOT NULL,
    reason text NOT NULL CHECK (reason <> '')
  );
  COMMENT ON COLUMN reference_change.before IS 'Empty: the row is new';
  CREATE INDEX reference_change_of ON reference_change (list, code, id);
  REVOKE UPDATE, DELETE, TRUNCATE ON reference_change FROM nhipcau_app, nhipcau_runner;
  ALTER TABLE reference_change ENABLE ROW LEVEL SECURITY;
  ALTER TABLE reference_change FORCE ROW LEVEL SECURITY;
  CREATE POLICY reference_change_read ON reference_change FOR SELECT
    USING (app_role() IN ('official', 'admin', 'system'));
  CREATE POLICY reference_change_write ON reference_change FOR INSERT
    WITH CHECK (app_role() = 'official' AND by_person_id = app_person_id());

  CREATE FUNCTION refuse_reference_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The record of changes only grows' USING ERRCODE = 'insufficient_privilege';
    END $$;
  CREATE TRIGGER reference_change_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reference_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_reference_change();
`;

/** One row with a new mark after every change tells each process that its copy is old. */
const noticing = `
  CREATE TABLE reference_state (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    mark uuid NOT NULL DEFAULT gen_random_uuid()
  );
  INSERT INTO reference_state DEFAULT VALUES;

  CREATE FUNCTION guard_reference() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF coalesce(app_role(), 'system') NOT IN ('official', 'system', '') THEN
        RAISE EXCEPTION 'Only officials edit the reference lists'
          USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NULL;
    END $$;

  -- The first row that changes in a transaction sets the mark; the others find it set.
  CREATE FUNCTION notice_reference() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF current_setting('app.reference_noticed', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
        UPDATE reference_state SET mark = gen_random_uuid();
        PERFORM set_config('app.reference_noticed', pg_current_xact_id()::text, true);
      END IF;
      RETURN NULL;
    END $$;
`;
