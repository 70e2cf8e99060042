import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { type JobsOptions, Queue, Worker } from 'bullmq';
import { type Redis } from 'ioredis';
import { ENV, type Env } from '../config/env.js';
import { type DeliveryKey } from '../outbox/deliveries.repository.js';
import { type QueueName, QUEUES } from '../outbox/definitions.js';
import { connectRedis, REDIS } from './redis.js';

// Postgres counts failures and holds results; a job that ended is forgotten, because BullMQ
// refuses a job id for as long as it remembers it.
const FORGET: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/** BullMQ behind one door: publishing deliveries and running them. */
@Injectable()
export class Queues implements BeforeApplicationShutdown {
  private readonly queues = new Map<QueueName, Queue<DeliveryKey>>();
  private readonly workers: Worker<DeliveryKey>[] = [];
  private readonly connections: Redis[] = [];

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  /** Hands deliveries to Redis; those already waiting there are not doubled. */
  async publish(name: QueueName, keys: DeliveryKey[]): Promise<void> {
    await this.queue(name).addBulk(
      keys.map((key) => ({
        name: key.subscriber,
        data: key,
        opts: { ...FORGET, jobId: `${key.outboxId}.${key.subscriber}` },
      })),
    );
  }

  /** Starts running what is published. `lost` hears of jobs whose process died under them. */
  work(
    perform: (key: DeliveryKey) => Promise<void>,
    lost: (key: DeliveryKey, error: Error) => void,
  ): void {
    for (const name of QUEUES) {
      const connection = connectRedis(this.env, { blocking: true });
      this.connections.push(connection);
      const worker = new Worker<DeliveryKey>(name, (job) => perform(job.data), {
        connection,
        prefix: this.prefix(name),
        concurrency: 10,
        stalledInterval: this.env.LEASE_SECONDS * 500,
        lockDuration: this.env.LEASE_SECONDS * 1000,
        maxStalledCount: 2,
      });
      worker.on('error', () => undefined); // Redis away: BullMQ reconnects by itself.
      worker.on('failed', (job, error) => {
        if (job && error.message.includes('stalled')) lost(job.data, error);
      });
      this.workers.push(worker);
    }
  }

  /** Waits for running tasks, then closes; the database closes after it. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    // BullMQ leaves connections open that it did not make.
    for (const connection of this.connections) connection.disconnect();
  }

  /** Removes all that is published: after tests, and to prove that Postgres brings it back. */
  async obliterate(): Promise<void> {
    for (const name of QUEUES) await this.queue(name).obliterate({ force: true });
  }

  private queue(name: QueueName): Queue<DeliveryKey> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue(name, { connection: this.redis, prefix: this.prefix(name) });
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** A hash tag of its own for each queue, so that Redis Cluster may spread them. */
  private prefix(name: QueueName): string {
    return `{${this.env.REDIS_PREFIX}:${name}}`;
  }
}
