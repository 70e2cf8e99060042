import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The lists that officials could not edit until now. */
const LISTS = [
  ...['country', 'province', 'former_province', 'education_level', 'ethnic_group'],
  ...['language_test', 'currency'],
];

export class EditEveryList1795552200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of LISTS) {
      await queryRunner.query(`
        ALTER TABLE ${table}
          ADD COLUMN version int NOT NULL DEFAULT 1,
          ADD COLUMN edited boolean NOT NULL DEFAULT false;
      `);
    }
    // The same age as labour.minimum-age, which everything reads now. The row stays for who names it.
    await queryRunner.query(`
      UPDATE legal_rule SET valid_to = greatest(valid_from, app_today())
      WHERE code = 'domestic.minimum-age' AND valid_to IS NULL;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
