import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';

export interface DeliveryKey {
  outboxId: string;
  subscriber: string;
}

export interface Delivery extends DeliveryKey {
  name: string;
  payload: unknown;
  failures: number;
  /** Seconds for which it has been due. */
  waited: number;
}

@Injectable()
export class DeliveriesRepository {
  constructor(private readonly db: Db) {}

  /**
   * Claims what is due and owned by nobody. A claim runs out after the lease, doubled with each
   * earlier claim up to 32 times, so that a long queue is not published again and again.
   */
  claim(limit: number, leaseSeconds: number): Promise<DeliveryKey[]> {
    return this.db.rows(
      `UPDATE outbox_delivery AS delivery
       SET claimed_until = app_now() + make_interval(secs => $2 * 2 ^ least(delivery.claims, 5)),
           claims = delivery.claims + 1
       FROM (
         SELECT outbox_id, subscriber FROM outbox_delivery
         WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= app_now()
           AND (claimed_until IS NULL OR claimed_until < app_now())
         ORDER BY run_at LIMIT $1
         FOR UPDATE SKIP LOCKED
       ) AS due
       WHERE delivery.outbox_id = due.outbox_id AND delivery.subscriber = due.subscriber
       RETURNING delivery.outbox_id, delivery.subscriber`,
      [limit, leaseSeconds],
    );
  }

  /** Gives claims back, so that the next round takes them at once. */
  async release(keys: DeliveryKey[]): Promise<void> {
    await this.db.rows(
      `UPDATE outbox_delivery AS delivery
       SET claimed_until = NULL, claims = greatest(claims - 1, 0)
       FROM unnest($1::uuid[], $2::text[]) AS given (outbox_id, subscriber)
       WHERE delivery.outbox_id = given.outbox_id AND delivery.subscriber = given.subscriber`,
      [keys.map((key) => key.outboxId), keys.map((key) => key.subscriber)],
    );
  }

  /** The delivery if it is still to be done. */
  openDelivery({ outboxId, subscriber }: DeliveryKey): Promise<Delivery | undefined> {
    return this.db.row(
      `SELECT delivery.outbox_id, delivery.subscriber, outbox.name, outbox.payload, delivery.failures,
              extract(epoch FROM app_now() - delivery.run_at)::float8 AS waited
       FROM outbox_delivery AS delivery JOIN outbox ON outbox.id = delivery.outbox_id
       WHERE delivery.outbox_id = $1 AND delivery.subscriber = $2
         AND delivery.done_at IS NULL AND delivery.dead_at IS NULL`,
      [outboxId, subscriber],
    );
  }

  /** Marks done; false when it was done before. Holds the row until the transaction ends. */
  async markDone({ outboxId, subscriber }: DeliveryKey): Promise<boolean> {
    const done = await this.db.rows(
      `UPDATE outbox_delivery SET done_at = app_now(), error = NULL
       WHERE outbox_id = $1 AND subscriber = $2 AND done_at IS NULL RETURNING 1 AS done`,
      [outboxId, subscriber],
    );
    return done.length > 0;
  }

  /** Counts a failure: tried again after `pause` seconds, or a dead letter when that is null. */
  async markFailed(key: DeliveryKey, error: string, pause: number | null): Promise<void> {
    await this.db.rows(
      `UPDATE outbox_delivery
       SET failures = failures + 1, error = $3, claimed_until = NULL,
           dead_at = CASE WHEN $4::float8 IS NULL THEN app_now() END,
           run_at = app_now() + make_interval(secs => coalesce($4::float8, 0))
       WHERE outbox_id = $1 AND subscriber = $2 AND done_at IS NULL`,
      [key.outboxId, key.subscriber, error.slice(0, 2000), pause],
    );
  }

  /** Counts that the delivery was lost with its process; returns how often it was. */
  async countLoss({ outboxId, subscriber }: DeliveryKey): Promise<number> {
    const row = await this.db.row<{ losses: number }>(
      `UPDATE outbox_delivery SET losses = losses + 1
       WHERE outbox_id = $1 AND subscriber = $2 RETURNING losses`,
      [outboxId, subscriber],
    );
    return row?.losses ?? 0;
  }

  /** True when something for one of these has been due for `seconds` and no relay has taken it. */
  async isNeglected(subscribers: string[], seconds: number): Promise<boolean> {
    const row = await this.db.row<{ neglected: boolean }>(
      `SELECT EXISTS (
         SELECT 1 FROM outbox_delivery
         WHERE done_at IS NULL AND dead_at IS NULL AND subscriber = ANY($1)
           AND run_at < app_now() - make_interval(secs => $2)
           AND (claimed_until IS NULL OR claimed_until < app_now() - make_interval(secs => $2))
       ) AS neglected`,
      [subscribers, seconds],
    );
    return row?.neglected ?? false;
  }

  /** Rows whose every delivery is done are kept for seven days; dead letters are kept. */
  async deleteOldRows(): Promise<void> {
    await this.db.rows(
      `DELETE FROM outbox WHERE created_at < app_now() - interval '7 days' AND NOT EXISTS (
         SELECT 1 FROM outbox_delivery WHERE outbox_id = outbox.id AND done_at IS NULL)`,
    );
  }
}
