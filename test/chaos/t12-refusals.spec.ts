import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineTemplate, NotificationsService, NotificationTemplates } from '#libs/notifications';
import { DeliveriesRepository, newId, SYSTEM, TaskPerformer } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { all } from './judge.js';
import { compare, printLedger } from './ledger.js';
import { type OutsideWorld, startOutsideWorld } from './outside-world.js';
import { random, seed } from './random.js';
import { sized } from './size.js';

const { MAILS, SMS } = sized({
  small: { MAILS: 40, SMS: 10 },
  full: { MAILS: 5_000, SMS: 1_000 },
});
const REFUSED_FOR_GOOD = 0.05;
const AT_ONCE = 10;
const MINUTE = 60_000;
const STEP = 5 * MINUTE;
const TROUBLE = 30 * MINUTE;
/** Seconds for which the SMS provider asks, by its own clock: nobody can move that. */
const RETRY_AFTER = 3;

const news = defineTemplate('placements.chaos-news', {
  parameters: z.object({}),
  render: () => ({ title: 'Tin mới', body: 'Một dòng', href: '/thong-bao' }),
});

const next = random(seed);
let world: OutsideWorld;
let house: House;

beforeAll(async () => {
  world = await startOutsideWorld();
  Object.assign(process.env, { SMTP_URL: world.url, SMS_URL: world.smsUrl });
  house = await startHouse();
  house.get(NotificationTemplates).register(news);
}, 60_000);

afterAll(async () => {
  await house.close();
  await world.close();
});

interface Person {
  personId: string;
  email: string | null;
  phone: string | null;
}

function tell({ personId, email, phone }: Person, cause: string): Promise<boolean> {
  const recipient = { personId, language: 'vi', email, phone } as const;
  const about = { template: news, recipient, subjectId: null, cause, parameters: {} };
  return house.db.transaction(SYSTEM, () => house.get(NotificationsService).notify(about));
}

/** Runs what is due, ten at a time as a runner does; what fails is tried again when it is due. */
async function runDue(): Promise<void> {
  for (;;) {
    const claimed = await house.db.transaction(SYSTEM, () =>
      house.get(DeliveriesRepository).claim(AT_ONCE, 60),
    );
    if (claimed.length === 0) return;
    const performer = house.get(TaskPerformer);
    await Promise.allSettled(claimed.map((key) => performer.perform(key)));
  }
}

async function letPass(time: number): Promise<void> {
  for (let passed = 0; passed < time; passed += STEP) {
    house.db.clockShift += STEP;
    await runDue();
  }
}

/** Those of a channel that still wait. */
async function queued(): Promise<number> {
  const [row] = await all<{ left: number }>(
    house,
    `SELECT count(*) AS left FROM delivery WHERE state IN ('queued', 'sending')`,
  );
  return row?.left ?? 0;
}

function deliveries(channel: string) {
  return all<{ address: string; state: string; attempts: number; messageId: string }>(
    house,
    'SELECT address, state, attempts, message_id FROM delivery WHERE channel = $1 ORDER BY id',
    [channel],
  );
}

/** Nobody knocks again before the time that a refusal asks for; ten may have been on their way. */
function expectPatience(): void {
  const times = [...world.refused('sms'), ...world.taken('sms')].map(({ at }) => at).sort();
  const refusals = world.refused('sms').map(({ at }) => at);
  expect(refusals.length).toBeGreaterThan(0);
  for (const refusal of refusals) {
    const soon = times.filter((at) => at > refusal && at < refusal + RETRY_AFTER * 1000 - 50);
    expect(soon.length).toBeLessThan(AT_ONCE);
    expect(Math.max(refusal, ...soon) - refusal).toBeLessThan(1000);
  }
}

it(`T12: 421 and 450 for half an hour, 550 for 5 %, SMS 429: all that can be delivered is, once (seed ${seed})`, async () => {
  const people = Array.from({ length: MAILS }, () => {
    const personId = newId();
    const box = next() < REFUSED_FOR_GOOD ? '550.' : '';
    return { personId, email: `${box}${personId}@vidu.example`, phone: null };
  });
  const called = Array.from({ length: SMS }, (_, n) => ({
    personId: newId(),
    email: null,
    phone: `+84912${String(n).padStart(6, '0')}`,
  }));
  await world.feel({
    mail: { refuse: [421, 450] },
    sms: { refuse: 429, retryAfter: RETRY_AFTER },
  });
  for (const person of [...people, ...called]) await tell(person, 'first');
  await letPass(TROUBLE);
  expect(world.taken('mail')).toEqual([]);
  expect(world.taken('sms')).toEqual([]);
  await world.feel({ mail: { refuse: undefined }, sms: { refuse: undefined } });
  while ((await queued()) > 0) await letPass(STEP);

  const gone = people.filter(({ email }) => email.startsWith('550.'));
  for (const person of gone) await tell(person, 'second');
  await runDue();

  const [mails, sms] = [await deliveries('email'), await deliveries('sms')];
  const sent = mails.filter(({ address }) => !address.startsWith('550.'));
  const lines = [
    compare('mails', {
      expected: sent.map(({ messageId }) => `<${messageId}>`),
      found: world.taken('mail').map(({ messageId }) => messageId),
    }),
    compare('SMS', {
      expected: sms.map(({ messageId }) => messageId),
      found: world.taken('sms').map(({ id }) => id ?? ''),
    }),
    compare('550, one try each', {
      expected: gone.map(({ email }) => email),
      found: world
        .refused('mail')
        .filter(({ refused }) => refused === 550)
        .map(({ to }) => to),
    }),
  ];
  process.stdout.write(`T12 seed ${seed}\n`);
  printLedger(lines);
  for (const line of lines) expect(line).toMatchObject({ lost: 0, doubled: 0 });
  expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(['sent']));
  expect(Math.min(...sent.map(({ attempts }) => attempts))).toBeGreaterThan(1);
  expect(Math.max(...sent.map(({ attempts }) => attempts))).toBeLessThanOrEqual(48);
  expect(new Set(sms.map(({ state }) => state))).toEqual(new Set(['sent']));
  const suppressed = mails.filter(({ state }) => state === 'suppressed');
  expect(suppressed.map(({ address }) => address).sort()).toEqual(
    gone.map(({ email }) => email).sort(),
  );
  expectPatience();
}, 1_800_000);
