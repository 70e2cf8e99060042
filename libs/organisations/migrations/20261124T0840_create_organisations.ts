import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateOrganisations1795509600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A licence has no last day (Law 69/2020 art. 11): its validity is a history of statuses.
      CREATE TABLE licence_status (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        licence_number text NOT NULL CHECK (licence_number <> ''),
        status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'RETURNED', 'REVOKED')),
        -- Null: all markets. A suspension may cover one country only.
        market char(2) REFERENCES country,
        valid_from date NOT NULL,
        valid_to date,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (valid_to >= valid_from)
      );
      CREATE INDEX licence_status_organisation ON licence_status (organisation_id, valid_from);

      -- The register of licences is public, suspensions too: whoever reads an order must see them.
      ALTER TABLE licence_status ENABLE ROW LEVEL SECURITY;
      ALTER TABLE licence_status FORCE ROW LEVEL SECURITY;
      CREATE POLICY licence_status_public ON licence_status FOR SELECT USING (true);
      CREATE POLICY licence_status_register ON licence_status
        USING (app_role() IN ('official', 'system'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
