import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Due rows and reminders computed from facts, evidence as data, and places kept after departure. */
export class RunClocks1795542300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(clocks);
    await queryRunner.query(evidence);
    await queryRunner.query(quota);
    await queryRunner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const clocks = `
  CREATE TABLE placement_clock (
    id uuid PRIMARY KEY,
    placement_id uuid NOT NULL REFERENCES placement,
    kind text NOT NULL,
    owner text NOT NULL CHECK (owner IN ('worker', 'agency', 'counsellor', 'official')),
    starts_on date NOT NULL,
    -- Null: the rule or the paper that gives the length is not known.
    due_on date,
    met_on date,
    rule_id text,
    state text NOT NULL CHECK (state IN ('open', 'met', 'dropped')),
    UNIQUE (placement_id, kind)
  );
  CREATE INDEX placement_clock_due ON placement_clock (due_on) WHERE state = 'open';

  CREATE TABLE placement_reminder (
    id uuid PRIMARY KEY,
    placement_id uuid NOT NULL REFERENCES placement,
    clock_id uuid NOT NULL REFERENCES placement_clock,
    -- The day that was due when the reminder was made; the clock may have moved since.
    due_on date NOT NULL,
    remind_on date NOT NULL,
    audience text NOT NULL CHECK (audience IN ('worker', 'agency', 'counsellor', 'official')),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'superseded')),
    sent_at timestamptz,
    UNIQUE (clock_id, due_on, remind_on, audience)
  );
  CREATE INDEX placement_reminder_waiting ON placement_reminder (remind_on) WHERE state = 'waiting';
  CREATE INDEX placement_reminder_placement ON placement_reminder (placement_id);

  -- The version of the placement for which its clocks were computed.
  ALTER TABLE placement ADD COLUMN clocks_version int NOT NULL DEFAULT 0;
  CREATE INDEX placement_stale_clocks ON placement (id) WHERE clocks_version <> version;
`;

const evidence = `
  ALTER TABLE placement_fact ALTER COLUMN evidence TYPE jsonb USING to_jsonb(evidence);
  ALTER TABLE placement_history ALTER COLUMN evidence TYPE jsonb USING to_jsonb(evidence);
  ALTER TABLE placement_history ADD COLUMN reason_code text;
`;

/**
 * A place stays taken by whoever has left, whatever comes after; only a contract broken off before
 * departure frees it. Somebody who died keeps it if they had left.
 */
const quota = `
  CREATE FUNCTION placement_has_left(state text) RETURNS boolean LANGUAGE sql IMMUTABLE
    AS $$ SELECT state IN ('DEPARTED', 'WORKING', 'INCIDENT_HOLD', 'ABSCONDED', 'OVERSTAYING',
      'EARLY_RETURN', 'MISSING', 'DEPORTED', 'CONTRACT_ENDED', 'RETURNED', 'LIQUIDATED',
      'REINTEGRATED') $$;

  CREATE OR REPLACE FUNCTION placement_takes_place(state text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT state IN ('CONTRACTED', 'TRAINING', 'PERMIT_PENDING', 'PERMIT_ISSUED',
      'LIST_CONFIRMED', 'VISA_ISSUED', 'READY') OR placement_has_left(state) $$;

  CREATE OR REPLACE FUNCTION count_contracted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$
    DECLARE
      taken uuid := CASE WHEN placement_takes_place(NEW.state) THEN NEW.quota_line_id END;
      before uuid := CASE WHEN TG_OP = 'UPDATE' AND placement_takes_place(OLD.state)
        THEN OLD.quota_line_id END;
    BEGIN
      IF TG_OP = 'UPDATE' AND NEW.state = 'DECEASED' AND placement_has_left(OLD.state) THEN
        taken := before;
      END IF;
      IF before IS DISTINCT FROM taken THEN
        UPDATE quota_line SET contracted = contracted - 1 WHERE id = before;
        UPDATE quota_line SET contracted = contracted + 1 WHERE id = taken;
      END IF;
      RETURN NULL;
    END $$;
`;

/** Whoever may see a placement sees its clocks, and whoever moves it moves them. */
const policies = `
  ALTER TABLE placement_clock ENABLE ROW LEVEL SECURITY;
  ALTER TABLE placement_clock FORCE ROW LEVEL SECURITY;
  CREATE POLICY placement_clock_of_placement ON placement_clock
    USING (EXISTS (SELECT FROM placement WHERE placement.id = placement_id));

  ALTER TABLE placement_reminder ENABLE ROW LEVEL SECURITY;
  ALTER TABLE placement_reminder FORCE ROW LEVEL SECURITY;
  CREATE POLICY placement_reminder_of_placement ON placement_reminder
    USING (EXISTS (SELECT FROM placement WHERE placement.id = placement_id));

  REVOKE DELETE ON placement_clock FROM nhipcau_app, nhipcau_runner;
`;
