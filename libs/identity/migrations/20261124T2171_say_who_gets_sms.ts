import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A number on a record proves nothing: somebody may have written it down only to call back. The
 * portal writes to it of its own accord where the person agreed that it keeps what they told it, to
 * help them find work; who registers or is registered says so, and may turn SMS off.
 */
export class SayWhoGetsSms1795558260000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE person ADD sms_phone text GENERATED ALWAYS AS (
        CASE WHEN consent_storage_at IS NOT NULL THEN phone END) VIRTUAL
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
