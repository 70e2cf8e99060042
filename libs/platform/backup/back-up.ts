import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { MIGRATION_LOCK } from '../db/migrate.js';
import { ArchiveWriter } from './archive.js';
import { type Manifest, MANIFEST, partName, type TableRecord, writeManifest } from './manifest.js';
import { connectToRecord, RecordRepository, type TableShape } from './record.repository.js';
import { RowTally } from './tally.js';

/** Rows are compressed and written in parts of this size, so that memory stays the same. */
const PART_BYTES = 4 * 1024 * 1024;
/** The disk is no faster than this; a higher level takes far longer and saves little. */
const LEVEL = 3;
const compress = promisify(gzip);

export interface BackupSettings {
  /** A connection that sees every row: the one of `migrate`. */
  adminUrl: string;
  file: string;
  /** The version of the portal that writes. */
  portal: string;
  progress?: (table: string, rows: number) => void;
}

export interface BackupReport {
  tables: number;
  rows: number;
  bytes: number;
}

/**
 * Writes every row into one new file, as they are at one moment, while the portal goes on writing.
 * Migrations wait meanwhile. The file is there when it is whole, or not at all.
 */
export async function backUp(settings: BackupSettings): Promise<BackupReport> {
  const client = await connectToRecord(settings.adminUrl);
  try {
    // Shared: several backups at once; a migration would change the tables under our hands.
    await client.query('SELECT pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
    const record = new RecordRepository(client);
    await record.openSnapshot();
    const migrations = await record.migrations();
    if (migrations.length === 0) throw new Error('There is no portal in this database');
    return await writeArchive(record, migrations, settings);
  } finally {
    await client.end();
  }
}

async function writeArchive(
  record: RecordRepository,
  migrations: string[],
  { file, portal, progress }: BackupSettings,
): Promise<BackupReport> {
  const archive = await ArchiveWriter.create(file);
  try {
    const tables: TableRecord[] = [];
    for (const shape of await record.tables()) {
      const table = await writeTable(archive, record, shape);
      tables.push(table);
      progress?.(table.name, table.rows);
    }
    const { postgres, now } = await record.server();
    const manifest: Manifest = {
      ...{ portal, takenAt: now.toISOString(), postgres, migrations, tables },
      sequences: await record.sequences(),
    };
    await archive.add(MANIFEST, writeManifest(manifest));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { tables: tables.length, rows, bytes: await archive.finish() };
  } catch (error) {
    await archive.discard();
    throw error;
  }
}

async function writeTable(
  archive: ArchiveWriter,
  record: RecordRepository,
  shape: TableShape,
): Promise<TableRecord> {
  const tally = new RowTally();
  let number = 0;
  for await (const bytes of inParts(record.copyOut(shape))) {
    tally.add(bytes);
    await archive.add(partName(shape.name, ++number), await compress(bytes, { level: LEVEL }));
  }
  return { ...shape, rows: tally.rows, checksum: tally.checksum };
}

async function* inParts(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
