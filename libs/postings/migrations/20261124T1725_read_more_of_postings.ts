import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is read of a posting beyond its first place and its pay. */
export class ReadMoreOfPostings1795541100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE posting
        -- All places of work; province_code and commune_code stay the first of each.
        ADD COLUMN province_codes text[] NOT NULL DEFAULT '{}',
        ADD COLUMN commune_codes text[] NOT NULL DEFAULT '{}',
        ADD COLUMN nationwide boolean NOT NULL DEFAULT false,
        ADD COLUMN pay_basis text CHECK (pay_basis IN ('base', 'total')),
        ADD COLUMN shifts text[] NOT NULL DEFAULT '{}',
        ADD COLUMN employment_form text
          CHECK (employment_form IN ('full_time', 'part_time', 'seasonal', 'internship')),
        ADD COLUMN housing boolean,
        DROP CONSTRAINT posting_pay_period_check,
        ADD CONSTRAINT posting_pay_period_check
          CHECK (pay_period IN ('hour', 'day', 'month', 'year', 'piece'));
      UPDATE posting SET province_codes = ARRAY[province_code] WHERE province_code IS NOT NULL;
      UPDATE posting SET commune_codes = ARRAY[commune_code] WHERE commune_code IS NOT NULL;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
