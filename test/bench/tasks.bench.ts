import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { defineTemplate, NotificationsService, NotificationTemplates } from '#libs/notifications';
import {
  defineEvent,
  Loop,
  newId,
  On,
  Outbox,
  Queues,
  Relay,
  SYSTEM,
  TaskPerformer,
} from '#libs/platform';
import { EmailChannel } from '../../libs/notifications/email.channel.js';
import { setting } from '../support/database.js';
import { type House, startHouse } from '../support/house.js';
import { until } from '../support/until.js';
import { inWords, number, report } from './report.js';
import { alternate, timed } from './rounds.js';
import { isTimed, sized } from './size.js';
import { p95, ratios, spread } from './statistics.js';

jest.setTimeout(900_000);

const ROUNDS = sized({ small: 1, tenth: 4, full: 5 });
const EVENTS = sized({ small: 600, tenth: 5000, full: 20_000 });
const MAILS = sized({ small: 50, tenth: 1000, full: 5000 });
const BATCH = 500;
const FORGET = { attempts: 1, removeOnComplete: true, removeOnFail: true };

const happened = defineEvent('bench.happened', z.object({ number: z.int() }));
const told = defineTemplate('bench.told', {
  parameters: z.object({ number: z.int() }),
  render: (_language, parameters) => ({
    title: `Tin số ${parameters.number}`,
    body: 'Có tin mới.',
    href: '/',
  }),
});

