import { Injectable } from '@nestjs/common';
import { Db, newId } from '#libs/platform';

export interface ImportCounts {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
}

export interface Rejection {
  line: number;
  source: string;
  /** A key of the text files: `import.reason.<reason>`. */
  reason: string;
  parameters: Record<string, unknown>;
  raw: string;
  rowHash: string;
  createdAt: Date;
}

@Injectable()
export class ImportRepository {
  constructor(private readonly db: Db) {}

  async begin(id: string, fileName: string): Promise<void> {
    await this.db.rows('INSERT INTO import_run (id, file_name) VALUES ($1, $2)', [id, fileName]);
  }

  async finish(id: string, counts: ImportCounts): Promise<void> {
    await this.db.rows(
      `UPDATE import_run SET finished_at = app_now(), read = $2, added = $3, changed = $4,
              unchanged = $5, rejected = $6 WHERE id = $1`,
      [id, counts.read, counts.added, counts.changed, counts.unchanged, counts.rejected],
    );
  }

  /** Keeps rejected rows, each once however often its file is imported. */
  async reject(runId: string, rejections: Omit<Rejection, 'createdAt'>[]): Promise<void> {
    if (rejections.length === 0) return;
    await this.db.rows(
      `INSERT INTO import_rejection (id, import_run_id, source, row_hash, line, reason, parameters, raw)
       SELECT id, $1, source, row_hash, line, reason, parameters, raw
       FROM jsonb_to_recordset($2::jsonb) AS given
         (id uuid, source text, row_hash text, line int, reason text, parameters jsonb, raw text)
       ON CONFLICT (source, row_hash) DO NOTHING`,
      [
        runId,
        JSON.stringify(
          rejections.map(({ rowHash, ...rest }) => ({ id: newId(), row_hash: rowHash, ...rest })),
        ),
      ],
    );
  }

  newestRejections(limit: number): Promise<Rejection[]> {
    return this.db.rows(
      `SELECT line, source, reason, parameters, raw, row_hash, created_at FROM import_rejection
       ORDER BY created_at DESC, line LIMIT $1`,
      [limit],
    );
  }
}
