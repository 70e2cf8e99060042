import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateIdentity1795509000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        full_name text NOT NULL CHECK (full_name <> ''),
        birth_date date,
        birth_precision text CHECK (birth_precision IN ('day', 'month', 'year')),
        sex text CHECK (sex IN ('male', 'female')),
        phone text,
        email text,
        language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
        merged_into uuid REFERENCES person,
        consent_storage_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK ((birth_date IS NULL) = (birth_precision IS NULL)),
        CHECK (merged_into <> id)
      );

      CREATE TABLE account (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL UNIQUE REFERENCES person,
        secret_kind text NOT NULL CHECK (secret_kind IN ('password', 'pin')),
        secret_hash text NOT NULL,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'closed')),
        created_at timestamptz NOT NULL DEFAULT app_now()
      );

      CREATE TABLE login_identifier (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        kind text NOT NULL CHECK (kind IN ('phone', 'email', 'username')),
        value text NOT NULL,
        UNIQUE (kind, value, account_id)
      );
      CREATE INDEX login_identifier_account ON login_identifier (account_id);

      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('employer', 'agency', 'centre', 'department', 'commune',
          'public_unit', 'foreign_partner')),
        name text NOT NULL CHECK (name <> ''),
        phone text,
        created_at timestamptz NOT NULL DEFAULT app_now()
      );

      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        organisation_id uuid REFERENCES organisation,
        role text NOT NULL
          CHECK (role IN ('worker', 'counsellor', 'agent', 'official', 'admin')),
        valid_from date NOT NULL DEFAULT app_today(),
        valid_to date,
        CHECK ((role IN ('worker', 'admin')) = (organisation_id IS NULL)),
        CHECK (valid_to >= valid_from)
      );
      CREATE UNIQUE INDEX membership_open ON membership (person_id, role, organisation_id)
        NULLS NOT DISTINCT WHERE valid_to IS NULL;
      CREATE INDEX membership_organisation ON membership (organisation_id);

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account,
        person_id uuid NOT NULL REFERENCES person,
        membership_id uuid NOT NULL REFERENCES membership,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        seen_at timestamptz NOT NULL DEFAULT app_now(),
        revoked_at timestamptz
      );
      CREATE INDEX session_account ON session (account_id) WHERE revoked_at IS NULL;
    `);
    await queryRunner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

/** Organisations are public names; all the rest is of a person, and an admin sees no person. */
const policies = `
  ALTER TABLE person ENABLE ROW LEVEL SECURITY;
  ALTER TABLE person FORCE ROW LEVEL SECURITY;
  CREATE POLICY person_read ON person FOR SELECT
    USING (id = app_person_id() OR app_role() IN ('counsellor', 'official', 'system'));
  CREATE POLICY person_write ON person
    USING (id = app_person_id() OR app_role() IN ('counsellor', 'system'));

  ALTER TABLE account ENABLE ROW LEVEL SECURITY;
  ALTER TABLE account FORCE ROW LEVEL SECURITY;
  CREATE POLICY account_read ON account FOR SELECT USING (app_role() = 'admin');
  CREATE POLICY account_own ON account
    USING (person_id = app_person_id() OR app_role() = 'system');

  ALTER TABLE login_identifier ENABLE ROW LEVEL SECURITY;
  ALTER TABLE login_identifier FORCE ROW LEVEL SECURITY;
  CREATE POLICY login_identifier_own ON login_identifier
    USING (app_role() = 'system' OR EXISTS (
      SELECT FROM account WHERE account.id = account_id AND account.person_id = app_person_id()));

  ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
  ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
  CREATE POLICY organisation_read ON organisation FOR SELECT USING (true);
  CREATE POLICY organisation_write ON organisation
    USING (app_role() IN ('official', 'system'));

  ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
  ALTER TABLE membership FORCE ROW LEVEL SECURITY;
  CREATE POLICY membership_read ON membership FOR SELECT
    USING (person_id = app_person_id() OR app_role() = 'admin');
  CREATE POLICY membership_write ON membership USING (app_role() = 'system');

  ALTER TABLE session ENABLE ROW LEVEL SECURITY;
  ALTER TABLE session FORCE ROW LEVEL SECURITY;
  CREATE POLICY session_own ON session
    USING (person_id = app_person_id() OR app_role() = 'system');
`;
