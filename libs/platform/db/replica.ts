import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type DataSource } from 'typeorm';
import { Circuit } from '../basics/circuit.js';
import { Problem } from '../basics/problem.js';
import { logger } from '../observability/logger.js';

const REST_MS = 5_000;

/**
 * True on a standby that is at most five seconds behind: it has replayed all that it received and
 * still receives, or what it replayed last was committed just now. False on a primary.
 */
export const IS_FRESH = `
  SELECT pg_is_in_recovery() AND coalesce(
    pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn()
      AND EXISTS (SELECT FROM pg_stat_wal_receiver)
    OR clock_timestamp() - pg_last_xact_replay_timestamp() < interval '5 seconds', false) AS fresh`;

/** The streaming replica of Postgres, where there is one. The portal never depends on it. */
@Injectable()
export class Replica implements OnApplicationShutdown {
  private readonly circuit = new Circuit(REST_MS);
  private opening: Promise<DataSource> | null = null;

  constructor(private readonly source: DataSource | null) {}

  /**
   * Asks the replica, and the primary where the replica is away, far behind or knows less. After
   * it failed the primary is asked alone for some seconds.
   */
  async ask<T>(replica: (source: DataSource) => Promise<T>, primary: () => Promise<T>): Promise<T> {
    if (!this.source || !this.circuit.lets()) return primary();
    try {
      const answer = await replica(await this.open(this.source));
      this.circuit.answered();
      return answer;
    } catch (error) {
      const answer = await primary();
      if (error instanceof Problem) this.circuit.answered();
      else if (this.circuit.failed()) logger.warn({ err: error }, 'replica away: primary reads');
      return answer;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source?.isInitialized) await this.source.destroy();
  }

  /** Opened by the first read, so that a process starts without it. */
  private open(source: DataSource): Promise<DataSource> {
    this.opening ??= source.initialize().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }
}
