import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Answers with their reasons, and what became of referrals: one row each, never changed. */
export class AnswerApplications1795542000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE application_answer (
        id uuid PRIMARY KEY,
        application_id uuid NOT NULL REFERENCES application,
        -- Two who answer at the same moment want the same number; one gets it.
        sequence int NOT NULL CHECK (sequence > 0),
        outcome text NOT NULL,
        reason_code text,
        reason text,
        happened_on date NOT NULL DEFAULT app_today(),
        follow_up_on date,
        by_person_id uuid REFERENCES person,
        by_role text NOT NULL,
        at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (application_id, sequence)
      );
      CREATE INDEX application_answer_follow_up ON application_answer (follow_up_on)
        WHERE follow_up_on IS NOT NULL;
      CREATE INDEX application_due ON application (answer_due_on);
      CREATE INDEX application_placement ON application (placement_id);
      REVOKE UPDATE, DELETE ON application_answer FROM nhipcau_app, nhipcau_runner;

      ALTER TABLE application_answer ENABLE ROW LEVEL SECURITY;
      ALTER TABLE application_answer FORCE ROW LEVEL SECURITY;
      CREATE POLICY application_answer_read ON application_answer FOR SELECT
        USING (EXISTS (SELECT FROM application WHERE application.id = application_id));
      CREATE POLICY application_answer_receiver ON application_answer FOR INSERT
        WITH CHECK (app_role() IN ('agent', 'counsellor', 'official', 'system')
          AND EXISTS (SELECT FROM application WHERE application.id = application_id));
      -- Workers only take back, decline and apply again.
      CREATE POLICY application_answer_worker ON application_answer FOR INSERT
        WITH CHECK (outcome IN ('WITHDRAWN', 'REFUSED_BY_WORKER', 'REAPPLIED')
          AND EXISTS (SELECT FROM application
            WHERE application.id = application_id AND application.person_id = app_person_id()));

      CREATE POLICY application_official ON application FOR SELECT
        USING (app_role() = 'official');
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
