import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateContracts1795510200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE supply_contract (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        number text NOT NULL CHECK (number <> ''),
        country_code char(2) NOT NULL REFERENCES country,
        programme_code text NOT NULL REFERENCES programme,
        foreign_partner text NOT NULL,
        status text NOT NULL CHECK (status IN
          ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'AMENDED', 'EXPIRED', 'CLOSED', 'STOPPED')),
        acceptance_number text,
        accepted_on date,
        term_months int NOT NULL CHECK (term_months > 0),
        wage_minor bigint NOT NULL CHECK (wage_minor > 0),
        wage_currency char(3) NOT NULL,
        worker_fee_vnd bigint NOT NULL DEFAULT 0 CHECK (worker_fee_vnd >= 0),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (organisation_id, number),
        -- Performed only after a written acceptance (Law 69/2020 art. 20).
        CHECK (status IN ('DRAFT', 'SUBMITTED', 'STOPPED')
          OR (acceptance_number IS NOT NULL AND accepted_on IS NOT NULL))
      );

      CREATE TABLE quota_line (
        id uuid PRIMARY KEY,
        supply_contract_id uuid NOT NULL REFERENCES supply_contract,
        occupation_code text NOT NULL REFERENCES occupation,
        places int NOT NULL CHECK (places > 0),
        contracted int NOT NULL DEFAULT 0 CHECK (contracted >= 0),
        -- Sending more than registered is fined (Decree 283/2026 art. 49.7), so it cannot be written.
        CONSTRAINT quota_line_within_places CHECK (contracted <= places)
      );
      CREATE INDEX quota_line_contract ON quota_line (supply_contract_id);
      -- The count is moved by the trigger on placements alone.
      REVOKE UPDATE ON quota_line FROM nhipcau_app, nhipcau_runner;
      GRANT UPDATE (occupation_code, places) ON quota_line TO nhipcau_app, nhipcau_runner;

      -- What an accepted contract says is the content of its postings (Law 69/2020 art. 19 and 26)
      -- and public with them; drafts belong to the agency.
      ALTER TABLE supply_contract ENABLE ROW LEVEL SECURITY;
      ALTER TABLE supply_contract FORCE ROW LEVEL SECURITY;
      CREATE POLICY supply_contract_public ON supply_contract FOR SELECT
        USING (status IN ('ACCEPTED', 'AMENDED'));
      CREATE POLICY supply_contract_own ON supply_contract FOR SELECT
        USING (app_role() = 'agent' AND organisation_id = app_organisation_id());
      CREATE POLICY supply_contract_register ON supply_contract
        USING (app_role() IN ('official', 'system'));

      ALTER TABLE quota_line ENABLE ROW LEVEL SECURITY;
      ALTER TABLE quota_line FORCE ROW LEVEL SECURITY;
      CREATE POLICY quota_line_of_contract ON quota_line FOR SELECT USING (EXISTS (
        SELECT FROM supply_contract WHERE supply_contract.id = supply_contract_id));
      CREATE POLICY quota_line_register ON quota_line
        USING (app_role() IN ('official', 'system'));
      CREATE POLICY quota_line_count ON quota_line TO nhipcau_owner USING (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
