import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class OverrideMatches1795541700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE match
        ADD wishes jsonb NOT NULL DEFAULT '[]',
        -- What a counsellor said last; the history is below.
        ADD override text CHECK (override IN ('recommend', 'hold_back')),
        ADD override_reason text,
        ADD CHECK ((override IS NULL) = (override_reason IS NULL));

      -- What counsellors said of a pair, and why. 'lift' takes back what was said before.
      CREATE TABLE match_override (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        posting_id uuid NOT NULL REFERENCES posting,
        kind text NOT NULL CHECK (kind IN ('recommend', 'hold_back', 'lift')),
        reason text NOT NULL CHECK (reason <> ''),
        by_person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX match_override_pair ON match_override (person_id, posting_id, id DESC);
      CREATE INDEX match_override_posting ON match_override (posting_id);
      REVOKE UPDATE, DELETE ON match_override FROM nhipcau_app, nhipcau_runner;

      ALTER TABLE match_override ENABLE ROW LEVEL SECURITY;
      ALTER TABLE match_override FORCE ROW LEVEL SECURITY;
      CREATE POLICY match_override_staff ON match_override FOR SELECT
        USING (app_role() IN ('counsellor', 'official', 'system'));
      CREATE POLICY match_override_write ON match_override FOR INSERT
        WITH CHECK (app_role() = 'counsellor' AND by_person_id = app_person_id());

      -- A worker does not see what is held back, nor why.
      DROP POLICY match_own ON match;
      CREATE POLICY match_own ON match FOR SELECT
        USING (person_id = app_person_id() AND override IS DISTINCT FROM 'hold_back');
      DROP POLICY match_answer ON match;
      CREATE POLICY match_answer ON match FOR UPDATE
        USING (person_id = app_person_id() AND override IS DISTINCT FROM 'hold_back');
      -- A recommended pair is held against the conditions at once, by the counsellor's own hand.
      CREATE POLICY match_counsel ON match USING (app_role() = 'counsellor');

      CREATE INDEX match_dismissed ON match (person_id, updated_at DESC) WHERE state = 'dismissed';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
