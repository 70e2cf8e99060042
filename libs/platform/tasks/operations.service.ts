import { Injectable } from '@nestjs/common';
import { type Actor, SYSTEM } from '../basics/actor.js';
import { Problem } from '../basics/problem.js';
import { Db } from '../db/db.js';
import { type IndexLag, LagRepository, type OutboxLag } from '../observability/lag.repository.js';
import { logger } from '../observability/logger.js';
import { inTime, SearchState } from '../observability/search-state.js';
import { type DeliveryKey } from '../outbox/deliveries.repository.js';
import { type DeadKind, type DeadLetter, OperationsRepository } from './operations.repository.js';
import { type QueueCounts, Queues } from './queues.js';
import { type ScheduleState, Schedules } from './schedules.js';

const SHOWN = 50;

/** The background work of the whole portal at one moment. */
export interface Operations {
  /** Null while Redis is away. */
  queues: QueueCounts[] | null;
  outbox: OutboxLag;
  indexes: IndexState[];
  deadKinds: DeadKind[];
  /** The newest of them. */
  deadLetters: DeadLetter[];
  schedules: ScheduleState[];
}

export interface IndexState extends IndexLag {
  /** How many documents it holds; null while the engine does not say. */
  documents: number | null;
}

/** What admins see of the background work, and may do with what was given up. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly db: Db,
    private readonly repository: OperationsRepository,
    private readonly lag: LagRepository,
    private readonly queues: Queues,
    private readonly schedules: Schedules,
    private readonly search: SearchState,
  ) {}

  /** Everything; what is away is null. The caller has asked whether `actor` may see it. */
  async overview(): Promise<Operations> {
    const [queues, documents] = await Promise.all([
      inTime(this.queues.counts()),
      this.search.documents(),
    ]);
    return this.db.read(SYSTEM, async () => {
      const lags = new Map((await this.lag.indexes()).map((lag) => [lag.index, lag]));
      return {
        queues,
        outbox: await this.lag.outbox(),
        indexes: documents.map(({ index, documents: count }) => ({
          ...(lags.get(index) ?? { index, marks: 0, oldest: 0 }),
          documents: count,
        })),
        deadKinds: await this.repository.deadKinds(),
        deadLetters: await this.repository.newestDeadLetters(SHOWN),
        schedules: this.schedules.states(await this.repository.lastPeriods(), this.db.now),
      };
    });
  }

  /** Lets one dead letter run again with all its tries; problem 409 when it is none any more. */
  async retry(actor: Actor, { outboxId, subscriber }: DeliveryKey): Promise<number> {
    return this.revive(actor, subscriber, outboxId);
  }

  /** The same for every dead letter of one kind; returns how many there were. */
  async retryAll(actor: Actor, subscriber: string): Promise<number> {
    return this.revive(actor, subscriber, null);
  }

  private async revive(actor: Actor, subscriber: string, outboxId: string | null) {
    const count = await this.db.transaction(actor, () =>
      this.repository.revive(subscriber, outboxId),
    );
    if (count === 0) throw new Problem('platform.no-dead-letter', 409);
    const { accountId } = actor;
    logger.info({ accountId, task: subscriber, outboxId, count }, 'dead letters retried');
    return count;
  }
}
