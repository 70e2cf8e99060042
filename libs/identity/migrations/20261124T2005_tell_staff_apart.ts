import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Counsellors look for workers: who else works in the portal must not stand among them. */
export class TellStaffApart1795550700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE POLICY membership_of_staff ON membership FOR SELECT
        USING (app_role() = 'counsellor' AND role <> 'worker');
      CREATE INDEX membership_staff ON membership (person_id) WHERE role <> 'worker';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
