import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreatePlatform1795507200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      GRANT USAGE ON SCHEMA public TO nhipcau_app, nhipcau_runner;
      -- TypeORM's own table, older than the default privileges; readiness asks it.
      GRANT SELECT ON migrations TO nhipcau_app, nhipcau_runner;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public
        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO nhipcau_app, nhipcau_runner;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public
        GRANT USAGE ON SEQUENCES TO nhipcau_app, nhipcau_runner;

      CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT current_setting('app.role', true) $$;
      CREATE FUNCTION app_person_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
      CREATE FUNCTION app_organisation_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.organisation_id', true), '')::uuid $$;
      CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT now() + coalesce(nullif(current_setting('app.clock_shift', true), '')::interval, '0') $$;
      CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT (app_now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;

      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        run_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX outbox_created_at ON outbox (created_at);
      CREATE TABLE outbox_delivery (
        outbox_id uuid NOT NULL REFERENCES outbox ON DELETE CASCADE,
        subscriber text NOT NULL,
        run_at timestamptz NOT NULL,
        claimed_until timestamptz,
        claims int NOT NULL DEFAULT 0,
        failures int NOT NULL DEFAULT 0,
        done_at timestamptz,
        dead_at timestamptz,
        error text,
        PRIMARY KEY (outbox_id, subscriber)
      );
      CREATE INDEX outbox_delivery_open ON outbox_delivery (run_at)
        WHERE done_at IS NULL AND dead_at IS NULL;

      CREATE TABLE search_dirty (
        index text NOT NULL,
        row_id uuid NOT NULL,
        version bigint NOT NULL DEFAULT 1,
        marked_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (index, row_id)
      );
      CREATE INDEX search_dirty_age ON search_dirty (index, marked_at);

      CREATE TABLE schedule_run (
        task text NOT NULL,
        period timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (task, period)
      );

      CREATE TABLE request_key (
        actor text NOT NULL,
        key text NOT NULL,
        route text NOT NULL,
        body_hash text NOT NULL,
        response jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (actor, key)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
