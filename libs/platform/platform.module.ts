import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { type Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { ENV, readEnv, type Env } from './config/env.js';
import { Db } from './db/db.js';
import { createDataSource } from './db/data-source.js';
import { ENTITIES, type EntityClass } from './db/entities.js';
import { Locks } from './db/locks.js';
import { DeliveriesRepository } from './outbox/deliveries.repository.js';
import { HandlerRegistry } from './outbox/handlers.js';
import { Outbox } from './outbox/outbox.js';
import { Relay } from './outbox/relay.js';
import { RequestKeys } from './requests/request-keys.js';
import { SearchEngine } from './search/meilisearch.js';
import { Indexer } from './search/indexer.js';
import { SearchDirty } from './search/search-dirty.js';
import { SearchIndexes } from './search/search-index.js';
import { HouseKeeping } from './tasks/house-keeping.js';
import { Queues } from './tasks/queues.js';
import { connectRedis, REDIS } from './tasks/redis.js';
import { Schedules } from './tasks/schedules.js';
import { TaskPerformer } from './tasks/task-performer.js';

const services = [
  Db,
  Locks,
  Outbox,
  HandlerRegistry,
  DeliveriesRepository,
  Relay,
  Queues,
  TaskPerformer,
  Schedules,
  RequestKeys,
  SearchEngine,
  SearchDirty,
  SearchIndexes,
  Indexer,
];

/** The technical ground of every app; global, so that domains take what they need. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...services,
    HouseKeeping,
    { provide: ENV, useFactory: () => readEnv() },
    {
      provide: DataSource,
      inject: [ENV, ENTITIES],
      useFactory: (env: Env, entities: EntityClass[]) =>
        createDataSource(env.DATABASE_URL, entities).initialize(),
    },
    {
      provide: REDIS,
      inject: [ENV],
      useFactory: (env: Env) => connectRedis(env, { blocking: false }),
    },
  ],
  exports: [...services, ENV, REDIS, DataSource],
})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
