import { Injectable } from '@nestjs/common';
import { type Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../basics/actor.js';
import { Db } from '../db/db.js';
import { SearchIndexes } from '../search/search-index.js';
import { LagRepository } from './lag.repository.js';
import { logger } from './logger.js';

const FAST = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SLOW = [0.01, 0.05, 0.25, 1, 5, 15, 60, 300, 1800];

/**
 * What Prometheus is told of this process. Labels are names from the code (a route's pattern, a
 * task, a queue): never an address, an id or a person.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];

  readonly requests = new Histogram({
    name: 'nhipcau_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['route', 'method', 'status'],
    buckets: FAST,
    registers: this.registers,
  });
  readonly taskWait = new Histogram({
    name: 'nhipcau_task_wait_seconds',
    help: 'Time from when a task was due to when it ran',
    labelNames: ['task'],
    buckets: SLOW,
    registers: this.registers,
  });
  readonly taskRun = new Histogram({
    name: 'nhipcau_task_run_seconds',
    help: 'Time for which a task ran, well or not',
    labelNames: ['task'],
    buckets: SLOW,
    registers: this.registers,
  });
  readonly taskFailures = new Counter({
    name: 'nhipcau_task_failures_total',
    help: 'Tries of a task that failed',
    labelNames: ['task'],
    registers: this.registers,
  });

  private readonly open = this.gauge('outbox_open', 'Deliveries still to be done');
  private readonly oldestDue = this.gauge(
    'outbox_oldest_due_seconds',
    'For how long the oldest open delivery has been due',
  );
  private readonly dead = this.gauge('outbox_dead_letters', 'Deliveries that are given up');
  private readonly marks = this.gauge('search_dirty', 'Rows that the index does not know', 'index');
  private readonly oldestMark = this.gauge(
    'search_dirty_oldest_seconds',
    'For how long the oldest of them has waited',
    'index',
  );
  private readonly pool = this.gauge('pool_connections', 'Connections to Postgres', 'state');

  constructor(
    private readonly db: Db,
    private readonly source: DataSource,
    private readonly lag: LagRepository,
    private readonly indexes: SearchIndexes,
  ) {}

  /** Begins to measure the process itself: memory, CPU, event loop, garbage collection. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  readonly contentType = this.registry.contentType;

  /** All of it in the text form of Prometheus, asked for at this moment. */
  async text(): Promise<string> {
    const { totalCount, idleCount, waitingCount } = (
      this.source.driver as unknown as { master: Pool }
    ).master;
    this.pool.set({ state: 'total' }, totalCount);
    this.pool.set({ state: 'idle' }, idleCount);
    this.pool.set({ state: 'waiting' }, waitingCount);
    await this.setLag().catch((error: unknown) => {
      logger.warn({ err: error }, 'lag cannot be measured');
      this.forgetLag();
    });
    return this.registry.metrics();
  }

  private async setLag(): Promise<void> {
    const { outbox, indexes } = await this.db.read(SYSTEM, async () => ({
      outbox: await this.lag.outbox(),
      indexes: await this.lag.indexes(),
    }));
    this.open.set(outbox.open);
    this.oldestDue.set(outbox.oldestDue);
    this.dead.set(outbox.dead);
    for (const { name } of this.indexes.all) {
      const behind = indexes.find(({ index }) => index === name);
      this.marks.set({ index: name }, behind?.marks ?? 0);
      this.oldestMark.set({ index: name }, behind?.oldest ?? 0);
    }
  }

  /** An old number would say that all is well. */
  private forgetLag(): void {
    for (const gauge of [this.open, this.oldestDue, this.dead]) gauge.set(Number.NaN);
    this.marks.reset();
    this.oldestMark.reset();
  }

  private gauge(name: string, help: string, label?: string): Gauge {
    return new Gauge({
      name: `nhipcau_${name}`,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: this.registers,
    });
  }
}