@Injectable()
class Listener {
  @On(happened, 'bench.note')
  note(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({ providers: [Listener] })
class BenchModule {}

let house: House;
let redis: Redis;
let queue: Queue;
let relay: Loop | undefined;

beforeAll(async () => {
  house = await startHouse([BenchModule]);
  house.get(NotificationTemplates).register(told);
  redis = new Redis(setting('REDIS_URL'), { maxRetriesPerRequest: null });
  queue = new Queue('raw', { connection: redis, prefix: house.name });
});
afterAll(async () => {
  await relay?.stop();
  await queue.close();
  await emptyQueues();
  await house.close();
  redis.disconnect();
});

/** BullMQ's own way would leave its queues at rest. */
async function emptyQueues(): Promise<void> {
  for await (const keys of redis.scanStream({ match: `*${house.name}*`, count: 1000 })) {
    const found = keys as string[];
    if (found.length > 0) await redis.unlink(...found);
  }
}

function batches(count: number): number[] {
  const whole = Array.from({ length: Math.ceil(count / BATCH) }, (_, n) => n);
  return whole.map((n) => Math.min(BATCH, count - n * BATCH));
}

async function addRaw(count: number): Promise<void> {
  for (const many of batches(count)) {
    const jobs = Array.from({ length: many }, () => {
      const data = { outboxId: newId(), subscriber: 'bench.note' };
      return { name: 'bench.note', data, opts: { ...FORGET, jobId: `${data.outboxId}.note` } };
    });
    await queue.addBulk(jobs);
  }
}

it('relay: claim, publish and mark, against addBulk', async () => {
  const publish = async (): Promise<number> => {
    await emptyQueues();
    await house.db.transaction(SYSTEM, async () => {
      const payloads = Array.from({ length: EVENTS }, (_, n) => ({ number: n }));
      await house.get(Outbox).addMany(happened, payloads);
    });
    let published = 0;
    const time = await timed(async () => {
      for (let some = 1; some > 0; published += some) some = await house.get(Relay).round();
    });
    expect(published).toBe(EVENTS);
    await house.db.transaction(SYSTEM, () => house.db.rows('DELETE FROM outbox'));
    return time;
  };
  const raw = async (): Promise<number> => {
    await emptyQueues();
    const time = await timed(() => addRaw(EVENTS));
    expect(await queue.getWaitingCount()).toBe(EVENTS);
    return time;
  };
  const [ours = [], theirs = []] = await alternate(ROUNDS, publish, raw);
  const ratio = ratios(theirs, ours);
  report({
    layer: 'relay (claim, publish, mark)',
    load: `${number(EVENTS)} events`,
    ours: inWords(perSecond(EVENTS, ours), '/s'),
    raw: `addBulk ${inWords(perSecond(EVENTS, theirs), '/s')}`,
    ratio: inWords(ratio),
    goal: '>= 0.4 x',
    met: ratio.middle >= 0.4,
  });
});

it('notification: claim, send and finish, against a task that does nothing', async () => {
  await emptyQueues();
  const sent = new Set<string>();
  // A provider that takes everything at once.
  house.get(EmailChannel).send = ({ messageId }) => {
    sent.add(messageId);
    return Promise.resolve({ kind: 'sent' });
  };
  house.get(Queues).work((key) => house.get(TaskPerformer).perform(key));
  let round = 0;
  const ours = async (): Promise<number> => {
    round += 1;
    await tellAll(round);
    const before = sent.size;
    relay = new Loop('relay', 100, () => house.get(Relay).round());
    const time = await timed(async () => {
      relay?.start();
      await until(nothingOpen, 600);
    });
    await relay.stop();
    expect(sent.size - before).toBe(MAILS);
    return time;
  };
  const [mine = [], theirs = []] = await alternate(ROUNDS, ours, doNothing);
  const ratio = ratios(theirs, mine);
  const rate = perSecond(MAILS, mine);
  report({
    layer: 'whole notification (claim, send, finish)',
    load: `${number(MAILS)} mails, one process`,
    ours: inWords(rate, '/s'),
    raw: `no-op ${inWords(perSecond(MAILS, theirs), '/s')}`,
    ratio: inWords(ratio),
    goal: '>= 0.25 x and >= 500/s',
    met: ratio.middle >= 0.25 && rate.middle >= 500,
  });
});

const nothingOpen = async () => {
  const [row] = await house.db.read(SYSTEM, () =>
    house.db.rows<{ open: number }>(
      'SELECT count(*) AS open FROM outbox_delivery WHERE done_at IS NULL AND dead_at IS NULL',
    ),
  );
  return row?.open === 0;
};

async function tellAll(round: number): Promise<void> {
  for (const many of batches(MAILS)) {
    await house.db.transaction(SYSTEM, async () => {
      for (let n = 0; n < many; n += 1) {
        const recipient = { personId: newId(), language: 'vi' as const, email: 'a@vidu.example' };
        const news = { template: told, recipient, subjectId: null, cause: String(round) };
        await house.get(NotificationsService).notify({ ...news, parameters: { number: n } });
      }
    });
  }
}

/** As many tasks through BullMQ in this process, with as many at a time, that do nothing. */
async function doNothing(): Promise<number> {
  const connection = redis.duplicate();
  let done = 0;
  const work = () => Promise.resolve(void (done += 1));
  const worker = new Worker('raw', work, { connection, prefix: house.name, concurrency: 10 });
  const time = await timed(async () => {
    await addRaw(MAILS);
    await until(() => done === MAILS, 600);
  });
  await worker.close();
  connection.disconnect();
  return time;
}

it('paging: the news of one person, page 1 and page 1,000', async () => {
  const personId = newId();
  const rows = sized({ small: 200, tenth: 21_000, full: 21_000 });
  await house.db.transaction(SYSTEM, () =>
    house.db.rows(
      `INSERT INTO notification (id, person_id, template, cause, parameters, language)
       SELECT uuidv7(), $1, 'bench.told', n::text, '{"number": 1}', 'vi'
       FROM generate_series(1, $2::int) AS n`,
      [personId, rows],
    ),
  );
  const actor = { role: 'worker', personId, accountId: null, organisationId: null } as const;
  const [row] = await house.db.read(SYSTEM, () =>
    house.db.rows<{ id: string }>(
      'SELECT id FROM notification WHERE person_id = $1 ORDER BY id DESC OFFSET $2 LIMIT 1',
      [personId, rows - 100],
    ),
  );
  const list = (before: string | null) => () =>
    timed(async () => {
      expect(await house.get(NotificationsService).listFor(actor, 'vi', before)).toHaveLength(20);
    });
  const [near = [], deep = []] = await alternate(
    isTimed ? 40 : 1,
    list(null),
    list(row?.id ?? null),
  );
  const ratio = ratios(deep, near);
  report({
    layer: 'news of one person, page 1,000 against page 1',
    load: `${number(rows)} notifications`,
    ours: `${inWords(spread(deep), 'ms')}, p95 ${number(p95(deep))}`,
    raw: `page 1 ${inWords(spread(near), 'ms')}`,
    ratio: inWords(ratio),
    goal: '<= 2 x',
    met: ratio.middle <= 2,
  });
});

function perSecond(count: number, times: number[]) {
  return spread(times.map((time) => (count * 1000) / time));
}
