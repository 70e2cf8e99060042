import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

/**
 * Work that one process at a time may do, under a session-level advisory lock of Postgres: a
 * process that dies gives it up with its connection.
 */
@Injectable()
export class Locks {
  constructor(private readonly source: DataSource) {}

  /** Waits until the lock is free, then runs `work` under it. */
  exclusively(name: string, work: () => Promise<void>): Promise<void> {
    return this.withConnection(async (runner) => {
      await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
      await work();
    });
  }

  /** Runs `work` if nobody holds the lock; false when somebody does. */
  async tryExclusively(name: string, work: () => Promise<void>): Promise<boolean> {
    let mine = false;
    await this.withConnection(async (runner) => {
      const rows = (await runner.query(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
        [name],
      )) as { mine: boolean }[];
      mine = rows[0]?.mine ?? false;
      if (mine) await work();
    });
    return mine;
  }

  private async withConnection(work: (runner: QueryRunner) => Promise<void>): Promise<void> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.query('SET statement_timeout = 0; SET idle_session_timeout = 0');
      await work(runner);
    } finally {
      // Also after a failure: the connection goes back to the pool without any lock.
      await runner.query('SELECT pg_advisory_unlock_all(); RESET ALL').catch(() => undefined);
      await runner.release();
    }
  }
}
