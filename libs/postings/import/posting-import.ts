import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type IsoDate, dateInZone, Db, newId, SYSTEM } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { createReader } from '../reading/read-posting.js';
import { type PostingFacts } from '../postings.repository.js';
import { PostingsService } from '../postings.service.js';
import { ImportRepository, type ImportCounts, type Rejection } from './import.repository.js';
import { readRow, type ReadRow, type RowReader } from './import.row.js';
import { type Line } from './lines.js';

const BATCH = 500;

export interface ImportOptions {
  fileName: string;
  /** Only for rows that name no source. */
  source: string | null;
  /** Publishes postings whose last day is past: history for trials. */
  keepOpen: boolean;
}

interface Run {
  id: string;
  options: ImportOptions;
  read: RowReader;
  today: IsoDate;
  seen: Set<string>;
  counts: ImportCounts;
}

type Numbered = Line & { number: number };
type NumberedRow = ReadRow & { line: number };

/**
 * Brings rows of NDJSON into the posting table: streaming, in batches, and any number of times.
 * A row is added, changed, left as it is, or kept with the reason why it was rejected.
 */
@Injectable()
export class PostingImport {
  constructor(
    private readonly db: Db,
    private readonly imports: ImportRepository,
    private readonly postings: PostingsService,
    private readonly reference: ReferenceService,
  ) {}

  /** Imports all `lines`; `progress` hears the counts after each batch. */
  async run(
    lines: AsyncIterable<string | Line>,
    options: ImportOptions,
    progress?: (counts: ImportCounts) => void,
  ): Promise<ImportCounts> {
    const run = await this.begin(options);
    let storing = Promise.resolve();
    for await (const batch of batchesOf(lines)) {
      // Read while the database is still at the batch before.
      const rows = batch.map((line) => ({ line: line.number, ...readRow(line, run) }));
      await storing;
      storing = this.storeBatch(run, rows).then(() => progress?.(run.counts));
      // A failure is met at the next await; until then nobody listens.
      storing.catch(() => undefined);
    }
    await storing;
    await this.db.transaction(SYSTEM, () => this.imports.finish(run.id, run.counts));
    return run.counts;
  }

  /** The newest rejections, with the row as it came. */
  rejections(limit: number): Promise<Rejection[]> {
    return this.db.read(SYSTEM, () => this.imports.newestRejections(limit));
  }

  private async begin(options: ImportOptions): Promise<Run> {
    const id = newId();
    const reference = await this.reference.snapshot();
    const counts = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 };
    return this.db.transaction(SYSTEM, async () => {
      await this.imports.begin(id, options.fileName);
      const today = dateInZone(this.db.now);
      return { id, options, read: createReader(reference), today, seen: new Set<string>(), counts };
    });
  }

  private async storeBatch(run: Run, rows: NumberedRow[]): Promise<void> {
    const good = rows.flatMap((row) => (row.facts ? [{ ...row, facts: row.facts }] : []));
    const rejections = rows.flatMap((row) =>
      row.facts ? [] : [rejectionOf(run.options, row, row)],
    );
    const stored = await this.storeAll(good.map((row) => row.facts)).catch(() => null);
    const outcome = stored ?? (await this.storeEach(run.options, good));
    rejections.push(...outcome.rejections);
    if (rejections.length > 0)
      await this.db.transaction(SYSTEM, () => this.imports.reject(run.id, rejections));
    run.counts.read += rows.length;
    run.counts.added += outcome.added;
    run.counts.changed += outcome.changed;
    run.counts.rejected += rejections.length;
    run.counts.unchanged += rows.length - outcome.added - outcome.changed - rejections.length;
  }

  private async storeAll(facts: PostingFacts[]) {
    const { added, changed } = await this.db.transaction(SYSTEM, () =>
      this.postings.storeAndTell(facts),
    );
    return { added, changed, rejections: [] as Omit<Rejection, 'createdAt'>[] };
  }

  /** One row that the database refuses must not take its batch with it. */
  private async storeEach(options: ImportOptions, rows: (NumberedRow & { facts: PostingFacts })[]) {
    const outcome = { added: 0, changed: 0, rejections: [] as Omit<Rejection, 'createdAt'>[] };
    for (const row of rows) {
      try {
        const { added, changed } = await this.storeAll([row.facts]);
        outcome.added += added;
        outcome.changed += changed;
      } catch (error) {
        const parameters = { message: error instanceof Error ? error.message : String(error) };
        outcome.rejections.push(rejectionOf(options, row, { reason: 'not-storable', parameters }));
      }
    }
    return outcome;
  }
}

/** Lines that hold something, with their numbers, in batches of rows for one transaction each. */
async function* batchesOf(lines: AsyncIterable<string | Line>): AsyncGenerator<Numbered[]> {
  let batch: Numbered[] = [];
  let number = 0;
  for await (const given of lines) {
    number += 1;
    const line = typeof given === 'string' ? { text: given } : given;
    if (line.reason || line.text.trim() !== '') batch.push({ ...line, number });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function rejectionOf(
  { fileName }: ImportOptions,
  row: NumberedRow,
  why: { reason: string | null; parameters: Record<string, unknown> },
): Omit<Rejection, 'createdAt'> {
  return {
    line: row.line,
    source: row.source,
    reason: why.reason ?? 'unknown',
    parameters: why.parameters,
    raw: row.raw,
    // The same words in two files are one row; a file that breaks off is another each time.
    rowHash: createHash('sha256')
      .update(why.reason === 'file-broken' ? `${fileName}\n${row.raw}` : row.raw)
      .digest('hex'),
  };
}
