import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who looked at a profile or changed it, for the person whom it describes. */
export class RecordAccess1795541460000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE profile_access (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        kind text NOT NULL CHECK (kind IN ('viewed', 'changed')),
        by_person_id uuid NOT NULL REFERENCES person,
        by_role text NOT NULL,
        by_organisation_id uuid REFERENCES organisation,
        on_day date NOT NULL DEFAULT app_today(),
        at timestamptz NOT NULL DEFAULT app_now()
      );
      -- One row a day says enough of a look; each change has its own.
      CREATE UNIQUE INDEX profile_access_look ON profile_access (person_id, by_person_id, on_day)
        WHERE kind = 'viewed';
      CREATE INDEX profile_access_person ON profile_access (person_id, at DESC);
      REVOKE UPDATE, DELETE ON profile_access FROM nhipcau_app, nhipcau_runner;

      ALTER TABLE profile_access ENABLE ROW LEVEL SECURITY;
      ALTER TABLE profile_access FORCE ROW LEVEL SECURITY;
      CREATE POLICY profile_access_read ON profile_access FOR SELECT
        USING (person_id = app_person_id() OR app_role() IN ('counsellor', 'official', 'system'));
      CREATE POLICY profile_access_write ON profile_access FOR INSERT
        WITH CHECK (by_person_id = app_person_id() OR app_role() = 'system');
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
