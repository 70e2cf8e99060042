import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateMatching1795512000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE match (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        posting_id uuid NOT NULL REFERENCES posting,
        score int NOT NULL CHECK (score BETWEEN 0 AND 1000),
        verdict text NOT NULL CHECK (verdict IN ('eligible', 'missing')),
        reasons jsonb NOT NULL,
        profile_version int NOT NULL,
        posting_version int NOT NULL,
        state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'seen', 'dismissed', 'hidden')),
        told_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        updated_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (person_id, posting_id)
      );
      CREATE INDEX match_of_person ON match (person_id, score DESC, id) WHERE state IN ('new', 'seen');
      CREATE INDEX match_of_posting ON match (posting_id, score DESC, id) WHERE state <> 'hidden';
      CREATE INDEX match_untold ON match (person_id) WHERE told_at IS NULL AND state = 'new';

      -- What workers want, in the form in which a new posting asks for it. A derived copy: plain
      -- rows, because row-level security lets only simple comparisons use an index.
      CREATE TABLE wish_key (
        key text NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (key, person_id)
      );
      CREATE INDEX wish_key_person ON wish_key (person_id);

      ALTER TABLE match ENABLE ROW LEVEL SECURITY;
      ALTER TABLE match FORCE ROW LEVEL SECURITY;
      CREATE POLICY match_own ON match FOR SELECT USING (person_id = app_person_id());
      CREATE POLICY match_answer ON match FOR UPDATE USING (person_id = app_person_id());
      CREATE POLICY match_staff ON match FOR SELECT USING (app_role() IN ('counsellor', 'official'));
      CREATE POLICY match_system ON match USING (app_role() = 'system');

      ALTER TABLE wish_key ENABLE ROW LEVEL SECURITY;
      ALTER TABLE wish_key FORCE ROW LEVEL SECURITY;
      CREATE POLICY wish_key_own ON wish_key FOR SELECT USING (person_id = app_person_id());
      CREATE POLICY wish_key_system ON wish_key USING (app_role() = 'system');
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
