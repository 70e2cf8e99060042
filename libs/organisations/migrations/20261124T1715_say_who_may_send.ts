import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which kinds of organisations may recruit for work abroad, by channel and date. */
export class SayWhoMaySend1795540500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A channel and kind without a row may not publish: contractors, investors and trainee
      -- enterprises send their own workers, and a direct contract has no recruiter at home.
      CREATE TABLE sending_right (
        id text PRIMARY KEY,
        channel text NOT NULL,
        organisation_kind text NOT NULL,
        needs_licence boolean NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        standing text NOT NULL CHECK (standing IN ('law_text', 'secondary', 'unverified')),
        source text NOT NULL CHECK (source <> ''),
        CHECK (valid_to >= valid_from)
      );
      INSERT INTO sending_right VALUES
        ('service-enterprise.2022', 'SERVICE_ENTERPRISE', 'agency', true, '2022-01-01', NULL,
         'law_text', 'Luật 69/2020/QH14, Điều 5, Điều 8, Điều 10 đến Điều 20'),
        ('public-unit.2022', 'PUBLIC_UNIT', 'public_unit', false, '2022-01-01', NULL,
         'law_text', 'Luật 69/2020/QH14, Điều 5, Điều 42 và Điều 43'),
        ('local-seasonal-department', 'LOCAL_GOV_SEASONAL', 'department', false, '2022-01-01', NULL,
         'secondary', 'Thỏa thuận hợp tác giữa địa phương hai nước (visa E-8)'),
        ('local-seasonal-commune', 'LOCAL_GOV_SEASONAL', 'commune', false, '2022-01-01', NULL,
         'secondary', 'Thỏa thuận hợp tác giữa địa phương hai nước (visa E-8)');
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
