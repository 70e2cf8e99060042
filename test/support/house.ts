import { randomBytes } from 'node:crypto';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Db,
  DeliveriesRepository,
  Indexer,
  Queues,
  SearchEngine,
  SearchIndexes,
  SYSTEM,
  TaskPerformer,
} from '#libs/platform';
import { createDatabase, dropDatabase, setting, urlOf } from './database.js';

/** The whole portal for one test file, with a database, key prefix and index prefix of its own. */
export interface House {
  name: string;
  app: INestApplicationContext;
  db: Db;
  get<T>(type: Type<T>): T;
  /** Runs everything due in the outbox, inline, until nothing is left. Throws the first failure. */
  runTasks(): Promise<void>;
  /** Brings the search index up to date. */
  index(): Promise<void>;
  close(): Promise<void>;
}

/** Also serves HTTP, through `app.inject`. */
export interface Portal extends House {
  app: NestFastifyApplication;
}

@Module({})
class HouseModule {}

/** Further modules are those that a test brings along, with handlers of its own. */
export async function startHouse(modules: Type[] = []): Promise<House> {
  const name = await prepare();
  const { DomainsModule } = await import('../../apps/domains.module.js');
  const app = await NestFactory.createApplicationContext(
    { module: HouseModule, imports: [DomainsModule, ...modules] },
    { logger: false, abortOnError: false },
  );
  return toHouse(name, app);
}

export async function startPortal(): Promise<Portal> {
  return openPortal(await prepare());
}

/** The portal on a database that is there, with the prefixes of this name. */
export async function openPortal(name: string): Promise<Portal> {
  pointTo(name);
  const { createHttpApp } = await import('../../apps/http/create-app.js');
  const app = await createHttpApp();
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { ...toHouse(name, app), app };
}

async function prepare(): Promise<string> {
  const name = `house_${randomBytes(6).toString('hex')}`;
  pointTo(name);
  await createDatabase(name);
  // The template may have been made by a house of its own.
  pointTo(name);
  return name;
}

function pointTo(name: string): void {
  Object.assign(process.env, {
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    APP_SECRET: 'a secret that is only used in tests',
    // Tests run at any hour; those of quiet hours set them.
    QUIET_HOURS: process.env['QUIET_HOURS'] ?? 'none',
    REDIS_PREFIX: name,
    SEARCH_PREFIX: `${name}_`,
    REDIS_URL: setting('REDIS_URL'),
    MEILI_URL: setting('MEILI_URL'),
    MEILI_KEY: setting('MEILI_KEY'),
  });
  process.env['DATABASE_URL'] = urlOf(name, 'nhipcau_app');
}

function toHouse(name: string, app: INestApplicationContext): House {
  const get = <T>(type: Type<T>) => app.get(type, { strict: false });
  return {
    name,
    app,
    db: get(Db),
    get,
    runTasks: () => runTasks(get),
    index: async () => {
      while ((await get(Indexer).round()) > 0);
    },
    close: async () => {
      const engine = get(SearchEngine);
      const indexes = get(SearchIndexes).all.map((index) => index.name);
      await Promise.all([...indexes, 'built'].map((index) => engine.drop(engine.uid(index))));
      await get(Queues).obliterate();
      await app.close();
      await dropDatabase(name);
    },
  };
}

async function runTasks(get: <T>(type: Type<T>) => T): Promise<void> {
  const [db, deliveries, performer] = [get(Db), get(DeliveriesRepository), get(TaskPerformer)];
  for (;;) {
    const claimed = await db.transaction(SYSTEM, () => deliveries.claim(100, 60));
    if (claimed.length === 0) return;
    for (const key of claimed) await performer.perform(key);
  }
}
