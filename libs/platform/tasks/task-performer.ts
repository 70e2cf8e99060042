import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../basics/actor.js';
import { Db } from '../db/db.js';
import { logger, withLogContext } from '../observability/logger.js';
import { Metrics } from '../observability/metrics.js';
import { DEFAULT_RETRY, type RetryPolicy } from '../outbox/definitions.js';
import {
  DeliveriesRepository,
  type Delivery,
  type DeliveryKey,
} from '../outbox/deliveries.repository.js';
import { HandlerRegistry, type Subscription, type TaskRun } from '../outbox/handlers.js';
import { Isolation } from './isolation.js';

const LONGEST_PAUSE = 3600;

/** Processes that one delivery may take with it. */
const MOST_LOSSES = 3;

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
  private readonly isolation = new Isolation();

  constructor(
    private readonly db: Db,
    private readonly deliveries: DeliveriesRepository,
    private readonly handlers: HandlerRegistry,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Runs the handler unless it is done already. A failure is recorded and then thrown on. What was
   * `lost` with its process before runs alone, and not again after the third loss.
   */
  perform(key: DeliveryKey, lost = false): Promise<void> {
    const work = () =>
      withLogContext({ taskId: `${key.outboxId}.${key.subscriber}` }, () =>
        this.performOpen(key, lost),
      );
    return lost ? this.isolation.alone(work) : this.isolation.together(work);
  }

  /** Throws when a task has no handler here: a runner must not start without it. */
  assertComplete(): void {
    this.handlers.assertComplete();
  }

  private async performOpen(key: DeliveryKey, lost: boolean): Promise<void> {
    const delivery = await this.db.read(SYSTEM, () => this.deliveries.openDelivery(key));
    const subscription = this.handlers.subscription(key.subscriber);
    // An unknown subscriber belongs to another version of the portal, which will take it.
    if (!delivery || !subscription) return;
    if (lost && (await this.isDeadly(delivery))) return;
    const task = key.subscriber;
    const started = performance.now();
    this.metrics.taskWait.observe({ task }, delivery.waited);
    try {
      await this.run(delivery, subscription);
    } catch (error) {
      this.metrics.taskFailures.inc({ task });
      await this.recordFailure(delivery, error);
      throw error;
    } finally {
      this.metrics.taskRun.observe({ task }, (performance.now() - started) / 1000);
    }
    const duration = Math.round(performance.now() - started);
    const wait = Math.round(delivery.waited * 1000);
    logger.info({ task, duration, wait }, 'task done');
  }

  /** Counts a loss. After the last that is borne the delivery is a dead letter. */
  private async isDeadly(delivery: Delivery): Promise<boolean> {
    const losses = await this.db.transaction(SYSTEM, () => this.deliveries.countLoss(delivery));
    if (losses < MOST_LOSSES) return false;
    const error = `Its process died or stood still ${losses} times while it ran`;
    logger.error({ task: delivery.subscriber, losses, dead: true }, 'task lost');
    this.metrics.taskFailures.inc({ task: delivery.subscriber });
    await this.db.transaction(SYSTEM, () => this.deliveries.markFailed(delivery, error, null));
    return true;
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
    const dead = pause === null;
    const wait = Math.round(delivery.waited * 1000);
    logger.warn({ task: delivery.subscriber, err: error, dead, wait }, 'task failed');
    await this.db.transaction(SYSTEM, () => this.deliveries.markFailed(delivery, message, pause));
  }
}
