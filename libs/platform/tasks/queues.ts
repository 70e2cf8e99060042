import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { type Job, type JobsOptions, Queue, Worker } from 'bullmq';
import { ENV, type Env } from '../config/env.js';
import { type DeliveryKey } from '../outbox/deliveries.repository.js';
import { type QueueName, QUEUES } from '../outbox/definitions.js';
import { connectRedis, REDIS, type RedisConnection } from './redis.js';
import { assertNothingEvicted } from './redis-policy.js';

// Postgres counts failures and holds results; a job that ended is forgotten, because BullMQ
// refuses a job id for as long as it remembers it.
const FORGET: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/** Tasks of one queue that lie in Redis. */
export interface QueueCounts {
  name: QueueName;
  waiting: number;
  active: number;
  delayed: number;
}

/** BullMQ behind one door: publishing deliveries and running them. */
@Injectable()
export class Queues implements BeforeApplicationShutdown {
  /** Tasks that run in this process now. */
  running = 0;
  /** Tasks that have ended in this process, well or not. */
  ended = 0;
  private readonly queues = new Map<QueueName, Queue<DeliveryKey>>();
  private readonly workers: Worker<DeliveryKey>[] = [];
  private readonly connections: RedisConnection[] = [];

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(REDIS) private readonly redis: RedisConnection,
  ) {}

  /** Throws when Redis would forget what is published; a process must not start with one. */
  assertKept(): Promise<void> {
    return assertNothingEvicted(this.redis);
  }

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

  /**
   * Starts running what is published. `perform` hears whether a process died, or stood still, while
   * it ran the same before.
   */
  work(perform: (key: DeliveryKey, lost: boolean) => Promise<void>): void {
    for (const name of QUEUES) {
      const connection = connectRedis(this.env, { blocking: true });
      this.connections.push(connection);
      const run = (job: Job<DeliveryKey>) => this.count(perform(job.data, job.stalledCounter > 0));
      const worker = new Worker<DeliveryKey>(name, run, {
        connection,
        prefix: this.prefix(name),
        concurrency: 10,
        stalledInterval: this.env.LEASE_SECONDS * 500,
        lockDuration: this.env.LEASE_SECONDS * 1000,
        maxStalledCount: Number.MAX_SAFE_INTEGER, // Postgres counts.
      });
      worker.on('error', () => undefined); // Redis away: BullMQ reconnects by itself.
      this.workers.push(worker);
    }
  }

  /** What lies in Redis for each queue; rejects while Redis is away. */
  async counts(): Promise<QueueCounts[]> {
    return Promise.all(
      QUEUES.map(async (name) => {
        const counts = await this.queue(name).getJobCounts('wait', 'active', 'delayed');
        const { wait = 0, active = 0, delayed = 0 } = counts;
        return { name, waiting: wait, active, delayed };
      }),
    );
  }

  /** Takes nothing more and resolves when what runs has ended. */
  async finish(): Promise<void> {
    const closed = Promise.all(this.workers.map((worker) => worker.close())).then(() => true);
    // BullMQ would wait for a Redis that is away to say good-bye to it.
    while (!(await Promise.race([closed, sleep(200, false)]))) {
      if (this.running === 0 && this.redis.status !== 'ready') return;
    }
  }

  /** The last to be closed before the database. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.finish();
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

  private async count(task: Promise<void>): Promise<void> {
    this.running += 1;
    try {
      await task;
    } finally {
      this.running -= 1;
      this.ended += 1;
    }
  }

  /** A hash tag of its own for each queue, so that Redis Cluster may spread them. */
  private prefix(name: QueueName): string {
    return `{${this.env.REDIS_PREFIX}:${name}}`;
  }
}
