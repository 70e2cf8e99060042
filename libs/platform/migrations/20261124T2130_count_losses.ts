import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CountLosses1795555800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox_delivery ADD COLUMN losses int NOT NULL DEFAULT 0;
      COMMENT ON COLUMN outbox_delivery.losses IS 'How often its process died while it ran';
      CREATE INDEX outbox_delivery_dead ON outbox_delivery (dead_at DESC, outbox_id, subscriber)
        WHERE dead_at IS NOT NULL;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
