import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import pgCopy from 'pg-copy-streams';
import { dateInZone, Db, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { readRow } from '../../libs/postings/import/import.row.js';
import { type PostingFacts } from '../../libs/postings/postings.repository.js';
import { createReader } from '../../libs/postings/reading/read-posting.js';
import { asSuperuser } from '../support/database.js';
import { type PostingsTown } from './postings.town.js';
import { timed } from './rounds.js';

const BATCH = 500;

/** Where an import's time goes: milliseconds for each part of some of its rows. */
export interface ImportParts {
  rows: number;
  reading: number;
  upsert: number;
  searchMarks: number;
  outbox: number;
  commits: number;
}

/** Reads and stores the first rows of the town's file once more, the parts one after the other. */
export async function importParts(town: PostingsTown, rows: number): Promise<ImportParts> {
  const lines = await firstLines(town.file, rows);
  const { house } = town;
  const reference = await house.get(ReferenceService).snapshot();
  const today = await house.db.read(SYSTEM, () => Promise.resolve(dateInZone(house.db.now)));
  const read = createReader(reference);
  const context = { read, today, seen: new Set<string>(), options: OPTIONS };
  let facts: PostingFacts[] = [];
  const reading = await timed(() => {
    facts = lines.flatMap((text) => readRow({ text }, context).facts ?? []);
    return Promise.resolve();
  });
  // Rows of their own, so that they are added as they were the first time.
  const fresh = facts.map((fact) => ({ ...fact, source: 'bench-parts' }));
  return { rows: fresh.length, reading, ...(await storeInParts(town, fresh)) };
}

const OPTIONS = { source: null, keepOpen: true };

async function storeInParts({ house }: PostingsTown, facts: PostingFacts[]) {
  const parts = { upsert: 0, searchMarks: 0, outbox: 0 };
  const db = house.get(Db);
  const plain = db.rows.bind(db);
  db.rows = async <Row>(sql: string, parameters?: unknown[]) => {
    let rows: Row[] = [];
    const time = await timed(async () => (rows = await plain<Row>(sql, parameters)));
    if (sql.includes('INSERT INTO posting')) parts.upsert += time;
    else if (sql.includes('INTO search_dirty')) parts.searchMarks += time;
    else if (sql.includes('INTO outbox')) parts.outbox += time;
    return rows;
  };
  let whole = 0;
  for (let from = 0; from < facts.length; from += BATCH) {
    const batch = facts.slice(from, from + BATCH);
    whole += await timed(() =>
      db.transaction(SYSTEM, () => house.get(PostingsService).storeAndTell(batch)),
    );
  }
  db.rows = plain;
  const { upsert, searchMarks, outbox } = parts;
  return { ...parts, commits: whole - upsert - searchMarks - outbox };
}

async function firstLines(file: string, count: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}

/** The same rows with COPY into a table with the same columns and indexes, without triggers. */
export async function copyRows({ house }: PostingsTown): Promise<{ rows: number; time: number }> {
  return asSuperuser(house.name, async (client) => {
    const source = pgCopy.to(`COPY (SELECT * FROM posting WHERE source = 'bench') TO STDOUT`);
    const data = await buffer(client.query(source));
    await client.query('CREATE TABLE posting_copy (LIKE posting INCLUDING ALL)');
    const target = () => client.query(pgCopy.from('COPY posting_copy FROM STDIN'));
    const time = await timed(() => pipeline(Readable.from(chunksOf(data)), target()));
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM posting_copy');
    await client.query('DROP TABLE posting_copy');
    return { rows: Number(rows[0]?.count), time };
  });
}

function* chunksOf(data: Buffer): Generator<Buffer> {
  for (let from = 0; from < data.length; from += 65_536) yield data.subarray(from, from + 65_536);
}
