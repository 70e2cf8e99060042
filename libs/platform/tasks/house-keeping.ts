import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { defineTask } from '../outbox/definitions.js';
import { DeliveriesRepository } from '../outbox/deliveries.repository.js';
import { Handles, type TaskRun } from '../outbox/handlers.js';
import { Indexer } from '../search/indexer.js';
import { SearchIndexes } from '../search/search-index.js';
import { Schedules } from './schedules.js';

const nothing = z.record(z.string(), z.never());
const deleteOldRows = defineTask('platform.delete-old-rows', {
  queue: 'default',
  payload: nothing,
});
const compareSearch = defineTask('platform.compare-search', { queue: 'search', payload: nothing });

/** The platform's own daily work. */
@Injectable()
export class HouseKeeping implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly deliveries: DeliveriesRepository,
    private readonly indexer: Indexer,
    private readonly indexes: SearchIndexes,
  ) {}

  onModuleInit(): void {
    this.schedules.register(deleteOldRows, 'day');
    this.schedules.register(compareSearch, 'day');
  }

  @Handles(deleteOldRows)
  async deleteOldRows(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(() => this.deliveries.deleteOldRows());
  }

  @Handles(compareSearch)
  async compareSearch(): Promise<void> {
    for (const index of this.indexes.all) await this.indexer.reconcile(index.name);
  }
}
