import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { migrate, type MigrationSettings, OWNER } from '../db/migrate.js';
import { BackupRefused, type Part, partsOf } from './archive.js';
import { LoadingRepository } from './loading.repository.js';
import {
  type Manifest,
  MANIFEST,
  readManifest,
  type TableRecord,
  tableOfPart,
} from './manifest.js';
import { connectToRecord, RecordRepository } from './record.repository.js';
import { Counting, RowTally } from './tally.js';

const decompress = promisify(gunzip);

export interface RestoreSettings extends MigrationSettings {
  file: string;
  /** Tables that have rows in a database where nobody has done anything yet. */
  filledByMigrations: readonly string[];
  progress?: (table: string, rows: number) => void;
}

export interface RestoreReport {
  portal: string;
  takenAt: string;
  tables: number;
  rows: number;
  /** Outbox deliveries that are still to be done. */
  openTasks: number;
  /** What newer code added to the schema of the backup. */
  migrated: string[];
}

/**
 * Brings the rows of a backup into an empty database: first the schema that the backup has, then
 * all rows in one transaction, compared with the backup before it is committed, then the migrations
 * that this code has beyond it. Before the file and the database are found right nothing is
 * written; whatever goes wrong later, the database holds no row of the backup.
 */
export async function restore(settings: RestoreSettings): Promise<RestoreReport> {
  const manifest = await inspect(settings.file);
  const known = settings.migrations.filter(({ name }) => manifest.migrations.includes(name));
  refuseNewer(manifest, known.length);
  await asRecord(settings.adminUrl, (record) => refuseFilled(record, manifest, settings));
  await migrate({ ...settings, migrations: known });
  const openTasks = await load(settings, manifest);
  const migrated = await migrate(settings);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { portal, takenAt } = manifest;
  return { portal, takenAt, tables: manifest.tables.length, rows, openTasks, migrated };
}

/** Reads the file to its end, which proves that it is whole. Refuses any other. */
async function inspect(file: string): Promise<Manifest> {
  let manifest: Manifest | undefined;
  for await (const part of partsOf(file)) {
    if (part.name === MANIFEST) manifest = readManifest(part.body);
  }
  if (!manifest) throw new BackupRefused('The backup has no manifest.');
  return manifest;
}

function refuseNewer({ migrations, portal }: Manifest, known: number): void {
  if (known === migrations.length) return;
  throw new BackupRefused(
    `The backup was written by a newer version of the portal (${portal}), with ` +
      `${migrations.length - known} migrations that this one does not have.`,
  );
}

async function asRecord<T>(
  adminUrl: string,
  work: (record: RecordRepository) => Promise<T>,
): Promise<T> {
  const client = await connectToRecord(adminUrl);
  try {
    return await work(new RecordRepository(client));
  } finally {
    await client.end();
  }
}

async function refuseFilled(
  record: RecordRepository,
  manifest: Manifest,
  { filledByMigrations }: RestoreSettings,
): Promise<void> {
  const [migrations, tables] = [await record.migrations(), await record.tables()];
  const beyond = migrations.filter((name) => !manifest.migrations.includes(name));
  const foreign = migrations.length === 0 && tables.length > 0;
  if (foreign || beyond.length > 0) {
    throw new BackupRefused(
      'The database has another schema than the backup had: restore into a new, empty one.',
    );
  }
  const filled = (await record.filledTables(tables)).filter(
    (name) => !filledByMigrations.includes(name),
  );
  if (filled.length === 0) return;
  throw new BackupRefused(
    `The database is not empty (${filled.slice(0, 3).join(', ')} ...): restore into a new, empty one.`,
  );
}

/** Returns how many tasks are still to do. */
async function load(settings: RestoreSettings, manifest: Manifest): Promise<number> {
  const client = await connectToRecord(settings.adminUrl, OWNER);
  try {
    const [loading, record] = [new LoadingRepository(client), new RecordRepository(client)];
    refuseOtherTables(await record.tables(), manifest.tables);
    await loading.begin(manifest.tables);
    // Somebody may have started the portal since the first look.
    await refuseFilled(record, manifest, settings);
    await loading.takeOffGuards();
    await loading.empty();
    await loadTables(settings, manifest, loading);
    for (const sequence of manifest.sequences) await loading.setSequence(sequence);
    for (const table of manifest.tables) await compare(record, table);
    await loading.putBackGuards();
    const openTasks = await loading.releaseTasks();
    await loading.commit();
    return openTasks;
  } finally {
    // Without COMMIT the server takes everything back.
    await client.end();
  }
}

function refuseOtherTables(
  there: { name: string; columns: string[] }[],
  given: TableRecord[],
): void {
  const shape = (tables: { name: string; columns: string[] }[]) =>
    JSON.stringify(tables.map(({ name, columns }) => [name, [...columns].sort()]));
  if (shape(there) === shape(given)) return;
  throw new BackupRefused('The backup has other tables than its migrations make.');
}

async function loadTables(
  { file, progress }: RestoreSettings,
  { tables }: Manifest,
  loading: LoadingRepository,
): Promise<void> {
  const parts = new PartReader(partsOf(file));
  await parts.next();
  for (const table of tables) {
    if (table.rows === 0) continue;
    const counting = new Counting();
    await pipeline(parts.contentOf(table.name), counting, loading.copyIn(table));
    if (!counting.tally.equals(table)) throw differs(table);
    progress?.(table.name, table.rows);
  }
  while (parts.current) await parts.next();
}

/** What the table holds now is what was read when the backup was written. */
async function compare(record: RecordRepository, table: TableRecord): Promise<void> {
  const tally = new RowTally();
  for await (const chunk of record.copyOut(table)) tally.add(chunk as Buffer);
  if (!tally.equals(table)) throw differs(table);
}

function differs({ name }: TableRecord): BackupRefused {
  return new BackupRefused(`Table ${name} did not arrive as it was: nothing was restored.`);
}

class PartReader {
  current: Part | undefined;

  constructor(private readonly parts: AsyncGenerator<Part>) {}

  async next(): Promise<void> {
    const step = await this.parts.next();
    this.current = step.done ? undefined : step.value;
  }

  /** The rows of the table whose parts come next. */
  async *contentOf(table: string): AsyncGenerator<Buffer> {
    while (this.current && tableOfPart(this.current.name) === table) {
      yield await decompress(this.current.body);
      await this.next();
    }
  }
}
