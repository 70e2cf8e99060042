import { join } from 'node:path';
import { choosePorts } from '../ports.mjs';
import { answers, waitUntilReady } from '../processes.mjs';
import { step } from '../progress.mjs';
import { secretsOf } from '../secrets.mjs';
import { Trouble } from '../trouble.mjs';
import { startMeilisearch } from './meilisearch.mjs';
import { ensureDatabase, startPostgres } from './postgres.mjs';
import { redisAnswers, startRedis } from './redis.mjs';

const PORTS = ['postgres', 'redis', 'meilisearch', 'smtp', 'mailbox', 'runner'];

async function postgres({ given, ports, secrets, ...place }) {
  const url =
    given.databaseUrl ??
    (await step('Postgres 18', () =>
      startPostgres({ ...place, port: ports.postgres, password: secrets.postgres }),
    ));
  await ensureDatabase(url);
  return url;
}

async function redis({ given, ports, ...place }) {
  if (!given.redisUrl) return step('Redis', () => startRedis({ ...place, port: ports.redis }));
  if (await redisAnswers(given.redisUrl)) return given.redisUrl;
  throw new Trouble('No Redis answers at REDIS_URL.');
}

async function meilisearch({ given, ports, secrets, ...place }) {
  if (!given.meiliUrl) {
    const settings = { ...place, port: ports.meilisearch, key: secrets.meilisearch };
    const url = await step('Meilisearch 1.21', () => startMeilisearch(settings));
    return { meiliUrl: url, meiliKey: secrets.meilisearch };
  }
  if (!(await answers(new URL('health', `${given.meiliUrl}/`).href))) {
    throw new Trouble('No Meilisearch answers at MEILI_URL.');
  }
  return { meiliUrl: given.meiliUrl, meiliKey: given.meiliKey };
}

async function mail({ given, ports, crew, folder }) {
  if (given.smtpUrl) return { smtpUrl: given.smtpUrl, mailboxUrl: null };
  const mailboxUrl = `http://127.0.0.1:${ports.mailbox}`;
  await step('mailbox', () => {
    const program = join(import.meta.dirname, 'mailbox.mjs');
    const listen = ['--smtp-port', String(ports.smtp), '--http-port', String(ports.mailbox)];
    const args = [program, ...listen, '--folder', join(folder, 'mail')];
    const member = crew.launch('mailbox', process.execPath, args);
    return waitUntilReady(member, () => answers(mailboxUrl));
  });
  return { smtpUrl: `smtp://127.0.0.1:${ports.smtp}`, smsUrl: `${mailboxUrl}/sms`, mailboxUrl };
}

/**
 * Starts in `folder` the services that are not given: Postgres, Redis, Meilisearch, a mailbox.
 * `programs` is where a fetched Redis is kept. Not durable = for tests, faster. Returns
 * their addresses, the port of the runner, and the secrets of the folder.
 */
export async function startServices({ crew, folder, programs, given, durable }) {
  const ports = await choosePorts(join(folder, 'ports.json'), PORTS);
  const secrets = secretsOf(folder);
  const place = { crew, folder, programs, given, durable, ports, secrets };
  const starts = [postgres(place), redis(place), meilisearch(place), mail(place)];
  const [databaseUrl, redisUrl, search, post] = await Promise.all(starts);
  const services = { databaseUrl, redisUrl, ...search, ...post };
  return { services, secrets, runnerPort: Number(process.env.RUNNER_PORT) || ports.runner };
}
