import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';

/** How far background work is behind. */
export interface OutboxLag {
  /** Deliveries still to be done, those of later included. */
  open: number;
  /** Of them, those whose time has come. */
  due: number;
  /** Seconds for which the oldest of those has been due. */
  oldestDue: number;
  dead: number;
}

/** How far a search index is behind its rows. */
export interface IndexLag {
  index: string;
  marks: number;
  /** Age of the oldest mark in seconds. */
  oldest: number;
}

@Injectable()
export class LagRepository {
  constructor(private readonly db: Db) {}

  async outbox(): Promise<OutboxLag> {
    const lag = await this.db.row<OutboxLag>(
      `SELECT count(*) AS open, count(*) FILTER (WHERE run_at <= app_now()) AS due,
              greatest(0, extract(epoch FROM app_now() - min(run_at)))::float8 AS oldest_due,
              (SELECT count(*) FROM outbox_delivery WHERE dead_at IS NOT NULL) AS dead
       FROM outbox_delivery WHERE done_at IS NULL AND dead_at IS NULL`,
    );
    return lag ?? { open: 0, due: 0, oldestDue: 0, dead: 0 };
  }

  indexes(): Promise<IndexLag[]> {
    return this.db.rows(
      `SELECT index, count(*) AS marks,
              greatest(0, extract(epoch FROM app_now() - min(marked_at)))::float8 AS oldest
       FROM search_dirty GROUP BY index ORDER BY index`,
    );
  }
}
