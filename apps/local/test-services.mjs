import { resolve } from 'node:path';
import { meilisearchProgram } from './services/meilisearch.mjs';
import { postgresPrograms } from './services/postgres.mjs';
import { redisProgram } from './services/redis.mjs';
import { startServices } from './services/services.mjs';
import { givenServices, root, servicesFolder } from './settings.mjs';

/**
 * The real services for tests, as the tests know them. Durable = they keep what they are given, as
 * under `npm start`; else they are faster.
 */
export async function testEnvironment(crew, folder, { durable }) {
  // Tests empty what they use, so they take only what is given for them by name.
  const given = givenServices('TEST_');
  const programs = servicesFolder();
  const { services } = await startServices({ crew, folder, programs, given, durable });
  const database = new URL(services.databaseUrl);
  database.pathname = '/postgres';
  return {
    TEST_DATABASE_URL: database.href,
    REDIS_URL: services.redisUrl,
    MEILI_URL: services.meiliUrl,
    MEILI_KEY: services.meiliKey,
    SMTP_URL: services.smtpUrl,
    MAILBOX_URL: services.mailboxUrl ?? '',
    // The chaos starts and kills servers of its own.
    POSTGRES_SERVER: given.databaseUrl ? '' : (await postgresPrograms()).postgres,
    REDIS_SERVER: given.redisUrl ? '' : await redisProgram(programs),
    MEILISEARCH_SERVER: given.meiliUrl ? '' : await meilisearchProgram(),
    NHIPCAU_DATA: process.env.NHIPCAU_DATA || resolve(root, '../shared/data'),
  };
}
