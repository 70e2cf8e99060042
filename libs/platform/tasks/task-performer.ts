import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../basics/actor.js';
import { Db } from '../db/db.js';
import { logger, withLogContext } from '../observability/logger.js';
import { DEFAULT_RETRY, type RetryPolicy } from '../outbox/definitions.js';
import {
  DeliveriesRepository,
  type Delivery,
  type DeliveryKey,
} from '../outbox/deliveries.repository.js';
import { HandlerRegistry, type Subscription, type TaskRun } from '../outbox/handlers.js';

const LONGEST_PAUSE = 3600;

/**
 * Seconds to wait before the next try, up to half as long again so that tries spread out;
 * null when there is none.
 */
export function pauseBefore(retry: RetryPolicy, failures: number, random: number): number | null {
  if (failures >= retry.tries) return null;
  const grown = retry.growth === 'steady' ? retry.pause : retry.pause * 2 ** (failures - 1);
  return Math.min(grown, LONGEST_PAUSE) * (1 + random / 2);
}

/** Does one delivery: reads it, runs its handler, records in Postgres that it is done or failed. */
@Injectable()
export class TaskPerformer {
  constructor(
    private readonly db: Db,
    private readonly deliveries: DeliveriesRepository,
    private readonly handlers: HandlerRegistry,
  ) {}

  /** Runs the handler unless it is done already. A failure is recorded and then thrown on. */
  perform(key: DeliveryKey): Promise<void> {
    return withLogContext({ taskId: `${key.outboxId}.${key.subscriber}` }, async () => {
      const delivery = await this.db.read(SYSTEM, () => this.deliveries.openDelivery(key));
      const subscription = this.handlers.subscription(key.subscriber);
      // An unknown subscriber belongs to another version of the portal, which will take it.
      if (!delivery || !subscription) return;
      const started = performance.now();
      try {
        await this.run(delivery, subscription);
      } catch (error) {
        await this.recordFailure(delivery, error);
        throw error;
      }
      const duration = Math.round(performance.now() - started);
      logger.info({ task: key.subscriber, duration }, 'task done');
    });
  }

  /** Throws when a task has no handler here: a runner must not start without it. */
  assertComplete(): void {
    this.handlers.assertComplete();
  }

  /** For a handler that could not tell itself, because its process died. */
  async recordLoss(key: DeliveryKey, error: unknown): Promise<void> {
    const delivery = await this.db.read(SYSTEM, () => this.deliveries.openDelivery(key));
    if (delivery) await this.recordFailure(delivery, error);
  }

  private async run(delivery: Delivery, { definition, handle }: Subscription): Promise<void> {
    const progress = { finished: false };
    const run: TaskRun = {
      outboxId: delivery.outboxId,
      attempt: delivery.failures + 1,
      finish: (work) => {
        progress.finished = true;
        return this.db.transaction(SYSTEM, async () => {
          if (await this.deliveries.markDone(delivery)) await work?.();
        });
      },
    };
    await handle(definition.payload.parse(delivery.payload), run);
    if (!progress.finished) await run.finish();
  }

  private async recordFailure(delivery: Delivery, error: unknown): Promise<void> {
    const definition = this.handlers.subscription(delivery.subscriber)?.definition;
    const retry = definition?.kind === 'task' ? definition.retry : DEFAULT_RETRY;
    const pause = pauseBefore(retry, delivery.failures + 1, Math.random());
    const message = error instanceof Error ? error.message : String(error);
    logger.warn({ task: delivery.subscriber, err: error, dead: pause === null }, 'task failed');
    await this.db.transaction(SYSTEM, () => this.deliveries.markFailed(delivery, message, pause));
  }
}
