import { Injectable } from '@nestjs/common';
import { Db } from '#libs/platform';

/** Where postings come from, and how many. */
export interface PostingSource {
  source: string;
  postings: number;
  published: number;
  changedAt: Date | null;
  /** Rows that were refused, ever. */
  rejected: number;
}

export interface ImportRun {
  id: string;
  fileName: string;
  startedAt: Date;
  /** Null while it runs, and for ever when it broke off. */
  finishedAt: Date | null;
  read: number;
  added: number;
  changed: number;
  rejected: number;
}

@Injectable()
export class SourcesRepository {
  constructor(private readonly db: Db) {}

  sources(): Promise<PostingSource[]> {
    return this.db.rows(
      `SELECT source, coalesce(postings, 0) AS postings, coalesce(published, 0) AS published,
              changed_at, coalesce(rejected, 0) AS rejected
       FROM (
         SELECT source, count(*) AS postings, max(updated_at) AS changed_at,
                count(*) FILTER (WHERE status = 'published') AS published
         FROM posting GROUP BY source
       ) AS kept
       FULL JOIN (
         SELECT source, count(*) AS rejected FROM import_rejection GROUP BY source
       ) AS refused USING (source)
       ORDER BY source`,
    );
  }

  newestRuns(limit: number): Promise<ImportRun[]> {
    return this.db.rows(
      `SELECT id, file_name, started_at, finished_at, read, added, changed, rejected
       FROM import_run ORDER BY started_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }
}
