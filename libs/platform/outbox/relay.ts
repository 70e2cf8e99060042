import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '../basics/actor.js';
import { ENV, type Env } from '../config/env.js';
import { Db } from '../db/db.js';
import { Queues } from '../tasks/queues.js';
import { type QueueName } from './definitions.js';
import { DeliveriesRepository, type DeliveryKey } from './deliveries.repository.js';
import { HandlerRegistry } from './handlers.js';

const BATCH = 500;

/**
 * Moves what is due from Postgres to Redis. It claims and commits before it publishes, so no lock
 * is held during a network call; what a dead relay had claimed, or a flushed Redis had held, is
 * claimed again when the lease runs out.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly db: Db,
    private readonly deliveries: DeliveriesRepository,
    private readonly handlers: HandlerRegistry,
    private readonly queues: Queues,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** One round; returns how many deliveries it published. */
  async round(): Promise<number> {
    const claimed = await this.db.transaction(SYSTEM, () =>
      this.deliveries.claim(BATCH, this.env.LEASE_SECONDS),
    );
    if (claimed.length === 0) return 0;
    try {
      for (const [queue, keys] of this.byQueue(claimed)) await this.queues.publish(queue, keys);
    } catch (error) {
      await this.db.transaction(SYSTEM, () => this.deliveries.release(claimed));
      throw error;
    }
    return claimed.length;
  }

  private byQueue(keys: DeliveryKey[]): Map<QueueName, DeliveryKey[]> {
    const groups = new Map<QueueName, DeliveryKey[]>();
    for (const key of keys) {
      const queue = this.handlers.subscription(key.subscriber)?.queue ?? 'default';
      const group = groups.get(queue);
      if (group) group.push(key);
      else groups.set(queue, [key]);
    }
    return groups;
  }
}
