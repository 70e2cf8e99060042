import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type Redis } from 'ioredis';
import { Db, REDIS, SearchEngine, SYSTEM } from '#libs/platform';
import { migrations } from '../../migrations.js';
import { HealthRepository } from './health.repository.js';

type Part = 'ok' | 'away';

export interface Readiness {
  status: 'ok' | 'degraded' | 'unready';
  postgres: Part;
  redis: Part;
  search: Part;
}

const PATIENCE = 1_000;

/** Whether this process should be sent requests. */
@Injectable()
export class HealthService implements BeforeApplicationShutdown {
  private leaving = false;

  constructor(
    private readonly db: Db,
    private readonly repository: HealthRepository,
    private readonly search: SearchEngine,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  /**
   * Unready without Postgres or with an old schema, and while the process ends. Without Redis or
   * Meilisearch, which are copies, the portal still serves and is degraded.
   */
  async readiness(): Promise<Readiness> {
    const [postgres, redis, search] = await Promise.all([
      answers(this.hasSchema()),
      answers(this.redis.ping()),
      answers(this.search.client.health()),
    ]);
    const complete = redis === 'ok' && search === 'ok';
    const ready = postgres === 'ok' && !this.leaving;
    return { status: !ready ? 'unready' : complete ? 'ok' : 'degraded', postgres, redis, search };
  }

  beforeApplicationShutdown(): void {
    this.leaving = true;
  }

  private async hasSchema(): Promise<void> {
    const present = new Set(await this.db.read(SYSTEM, () => this.repository.migrations()));
    const missing = migrations.filter(({ name }) => !present.has(name));
    if (missing.length > 0) throw new Error('The schema is older than the code');
  }
}

async function answers(question: Promise<unknown>): Promise<Part> {
  const tooLate = sleep(PATIENCE, 'away' as const, { ref: false });
  const answer = question.then(
    () => 'ok' as const,
    () => 'away' as const,
  );
  return Promise.race([answer, tooLate]);
}
