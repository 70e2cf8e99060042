import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateApplications1795512600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE application (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        posting_id uuid NOT NULL REFERENCES posting,
        placement_id uuid,
        kind text NOT NULL CHECK (kind IN ('application', 'referral')),
        created_by_person_id uuid REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        answer_due_on date NOT NULL,
        message text NOT NULL DEFAULT '',
        UNIQUE (person_id, posting_id)
      );
      CREATE INDEX application_posting ON application (posting_id);

      ALTER TABLE application ENABLE ROW LEVEL SECURITY;
      ALTER TABLE application FORCE ROW LEVEL SECURITY;
      CREATE POLICY application_own ON application USING (person_id = app_person_id());
      CREATE POLICY application_received ON application FOR SELECT
        USING (app_role() = 'agent' AND EXISTS (
          SELECT FROM posting
          WHERE posting.id = posting_id AND posting.organisation_id = app_organisation_id()));
      CREATE POLICY application_staff ON application USING (app_role() IN ('counsellor', 'system'));

      -- Who applies shows the profile to the one who receives the application.
      CREATE POLICY person_applied ON person FOR SELECT
        USING (app_role() = 'agent' AND EXISTS (
          SELECT FROM application WHERE application.person_id = person.id));
    `);
    for (const table of ['worker_profile', 'profile_experience', 'profile_language_test']) {
      await queryRunner.query(`
        CREATE POLICY ${table}_applied ON ${table} FOR SELECT
          USING (app_role() = 'agent' AND EXISTS (
            SELECT FROM application WHERE application.person_id = ${table}.person_id));
      `);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
