import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreatePlacements1795513200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(quota);
    await queryRunner.query(policies);
    for (const table of ['worker_profile', 'profile_experience', 'profile_language_test']) {
      await queryRunner.query(`
        CREATE POLICY ${table}_in_placement ON ${table} FOR SELECT
          USING (app_role() = 'agent' AND EXISTS (
            SELECT FROM placement WHERE placement.person_id = ${table}.person_id));
      `);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const tables = `
  CREATE TABLE placement (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    programme_code text NOT NULL REFERENCES programme,
    channel text NOT NULL,
    posting_id uuid REFERENCES posting,
    quota_line_id uuid REFERENCES quota_line,
    organisation_id uuid REFERENCES organisation,
    state text NOT NULL,
    version int NOT NULL DEFAULT 1,
    state_since timestamptz NOT NULL DEFAULT app_now(),
    created_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX placement_person ON placement (person_id, id);
  CREATE INDEX placement_state ON placement (state, id);
  CREATE INDEX placement_quota_line ON placement (quota_line_id);
  ALTER TABLE application ADD FOREIGN KEY (placement_id) REFERENCES placement;

  -- Organisations that take part, and while they do.
  CREATE TABLE placement_party (
    placement_id uuid NOT NULL REFERENCES placement,
    organisation_id uuid NOT NULL REFERENCES organisation,
    role text NOT NULL CHECK (role IN ('sending', 'referring')),
    valid_from date NOT NULL DEFAULT app_today(),
    valid_to date,
    PRIMARY KEY (organisation_id, placement_id, role)
  );
  CREATE INDEX placement_party_placement ON placement_party (placement_id);

  -- Dated facts with their evidence; a correction is a later row of the same kind.
  CREATE TABLE placement_fact (
    id uuid PRIMARY KEY,
    placement_id uuid NOT NULL REFERENCES placement,
    kind text NOT NULL,
    value jsonb NOT NULL,
    recorded_by_person_id uuid REFERENCES person,
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    evidence text
  );
  CREATE INDEX placement_fact_newest ON placement_fact (placement_id, kind, id);

  CREATE TABLE placement_history (
    id uuid PRIMARY KEY,
    placement_id uuid NOT NULL REFERENCES placement,
    step text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    at timestamptz NOT NULL DEFAULT app_now(),
    by_person_id uuid REFERENCES person,
    by_role text NOT NULL,
    reason text,
    evidence text,
    -- Warnings shown and the ids of the legal rules that were used.
    verdict jsonb NOT NULL
  );
  CREATE INDEX placement_history_placement ON placement_history (placement_id, id);

  REVOKE UPDATE, DELETE ON placement_fact, placement_history FROM nhipcau_app, nhipcau_runner;
  REVOKE DELETE ON placement, placement_party FROM nhipcau_app, nhipcau_runner;
`;

/**
 * Contracted and not cancelled, departed included, never exceed the registered places (Law 69/2020
 * art. 19, 20). The count runs as the owner: a worker who withdraws may not write quota lines.
 */
const quota = `
  CREATE FUNCTION placement_takes_place(state text) RETURNS boolean LANGUAGE sql IMMUTABLE
    AS $$ SELECT state IN ('CONTRACTED', 'TRAINING', 'PERMIT_PENDING', 'PERMIT_ISSUED',
      'LIST_CONFIRMED', 'VISA_ISSUED', 'READY', 'DEPARTED') $$;

  CREATE FUNCTION count_contracted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$
    DECLARE
      taken uuid := CASE WHEN placement_takes_place(NEW.state) THEN NEW.quota_line_id END;
      before uuid := CASE WHEN TG_OP = 'UPDATE' AND placement_takes_place(OLD.state)
        THEN OLD.quota_line_id END;
    BEGIN
      IF before IS DISTINCT FROM taken THEN
        UPDATE quota_line SET contracted = contracted - 1 WHERE id = before;
        UPDATE quota_line SET contracted = contracted + 1 WHERE id = taken;
      END IF;
      RETURN NULL;
    END $$;

  CREATE TRIGGER placement_counts AFTER INSERT OR UPDATE OF state, quota_line_id ON placement
    FOR EACH ROW EXECUTE FUNCTION count_contracted();
`;

/** The worker's own; the organisations that take part; counsellors and officials. */
const policies = `
  ALTER TABLE placement_party ENABLE ROW LEVEL SECURITY;
  ALTER TABLE placement_party FORCE ROW LEVEL SECURITY;
  CREATE POLICY placement_party_own ON placement_party FOR SELECT
    USING (app_role() = 'agent' AND organisation_id = app_organisation_id()
      AND app_today() BETWEEN valid_from AND coalesce(valid_to, 'infinity'));
  CREATE POLICY placement_party_staff ON placement_party
    USING (app_role() IN ('counsellor', 'official', 'system'));
  -- A worker who applies brings the agency in.
  CREATE POLICY placement_party_applied ON placement_party FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM placement
      WHERE placement.id = placement_id AND placement.person_id = app_person_id()
        AND placement.organisation_id = placement_party.organisation_id));

  ALTER TABLE placement ENABLE ROW LEVEL SECURITY;
  ALTER TABLE placement FORCE ROW LEVEL SECURITY;
  CREATE POLICY placement_own ON placement USING (person_id = app_person_id());
  CREATE POLICY placement_of_party ON placement
    USING (app_role() = 'agent' AND EXISTS (
      SELECT FROM placement_party WHERE placement_party.placement_id = placement.id));
  CREATE POLICY placement_staff ON placement
    USING (app_role() IN ('counsellor', 'official', 'system'));

  ALTER TABLE placement_fact ENABLE ROW LEVEL SECURITY;
  ALTER TABLE placement_fact FORCE ROW LEVEL SECURITY;
  CREATE POLICY placement_fact_of_placement ON placement_fact
    USING (EXISTS (SELECT FROM placement WHERE placement.id = placement_id));

  ALTER TABLE placement_history ENABLE ROW LEVEL SECURITY;
  ALTER TABLE placement_history FORCE ROW LEVEL SECURITY;
  CREATE POLICY placement_history_of_placement ON placement_history
    USING (EXISTS (SELECT FROM placement WHERE placement.id = placement_id));

  CREATE POLICY person_in_placement ON person FOR SELECT
    USING (app_role() = 'agent' AND EXISTS (
      SELECT FROM placement WHERE placement.person_id = person.id));
`;
