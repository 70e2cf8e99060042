import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  ANONYMOUS,
  type Actor,
  defineEvent,
  defineTask,
  DeliveriesRepository,
  type DeliveryKey,
  Handles,
  newId,
  On,
  OperationsService,
  Outbox,
  Queues,
  Relay,
  Schedules,
  SearchDirty,
  SearchEngine,
  SearchIndexes,
  SYSTEM,
  TaskPerformer,
  type TaskRun,
} from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { until } from '../support/until.js';

const payload = z.object({ rowId: z.uuid() });
const somethingHappened = defineEvent('test.something-happened', payload);
const alwaysFails = defineTask('test.always-fails', {
  queue: 'default',
  payload,
  retry: { tries: 3, pause: 1, growth: 'steady' },
});
const daily = defineTask('test.daily', {
  queue: 'default',
  payload: z.record(z.string(), z.never()),
});

@Injectable()
class Listeners {
  readonly done: string[] = [];
  secondFails = false;

  @On(somethingHappened, 'test.first')
  async first({ rowId }: z.infer<typeof payload>, run: TaskRun): Promise<void> {
    await run.finish(() => {
      this.done.push(`first ${rowId}`);
      return Promise.resolve();
    });
  }

  @On(somethingHappened, 'test.second')
  second({ rowId }: z.infer<typeof payload>): Promise<void> {
    if (this.secondFails) return Promise.reject(new Error('not now'));
    this.done.push(`second ${rowId}`);
    return Promise.resolve();
  }

  @Handles(alwaysFails)
  poison(): Promise<void> {
    return Promise.reject(new Error('poison'));
  }

  @Handles(daily)
  async daily(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish();
  }
}

@Module({ providers: [Listeners], exports: [Listeners] })
class ListenersModule {}

let house: House;
let listeners: Listeners;
beforeAll(async () => {
  house = await startHouse([ListenersModule]);
  listeners = house.get(Listeners);
});
afterAll(() => house.close());
beforeEach(() => {
  listeners.done.length = 0;
  listeners.secondFails = false;
});
afterEach(() => {
  house.db.clockShift = 0;
});

function tell(rowId: string): Promise<void> {
  return house.db.transaction(SYSTEM, () => house.get(Outbox).add(somethingHappened, { rowId }));
}

function claim(): Promise<DeliveryKey[]> {
  return house.db.transaction(SYSTEM, () => house.get(DeliveriesRepository).claim(100, 60));
}

