import { chmodSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Trouble } from './trouble.mjs';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

const value = (name) => process.env[name] || undefined;

/** The folder of data, logs and secrets of `npm start`; made when it is not there. */
export function servicesFolder() {
  return makeFolder(resolve(root, value('SERVICES_DIR') ?? '.services'));
}

/** Makes a folder that others may pass through (Postgres runs as nobody) but not look into. */
export function makeFolder(path) {
  mkdirSync(path, { recursive: true });
  const us = process.getuid?.() ?? 0;
  if (us !== 0 && statSync(path).uid !== us) {
    throw new Trouble(`${path} belongs to another user.`, ['use your own: SERVICES_DIR=...']);
  }
  chmodSync(path, 0o711);
  for (const name of ['logs', 'run']) mkdirSync(join(path, name), { recursive: true, mode: 0o700 });
  return realpathSync(path);
}

/** Where the portal listens: PORT (0 = any free one) on HOST. */
export function listenAt() {
  const port = Number(value('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Trouble(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  }
  return { host: value('HOST') ?? '127.0.0.1', port };
}

/** Services that already run elsewhere; what is undefined is started here. */
export function givenServices(prefix = '') {
  const given = {
    databaseUrl: value(`${prefix}DATABASE_URL`),
    redisUrl: value(`${prefix}REDIS_URL`),
    meiliUrl: value(`${prefix}MEILI_URL`),
    meiliKey: value(`${prefix}MEILI_KEY`),
    smtpUrl: value(`${prefix}SMTP_URL`),
  };
  if (given.meiliUrl && !given.meiliKey) {
    throw new Trouble(`${prefix}MEILI_URL is set: set ${prefix}MEILI_KEY too.`);
  }
  return given;
}
