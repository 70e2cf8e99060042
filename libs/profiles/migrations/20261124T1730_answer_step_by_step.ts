import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A profile grows question by question; that of a minor waits for a guardian. */
export class AnswerStepByStep1795541400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE worker_profile
        -- Questions that were answered or passed over: none of them is asked again.
        ADD COLUMN answered text[] NOT NULL DEFAULT '{}',
        -- When the worker or a counsellor was through; profiles from before are finished.
        ADD COLUMN finished_at timestamptz DEFAULT now(),
        -- A consent to be matched that is in force only once a guardian agrees.
        ADD COLUMN consent_pending_at timestamptz,
        ADD CHECK (consent_matching_at IS NULL OR consent_pending_at IS NULL);
      ALTER TABLE worker_profile ALTER COLUMN finished_at DROP DEFAULT;
      CREATE INDEX worker_profile_pending ON worker_profile (person_id)
        WHERE consent_pending_at IS NOT NULL;

      CREATE TABLE guardian_consent (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        guardian_name text NOT NULL CHECK (guardian_name <> ''),
        relation text NOT NULL CHECK (relation IN ('father', 'mother', 'guardian')),
        phone text,
        how text NOT NULL CHECK (how IN ('paper', 'in_person', 'phone')),
        given_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        recorded_by uuid NOT NULL REFERENCES person,
        withdrawn_at timestamptz,
        withdrawn_by uuid REFERENCES person
      );
      CREATE UNIQUE INDEX guardian_consent_in_force ON guardian_consent (person_id)
        WHERE withdrawn_at IS NULL;
      REVOKE DELETE ON guardian_consent FROM nhipcau_app, nhipcau_runner;

      ALTER TABLE guardian_consent ENABLE ROW LEVEL SECURITY;
      ALTER TABLE guardian_consent FORCE ROW LEVEL SECURITY;
      CREATE POLICY guardian_consent_own ON guardian_consent FOR SELECT
        USING (person_id = app_person_id() OR app_role() = 'official');
      CREATE POLICY guardian_consent_staff ON guardian_consent
        USING (app_role() IN ('counsellor', 'system'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
