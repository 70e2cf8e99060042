import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateNotifications1795508400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE notification (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        template text NOT NULL,
        subject_id uuid,
        cause text NOT NULL,
        parameters jsonb NOT NULL,
        language text NOT NULL CHECK (language IN ('vi', 'en')),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        read_at timestamptz,
        -- Nobody is told the same thing twice for the same cause.
        UNIQUE NULLS NOT DISTINCT (person_id, template, subject_id, cause)
      );
      CREATE INDEX notification_newest ON notification (person_id, id DESC);
      CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL;

      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        notification_id uuid NOT NULL REFERENCES notification,
        person_id uuid NOT NULL,
        channel text NOT NULL CHECK (channel IN ('inapp', 'email')),
        address text,
        state text NOT NULL
          CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed')),
        attempts int NOT NULL DEFAULT 0,
        message_id text UNIQUE,
        claimed_until timestamptz,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        sent_at timestamptz,
        -- With the key above: one delivery per (person, channel, template, subject, cause).
        UNIQUE (notification_id, channel),
        CHECK ((state = 'sending') = (claimed_until IS NOT NULL))
      );
      CREATE INDEX delivery_not_sent ON delivery (state, created_at)
        WHERE state NOT IN ('sent', 'suppressed');

      -- Anybody's action may tell somebody something; only the recipient reads it.
      ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notification FORCE ROW LEVEL SECURITY;
      CREATE POLICY notification_own ON notification FOR SELECT USING (person_id = app_person_id());
      CREATE POLICY notification_read ON notification FOR UPDATE USING (person_id = app_person_id());
      CREATE POLICY notification_tell ON notification FOR INSERT WITH CHECK (true);
      CREATE POLICY notification_system ON notification USING (app_role() = 'system');

      ALTER TABLE delivery ENABLE ROW LEVEL SECURITY;
      ALTER TABLE delivery FORCE ROW LEVEL SECURITY;
      CREATE POLICY delivery_own ON delivery FOR SELECT USING (person_id = app_person_id());
      CREATE POLICY delivery_tell ON delivery FOR INSERT WITH CHECK (true);
      CREATE POLICY delivery_system ON delivery USING (app_role() = 'system');
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
