import { type MigrationSettings, readEnv } from '#libs/platform';

/** The settings of commands that act as the owner of the database. */
export function ownerSettings(command: string): Omit<MigrationSettings, 'migrations'> {
  const env = readEnv();
  if (!env.ADMIN_DATABASE_URL || !env.APP_DB_PASSWORD || !env.RUNNER_DB_PASSWORD) {
    throw new Error(`${command} needs ADMIN_DATABASE_URL, APP_DB_PASSWORD and RUNNER_DB_PASSWORD`);
  }
  return {
    adminUrl: env.ADMIN_DATABASE_URL,
    appPassword: env.APP_DB_PASSWORD,
    runnerPassword: env.RUNNER_DB_PASSWORD,
  };
}
