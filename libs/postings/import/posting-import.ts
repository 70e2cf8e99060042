import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type IsoDate, dateInZone, Db, newId, SYSTEM } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { createReader } from '../reading/read-posting.js';
import { type PostingFacts } from '../postings.repository.js';
import { PostingsService } from '../postings.service.js';
import { ImportRepository, type ImportCounts, type Rejection } from './import.repository.js';
import { readRow, type ReadRow, type RowReader } from './import.row.js';

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
    lines: AsyncIterable<string>,
    options: ImportOptions,
    progress?: (counts: ImportCounts) => void,
  ): Promise<ImportCounts> {
    const run = await this.begin(options);
    let batch: { line: number; text: string }[] = [];
    let line = 0;
    for await (const text of lines) {
      line += 1;
      if (text.trim() !== '') batch.push({ line, text });
      if (batch.length < BATCH) continue;
      await this.importBatch(run, batch);
      progress?.(run.counts);
      batch = [];
    }
    await this.importBatch(run, batch);
    progress?.(run.counts);
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

  private async importBatch(run: Run, batch: { line: number; text: string }[]): Promise<void> {
    const rows = batch.map(({ line, text }) => ({ line, ...readRow(text, run) }));
    const good = rows.flatMap((row) => (row.facts ? [{ ...row, facts: row.facts }] : []));
    const rejections = rows.flatMap((row) => (row.facts ? [] : [rejectionOf(row, row)]));
    const stored = await this.storeAll(good.map((row) => row.facts)).catch(() => null);
    const outcome = stored ?? (await this.storeEach(good));
    rejections.push(...outcome.rejections);
    await this.db.transaction(SYSTEM, () => this.imports.reject(run.id, rejections));
    run.counts.read += batch.length;
    run.counts.added += outcome.added;
    run.counts.changed += outcome.changed;
    run.counts.rejected += rejections.length;
    run.counts.unchanged += batch.length - outcome.added - outcome.changed - rejections.length;
  }

  private async storeAll(facts: PostingFacts[]) {
    const { added, changed } = await this.db.transaction(SYSTEM, () =>
      this.postings.storeAndTell(facts),
    );
    return { added, changed, rejections: [] as Omit<Rejection, 'createdAt'>[] };
  }

  /** One row that the database refuses must not take its batch with it. */
  private async storeEach(rows: (ReadRow & { line: number; facts: PostingFacts })[]) {
    const outcome = { added: 0, changed: 0, rejections: [] as Omit<Rejection, 'createdAt'>[] };
    for (const row of rows) {
      try {
        const { added, changed } = await this.storeAll([row.facts]);
        outcome.added += added;
        outcome.changed += changed;
      } catch (error) {
        const parameters = { message: error instanceof Error ? error.message : String(error) };
        outcome.rejections.push(rejectionOf(row, { reason: 'not-storable', parameters }));
      }
    }
    return outcome;
  }
}

function rejectionOf(
  row: ReadRow & { line: number },
  why: { reason: string | null; parameters: Record<string, unknown> },
): Omit<Rejection, 'createdAt'> {
  return {
    line: row.line,
    source: row.source,
    reason: why.reason ?? 'unknown',
    parameters: why.parameters,
    raw: row.raw,
    rowHash: createHash('sha256').update(row.raw).digest('hex'),
  };
}
