import { join } from 'node:path';
import { isLocked } from './lock.mjs';
import { readJson } from './json-file.mjs';
import { secretsOf } from './secrets.mjs';
import { givenServices, listenAt, servicesFolder } from './settings.mjs';
import { Trouble } from './trouble.mjs';

function asRole(url, role, password) {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}

/**
 * The environment of our own processes (libs/platform/config/env.ts) for services that run.
 * The portal speaks to Postgres as nhipcau_app; the runner and the commands as nhipcau_runner,
 * and `migrate` also gets the connection that may create roles.
 */
export function environments({ services, secrets, host, port, runnerPort }) {
  const common = {
    HOST: host,
    PORT: String(port),
    RUNNER_PORT: String(runnerPort),
    PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
    APP_SECRET: process.env.APP_SECRET || secrets.session,
    REDIS_URL: services.redisUrl,
    MEILI_URL: services.meiliUrl,
    MEILI_KEY: services.meiliKey,
    // Whoever tries the portal at night wants to see its mails.
    QUIET_HOURS: process.env.QUIET_HOURS || 'none',
    ...(services.smtpUrl && { SMTP_URL: services.smtpUrl }),
    // A provider of your own comes with the environment as it is.
    ...(services.smsUrl && !process.env.SMS_URL && { SMS_URL: services.smsUrl }),
  };
  const as = (role, password) => ({
    ...common,
    DATABASE_URL: asRole(services.databaseUrl, role, password),
  });
  const runner = as('nhipcau_runner', secrets.runner);
  return {
    http: as('nhipcau_app', secrets.app),
    runner,
    cli: {
      ...runner,
      ADMIN_DATABASE_URL: services.databaseUrl,
      APP_DB_PASSWORD: secrets.app,
      RUNNER_DB_PASSWORD: secrets.runner,
    },
  };
}

/** For commands that only speak of themselves: the settings must be there, nothing is reached. */
export const WITHOUT_SERVICES = {
  APP_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://127.0.0.1:1/none',
  REDIS_URL: 'redis://127.0.0.1:1',
  MEILI_URL: 'http://127.0.0.1:1',
  MEILI_KEY: 'none',
  LOG_LEVEL: 'silent',
};

/** Where a running start leaves the environment for `npm run cli`. */
export const stateFile = (folder) => join(folder, 'state.json');

/** The lock that a running start holds on its services folder. */
export const startLock = (folder) => `start ${folder}`;

/**
 * The environment for a command: from the start that runs now, else from DATABASE_URL, REDIS_URL,
 * MEILI_URL and MEILI_KEY. Throws a trouble that says how to start when there is neither.
 */
export async function commandEnvironment() {
  const folder = servicesFolder();
  const state = readJson(stateFile(folder));
  if (state?.cli && (await isLocked(startLock(folder)))) return state.cli;
  const given = givenServices();
  if (given.databaseUrl && given.redisUrl && given.meiliUrl) {
    const { host, port } = listenAt();
    const secrets = secretsOf(folder);
    return environments({ services: given, secrets, host, port, runnerPort: port + 1 }).cli;
  }
  throw new Trouble('No services are running.', [
    'start them in another terminal: npm start',
    'or point to your own: DATABASE_URL, REDIS_URL, MEILI_URL and MEILI_KEY',
  ]);
}
