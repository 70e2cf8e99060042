import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class SendSms1795558200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Every row there is passed the narrower check before: the table need not be read again.
      ALTER TABLE delivery
        DROP CONSTRAINT delivery_channel_check,
        ADD CONSTRAINT delivery_channel_check
          CHECK (channel IN ('inapp', 'email', 'sms')) NOT VALID,
        ADD provider_id text,
        -- A digest whose mail was refused goes by SMS.
        DROP CONSTRAINT delivery_digest_id_key,
        ADD UNIQUE (digest_id, channel);

      -- Where an SMS goes should the mail address turn out to take nothing.
      ALTER TABLE notification ADD phone text;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
