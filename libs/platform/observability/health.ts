import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '../basics/actor.js';
import { Db } from '../db/db.js';
import { SearchEngine } from '../search/meilisearch.js';
import { REDIS, type RedisConnection } from '../tasks/redis.js';
import { HealthRepository } from './health.repository.js';

type Part = 'ok' | 'away';

export interface Readiness {
  status: 'ok' | 'degraded' | 'unready';
  postgres: Part;
  redis: Part;
  search: Part;
}

const PATIENCE = 1_000;

/** How the things are on which a process stands. */
@Injectable()
export class Health {
  constructor(
    private readonly db: Db,
    private readonly repository: HealthRepository,
    private readonly search: SearchEngine,
    @Inject(REDIS) private readonly redis: RedisConnection,
  ) {}

  /**
   * Unready without Postgres, or while its schema lacks one of these migrations. Without Redis or
   * Meilisearch, which are copies, work goes on and the process is degraded.
   */
  async readiness(migrations: { name: string }[]): Promise<Readiness> {
    const [postgres, redis, search] = await Promise.all([
      answers(this.assertSchema(migrations)),
      answers(this.redis.ping()),
      answers(this.search.searching.health()),
    ]);
    const complete = redis === 'ok' && search === 'ok';
    const status = postgres === 'away' ? 'unready' : complete ? 'ok' : 'degraded';
    return { status, postgres, redis, search };
  }

  private async assertSchema(migrations: { name: string }[]): Promise<void> {
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
