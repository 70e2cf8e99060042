import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CollectDigests1795539900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- One mail that brings together what a person was told; the day is the one on which it goes.
      CREATE TABLE digest (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        day date NOT NULL,
        due_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (person_id, day)
      );

      -- Set where the news waits for a digest, with the address to which that will go.
      ALTER TABLE notification
        ADD digest_address text,
        ADD digest_id uuid REFERENCES digest;
      CREATE INDEX notification_waiting ON notification (person_id)
        WHERE digest_address IS NOT NULL AND digest_id IS NULL AND read_at IS NULL;
      CREATE INDEX notification_digest ON notification (digest_id) WHERE digest_id IS NOT NULL;

      -- A mail carries one notification or one digest.
      ALTER TABLE delivery
        ALTER notification_id DROP NOT NULL,
        ADD digest_id uuid UNIQUE REFERENCES digest,
        ADD CHECK ((notification_id IS NULL) <> (digest_id IS NULL));

      -- No row: the person gets mails of this topic.
      CREATE TABLE mail_preference (
        person_id uuid NOT NULL,
        topic text NOT NULL,
        wanted boolean NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (person_id, topic)
      );

      -- An address that its server refused for good, for this person.
      CREATE TABLE refused_address (
        person_id uuid NOT NULL,
        address text NOT NULL,
        reason text NOT NULL,
        refused_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (person_id, address)
      );
    `);
    await queryRunner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const policies = `
  ALTER TABLE digest ENABLE ROW LEVEL SECURITY;
  ALTER TABLE digest FORCE ROW LEVEL SECURITY;
  CREATE POLICY digest_own ON digest FOR SELECT USING (person_id = app_person_id());
  CREATE POLICY digest_system ON digest USING (app_role() = 'system');

  ALTER TABLE mail_preference ENABLE ROW LEVEL SECURITY;
  ALTER TABLE mail_preference FORCE ROW LEVEL SECURITY;
  CREATE POLICY mail_preference_own ON mail_preference
    USING (person_id = app_person_id() OR app_role() = 'system');

  ALTER TABLE refused_address ENABLE ROW LEVEL SECURITY;
  ALTER TABLE refused_address FORCE ROW LEVEL SECURITY;
  CREATE POLICY refused_address_own ON refused_address
    USING (person_id = app_person_id() OR app_role() = 'system');
`;