describe('db scopes', () => {
  it('refuses SQL outside a scope', async () => {
    await expect(house.db.rows('SELECT 1')).rejects.toThrow('outside a db scope');
  });

  it('refuses to write in a read', async () => {
    const write = () => house.db.rows("INSERT INTO schedule_run VALUES ('test.read', now())");
    await expect(house.db.read(SYSTEM, write)).rejects.toThrow('read-only');
    await expect(house.db.read(SYSTEM, () => house.db.transaction(SYSTEM, write))).rejects.toThrow(
      'cannot open inside a read',
    );
  });

  it('names the actor to the database, and only inside the scope', async () => {
    const official: Actor = { ...ANONYMOUS, role: 'official', personId: newId() };
    const ask = () =>
      house.db.row<{ role: string; person: string | null }>(
        'SELECT app_role() AS role, app_person_id()::text AS person',
      );
    expect(await house.db.read(official, ask)).toEqual({
      role: 'official',
      person: official.personId,
    });
    expect(await house.db.read(ANONYMOUS, ask)).toEqual({ role: 'anonymous', person: null });
  });

  it('runs as a role that row-level security binds', async () => {
    const role = await house.db.read(SYSTEM, () =>
      house.db.row<{ rolsuper: boolean; rolbypassrls: boolean }>(
        'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
      ),
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  });

  it('survives a connection that breaks while nobody listens', async () => {
    const { driver } = house.app.get(DataSource, { strict: false });
    const client = await (driver as unknown as { master: Pool }).master.connect();
    expect(() => client.emit('error', new Error('Connection terminated'))).not.toThrow();
    client.release(true);
  });

  it('moves the clock of the database for tests only', async () => {
    const before = await house.db.read(SYSTEM, () => Promise.resolve(house.db.now));
    house.db.clockShift = 86_400_000;
    const after = await house.db.read(SYSTEM, () => Promise.resolve(house.db.now));
    expect(after.getTime() - before.getTime()).toBeGreaterThan(86_399_000);
  });
});

describe('outbox', () => {
  it('takes nothing outside a transaction', async () => {
    await expect(house.get(Outbox).add(somethingHappened, { rowId: newId() })).rejects.toThrow(
      'open transaction',
    );
  });

  it('keeps nothing of a change that was rolled back', async () => {
    const rowId = newId();
    const failing = house.db.transaction(SYSTEM, async () => {
      await house.get(Outbox).add(somethingHappened, { rowId });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await house.runTasks();
    expect(listeners.done).toEqual([]);
  });

  it('lets each subscriber succeed and fail alone', async () => {
    const rowId = newId();
    listeners.secondFails = true;
    await tell(rowId);
    await expect(house.runTasks()).rejects.toThrow('not now');
    await house.runTasks();
    expect(listeners.done).toEqual([`first ${rowId}`]);
    listeners.secondFails = false;
    house.db.clockShift = 10_000;
    await house.runTasks();
    expect(listeners.done).toEqual([`first ${rowId}`, `second ${rowId}`]);
  });

  it('finishes once when a task is handed out twice at the same time', async () => {
    const rowId = newId();
    await tell(rowId);
    const keys = await claim();
    const performer = house.get(TaskPerformer);
    const first = keys.filter((key) => key.subscriber === 'test.first');
    expect(first).toHaveLength(1);
    await Promise.all([...first, ...first, ...first].map((key) => performer.perform(key)));
    expect(listeners.done).toEqual([`first ${rowId}`]);
    for (const key of keys) await performer.perform(key);
  });

  it('keeps poison as a dead letter after its tries', async () => {
    const rowId = newId();
    await house.db.transaction(SYSTEM, () => house.get(Outbox).add(alwaysFails, { rowId }));
    for (let tries = 0; tries < 3; tries += 1) {
      house.db.clockShift = tries * 60_000;
      await expect(house.runTasks()).rejects.toThrow('poison');
    }
    house.db.clockShift = 86_400_000;
    await house.runTasks();
    const { deadLetters } = await house.get(OperationsService).overview();
    expect(
      deadLetters.map(({ payload, failures, error }) => ({ payload, failures, error })),
    ).toEqual([{ payload: { rowId }, failures: 3, error: 'poison' }]);
  });

  it('gives up what took three processes with it, and not before', async () => {
    const rowId = newId();
    await tell(rowId);
    const [key, other] = await claim();
    if (!key || !other) throw new Error('there are two subscribers');
    const deliveries = house.get(DeliveriesRepository);
    for (let died = 1; died <= 2; died += 1) {
      await house.db.transaction(SYSTEM, () => deliveries.countLoss(key));
    }
    await house.db.transaction(SYSTEM, () => deliveries.countLoss(other));
    const performer = house.get(TaskPerformer);
    await performer.perform(key, true);
    await performer.perform(other, true);
    expect(listeners.done).toHaveLength(1);
    expect(listeners.done[0]).toContain(other.subscriber.replace('test.', ''));
    const { deadLetters } = await house.get(OperationsService).overview();
    expect(deadLetters).toContainEqual(expect.objectContaining({ ...key, losses: 3 }));
  });

  it('brings back from Postgres what a flushed Redis has lost', async () => {
    const rowId = newId();
    await tell(rowId);
    expect(await house.get(Relay).round()).toBe(2);
    await house.get(Queues).obliterate();
    expect(await claim()).toEqual([]);
    house.db.clockShift = 3_600_000;
    await house.runTasks();
    expect([...listeners.done].sort()).toEqual([`first ${rowId}`, `second ${rowId}`]);
  });

  it('runs through Redis and a worker', async () => {
    const rowId = newId();
    await tell(rowId);
    await house.get(Relay).round();
    const performer = house.get(TaskPerformer);
    house.get(Queues).work((key, lost) => performer.perform(key, lost));
    await until(() => listeners.done.length === 2);
    expect([...listeners.done].sort()).toEqual([`first ${rowId}`, `second ${rowId}`]);
  });
});

describe('search marks', () => {
  it('survive when the row changed again while it was being indexed', async () => {
    const dirty = house.get(SearchDirty);
    const [once, twice] = [newId(), newId()];
    await house.db.transaction(SYSTEM, () => dirty.mark('test', [once, twice]));
    const keys = await house.db.read(SYSTEM, () => dirty.oldest('test', 10));
    await house.db.transaction(SYSTEM, () => dirty.mark('test', [twice]));
    await house.db.transaction(SYSTEM, () => dirty.clear('test', keys));
    const left = await house.db.read(SYSTEM, () => dirty.oldest('test', 10));
    expect(left).toEqual([{ rowId: twice, version: 2 }]);
  });

  it('need the transaction of their change', async () => {
    await expect(house.get(SearchDirty).mark('test', [newId()])).rejects.toThrow(
      'open transaction',
    );
  });
});

describe('search index', () => {
  it('holds every good document beside one that the engine refuses, and shows the bad one as behind', async () => {
    const ids = Array.from({ length: 9 }, newId).sort();
    const bad = ids[4] ?? '';
    const documents = (wanted: string[]) =>
      wanted.map((id) => ({ id, version: 1, text: id === bad ? '\ud83d' : 'good' }));
    house.get(SearchIndexes).register({
      name: 'refusals',
      settings: { searchableAttributes: ['text'] },
      documents: (wanted) => Promise.resolve(documents(wanted)),
      page: (after) => Promise.resolve(after === null ? documents(ids) : []),
    });
    const held = async () => {
      const engine = house.get(SearchEngine);
      const found = await engine.client
        .index<{ id: string }>(engine.uid('refusals'))
        .getDocuments({ limit: 20 });
      return found.results.map(({ id }) => id).sort();
    };
    const good = ids.filter((id) => id !== bad);
    await house.index();
    expect(await held()).toEqual(good);
    await house.db.transaction(SYSTEM, () => house.get(SearchDirty).mark('refusals', ids));
    await house.index();
    expect(await held()).toEqual(good);
    const behind = await house.db.read(SYSTEM, () => house.get(SearchDirty).oldest('refusals', 9));
    expect(behind.map((key) => key.rowId)).toEqual([bad]);
  });
});

describe('schedules', () => {
  it('start a task once a period, however many runners tick', async () => {
    const schedules = house.get(Schedules);
    schedules.register(daily, 'day');
    const ticks = await Promise.all(Array.from({ length: 5 }, () => schedules.tick()));
    const again = await schedules.tick();
    const started = await house.db.read(SYSTEM, () =>
      house.db.rows("SELECT 1 FROM outbox WHERE name = 'test.daily'"),
    );
    expect(ticks.reduce((sum, added) => sum + added, 0)).toBeGreaterThanOrEqual(1);
    expect(again).toBe(0);
    expect(started).toHaveLength(1);
  });
});
