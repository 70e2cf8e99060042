import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';
import { type DeliveryKey } from '../outbox/deliveries.repository.js';

/** A delivery that is given up until somebody retries it. */
export interface DeadLetter extends DeliveryKey {
  payload: unknown;
  failures: number;
  losses: number;
  deadAt: Date;
  error: string | null;
}

/** Dead letters of one subscriber. */
export interface DeadKind {
  subscriber: string;
  count: number;
  newest: Date;
}

@Injectable()
export class OperationsRepository {
  constructor(private readonly db: Db) {}

  deadKinds(): Promise<DeadKind[]> {
    return this.db.rows(
      `SELECT subscriber, count(*) AS count, max(dead_at) AS newest
       FROM outbox_delivery WHERE dead_at IS NOT NULL GROUP BY subscriber ORDER BY newest DESC`,
    );
  }

  newestDeadLetters(limit: number): Promise<DeadLetter[]> {
    return this.db.rows(
      `SELECT delivery.outbox_id, delivery.subscriber, outbox.payload,
              delivery.failures, delivery.losses, delivery.dead_at, delivery.error
       FROM outbox_delivery AS delivery JOIN outbox ON outbox.id = delivery.outbox_id
       WHERE delivery.dead_at IS NOT NULL
       ORDER BY delivery.dead_at DESC, delivery.outbox_id, delivery.subscriber LIMIT $1`,
      [limit],
    );
  }

  /** Gives dead letters all their tries again, from now on; returns how many. */
  async revive(subscriber: string, outboxId: string | null): Promise<number> {
    const revived = await this.db.rows(
      `WITH revived AS (
         UPDATE outbox_delivery
         SET dead_at = NULL, failures = 0, losses = 0, claims = 0, claimed_until = NULL,
             run_at = app_now()
         WHERE subscriber = $1 AND dead_at IS NOT NULL AND done_at IS NULL
           AND ($2::uuid IS NULL OR outbox_id = $2)
         RETURNING 1
       )
       SELECT pg_notify('outbox', '') FROM revived`,
      [subscriber, outboxId],
    );
    return revived.length;
  }

  /** The newest period that each scheduled task has begun. */
  lastPeriods(): Promise<{ task: string; period: Date }[]> {
    return this.db.rows('SELECT task, max(period) AS period FROM schedule_run GROUP BY task');
  }
}
