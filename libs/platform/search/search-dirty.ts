import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';

export interface DirtyKey {
  rowId: string;
  version: number;
}

/** Rows whose search documents are behind, marked in the same commit as the rows' change. */
@Injectable()
export class SearchDirty {
  constructor(private readonly db: Db) {}

  /** Marks rows. Throws outside a transaction, so that a mark cannot come without its change. */
  async mark(index: string, rowIds: string[]): Promise<void> {
    if (!this.db.isWritable) throw new Error('search marks need an open transaction');
    if (rowIds.length === 0) return;
    // In the order of ids, so that two writers cannot wait for each other.
    await this.db.rows(
      `WITH marked AS (
         INSERT INTO search_dirty (index, row_id)
         SELECT $1, id FROM unnest($2::uuid[]) AS id ORDER BY id
         ON CONFLICT (index, row_id) DO UPDATE SET version = search_dirty.version + 1
       )
       SELECT pg_notify('search', $1)`,
      [index, rowIds],
    );
  }

  oldest(index: string, limit: number): Promise<DirtyKey[]> {
    return this.db.rows(
      `SELECT row_id, version FROM search_dirty WHERE index = $1 ORDER BY marked_at, row_id LIMIT $2`,
      [index, limit],
    );
  }

  /** Forgets marks, but not those that were renewed since they were read. */
  async clear(index: string, keys: DirtyKey[]): Promise<void> {
    await this.db.rows(
      `DELETE FROM search_dirty AS dirty
       USING unnest($2::uuid[], $3::bigint[]) AS given (row_id, version)
       WHERE dirty.index = $1 AND dirty.row_id = given.row_id AND dirty.version = given.version`,
      [index, keys.map((key) => key.rowId), keys.map((key) => key.version)],
    );
  }
}
