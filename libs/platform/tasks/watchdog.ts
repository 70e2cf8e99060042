import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../basics/actor.js';
import { Db } from '../db/db.js';
import { DeliveriesRepository } from '../outbox/deliveries.repository.js';
import { HandlerRegistry } from '../outbox/handlers.js';
import { type QueueCounts, Queues } from './queues.js';

/** Looks in a row that find this process idle beside waiting work. */
const LOOKS = 10;
const PATIENCE = 1_000;
/** Seconds after which a relay that lives has taken what is due. */
const NEGLECT = 10;

/**
 * Finds out that this process has stopped taking work although there is some: a connection that
 * Redis forgot, or a worker that died silently. Only a new process helps then.
 */
@Injectable()
export class Watchdog {
  private ended = 0;
  private idle = 0;

  constructor(
    private readonly db: Db,
    private readonly deliveries: DeliveriesRepository,
    private readonly handlers: HandlerRegistry,
    private readonly queues: Queues,
  ) {}

  /**
   * One look; true when, at ten looks in a row, work waited, Redis answered, and this process
   * neither ran nor ended a task. It counts looks, for time also passes while a process is stopped.
   */
  async isStuck(): Promise<boolean> {
    const { running, ended } = this.queues;
    const idle = running === 0 && ended === this.ended && (await this.workWaits());
    this.ended = ended;
    this.idle = idle ? this.idle + 1 : 0;
    return this.idle >= LOOKS;
  }

  private async workWaits(): Promise<boolean> {
    const tooLate = sleep(PATIENCE, null, { ref: false });
    const counts = this.queues.counts().catch(() => null);
    const queues: QueueCounts[] | null = await Promise.race([counts, tooLate]);
    if (queues === null) return false; // Redis is away: nobody can work.
    if (queues.some(({ waiting }) => waiting > 0)) return true;
    const { subscribers } = this.handlers;
    return this.db.read(SYSTEM, () => this.deliveries.isNeglected(subscribers, NEGLECT));
  }
}
