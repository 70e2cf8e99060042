import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { ENV, readEnv, type Env } from './config/env.js';
import { Db } from './db/db.js';
import { createDataSource } from './db/data-source.js';
import { ENTITIES, type EntityClass } from './db/entities.js';
import { Locks } from './db/locks.js';
import { Replica } from './db/replica.js';
import { HealthRepository } from './observability/health.repository.js';
import { Health } from './observability/health.js';
import { LagRepository } from './observability/lag.repository.js';
import { Metrics } from './observability/metrics.js';
import { SearchState } from './observability/search-state.js';
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
import { OperationsRepository } from './tasks/operations.repository.js';
import { OperationsService } from './tasks/operations.service.js';
import { Queues } from './tasks/queues.js';
import { connectRedis, REDIS, type RedisConnection } from './tasks/redis.js';
import { Schedules } from './tasks/schedules.js';
import { TaskPerformer } from './tasks/task-performer.js';
import { Watchdog } from './tasks/watchdog.js';

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
  LagRepository,
  Metrics,
  Health,
  Watchdog,
  OperationsService,
];

/** The technical ground of every app; global, so that domains take what they need. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...services,
    HouseKeeping,
    HealthRepository,
    OperationsRepository,
    SearchState,
    { provide: ENV, useFactory: () => readEnv() },
    {
      provide: DataSource,
      inject: [ENV, ENTITIES],
      useFactory: (env: Env, entities: EntityClass[]) =>
        createDataSource(env.DATABASE_URL, entities).initialize(),
    },
    {
      provide: Replica,
      inject: [ENV, ENTITIES],
      useFactory: ({ DATABASE_REPLICA_URL: url }: Env, entities: EntityClass[]) =>
        new Replica(url === undefined ? null : createDataSource(url, entities, 1_000)),
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
  constructor(@Inject(REDIS) private readonly redis: RedisConnection) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
