import { type Command } from 'commander';
import { migrate } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { say, withDomains } from './context.js';
import { ownerSettings } from './owner-settings.js';

export function addDatabaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .option('--seed', 'then do what seed does: one process starts faster than two')
    .option('--demo', 'with --seed: load demo organisations, postings, people and accounts')
    .action(async (options: { seed?: boolean; demo?: boolean }) => {
      await migrateDatabase();
      if (options.seed) await seed(options);
    });
  program
    .command('seed')
    .description('load the code lists; with --demo also a demonstration into an empty database')
    .option('--demo', 'load demo organisations, postings, people and accounts')
    .action(seed);
  program.command('demo-accounts').description('list the demo accounts').action(listDemoAccounts);
}

async function migrateDatabase(): Promise<void> {
  const { migrations } = await import('../migrations.js');
  const ran = await migrate({ ...ownerSettings('migrate'), migrations });
  say(ran.length === 0 ? 'The schema is up to date.' : `Migrated: ${ran.join(', ')}`);
}

async function seed(options: { demo?: boolean }): Promise<void> {
  await withDomains(async (app) => {
    await app.get(ReferenceService).seed();
    say('Code lists are loaded.');
    if (!options.demo) return;
    const { loadDemo } = await import('./demo/load-demo.js');
    say((await loadDemo(app)) ? 'The demonstration is loaded.' : 'There is data already: no demo.');
  });
}

async function listDemoAccounts(): Promise<void> {
  const { demoAccounts } = await import('./demo/accounts.js');
  for (const account of demoAccounts) {
    say(`${account.identifier}  ${account.secret}  ${account.role}  ${account.fullName}`);
  }
}
