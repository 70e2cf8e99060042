import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command } from 'commander';
import {
  backUp,
  Indexer,
  readEnv,
  restore,
  type RestoreReport,
  SearchIndexes,
} from '#libs/platform';
import { progressLine, say, withDomains } from './context.js';
import { ownerSettings } from './owner-settings.js';

export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('write every row into one new file while the portal runs on')
    .argument('<file|folder>', 'a new file, or a folder for a file named after the time')
    .action(writeBackup);
  program
    .command('restore')
    .description('bring a backup into a new, empty database and build the search anew')
    .argument('<file>', 'what backup wrote')
    .action(restoreBackup);
}

async function writeBackup(target: string): Promise<void> {
  const { ADMIN_DATABASE_URL: adminUrl } = readEnv();
  if (!adminUrl) throw new Error('backup needs ADMIN_DATABASE_URL');
  const stop = stopwatch();
  const file = await fileFor(target);
  const portal = await portalVersion();
  const { tables, rows, bytes } = await backUp({ adminUrl, file, portal, progress: showTable });
  progressLine('');
  say(`${file}: ${tables} tables, ${rows} rows, ${megabytes(bytes)} MB in ${stop()} s.`);
  say('It holds personal data, no passwords of the database and not APP_SECRET.');
}

async function restoreBackup(file: string): Promise<void> {
  const owner = ownerSettings('restore');
  const { filledByMigrations, migrations } = await import('../migrations.js');
  const stop = stopwatch();
  const settings = { ...owner, file, migrations, filledByMigrations, progress: showTable };
  const report = await restore(settings);
  progressLine('');
  tell(report, stop());
  await rebuildSearch();
}

function tell({ portal, takenAt, tables, rows, openTasks, migrated }: RestoreReport, took: string) {
  say(`The backup of ${takenAt} (version ${portal}) is restored and compared with the file:`);
  say(`${tables} tables, ${rows} rows in ${took} s.`);
  if (migrated.length > 0) say(`Then migrated: ${migrated.join(', ')}`);
  say(`${openTasks} tasks are open; the runner does them.`);
}

/** An engine that was not emptied knows postings that the backup does not. */
async function rebuildSearch(): Promise<void> {
  try {
    await withDomains(async (app) => {
      for (const { name } of app.get(SearchIndexes, { strict: false }).all) {
        const stop = stopwatch();
        let documents = 0;
        await app.get(Indexer, { strict: false }).rebuild(name, (soFar) => (documents = soFar));
        say(`Search index ${name}: ${documents} documents built in ${stop()} s.`);
      }
    });
  } catch (error) {
    say('The rows are restored, but the search could not be built. When it answers: reindex.');
    throw error;
  }
}

async function fileFor(target: string): Promise<string> {
  const found = await stat(target).catch(() => undefined);
  if (!found?.isDirectory()) return target;
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  return join(target, `nhipcau-${time}Z.tar`);
}

async function portalVersion(): Promise<string> {
  // From the sources and from dist the root lies at different depths; the program starts in it.
  const text = await readFile('package.json', 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function showTable(table: string, rows: number): void {
  progressLine(`${table}: ${rows} rows`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Seconds since it was made. */
function stopwatch(): () => string {
  const started = performance.now();
  return () => ((performance.now() - started) / 1000).toFixed(1);
}
