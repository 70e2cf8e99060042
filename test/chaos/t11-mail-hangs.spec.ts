import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotificationsService } from '#libs/notifications';
import { SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { Scene, type Server } from '../support/servers.js';
import { until } from '../support/until.js';
import { all, allDone, one } from './judge.js';
import { compare, printLedger } from './ledger.js';
import { type OutsideWorld, startOutsideWorld } from './outside-world.js';
import { sized } from './size.js';
import { received } from './town.js';

/** Of each channel, in each of two rounds. */
const { MESSAGES, PER_SECOND } = sized({
  small: { MESSAGES: 60, PER_SECOND: 10 },
  full: { MESSAGES: 5_000, PER_SECOND: 25 },
});
const BATCH = 5;
/** Mails that a runner sends at once: that many hang before the first of them has given up. */
const AT_ONCE = 10;
const OPENS_WITHIN = 30;
const MINUTE = 60_000;

const scene = new Scene();
let world: OutsideWorld;
let house: House;
let runner: Server;

beforeAll(async () => {
  world = await startOutsideWorld();
  Object.assign(process.env, { SMTP_URL: world.url, SMS_URL: world.smsUrl });
  house = await startHouse();
  runner = await scene.app('runner', { HOUSE: house.name });
  // What a runner does when it starts is no part of what is measured.
  await until(() => allDone(house), 60);
}, 120_000);

afterAll(async () => {
  await scene.end();
  await house.close();
  await world.close();
});

/** Tells as many by mail as by SMS, at a steady pace, and waits until all SMS are sent. */
async function tellAll(round: string): Promise<void> {
  const start = performance.now();
  for (let first = 0; first < MESSAGES; first += BATCH) {
    await sleep(Math.max(0, start + (first / PER_SECOND) * 1000 - performance.now()));
    await house.db.transaction(SYSTEM, async () => {
      for (let n = first; n < Math.min(first + BATCH, MESSAGES); n += 1) await tell(round, n);
    });
  }
  await until(async () => (await left('sms')) === 0, 60);
}

async function tell(round: string, n: number): Promise<void> {
  const notifications = house.get(NotificationsService);
  const mail = received(`${round}-${n}`);
  const sms = received(`${round}-sms-${n}`);
  const phone = `+84912${String(n).padStart(6, '0')}`;
  await notifications.notify(mail);
  await notifications.notify({ ...sms, recipient: { ...sms.recipient, email: null, phone } });
}

async function left(channel: string): Promise<number> {
  const [row] = await all<{ left: number }>(
    house,
    `SELECT count(*) AS left FROM delivery WHERE channel = $1 AND state <> 'sent'`,
    [channel],
  );
  return row?.left ?? 0;
}

/** Milliseconds from the telling to the provider's yes, of nineteen in twenty SMS of a round. */
async function delay(round: string): Promise<number> {
  const [row] = await all<{ ms: number }>(
    house,
    `SELECT 1000 * extract(epoch FROM percentile_cont(0.95)
              WITHIN GROUP (ORDER BY delivery.sent_at - notification.created_at))::float8 AS ms
     FROM delivery JOIN notification ON notification.id = notification_id
     WHERE channel = 'sms' AND cause LIKE $1`,
    [`${round}-sms-%`],
  );
  return row?.ms ?? Infinity;
}

/** Looks at the mail server's sockets until stopped; the most that were open at once. */
function watchSockets(): () => Promise<number> {
  const stop = new AbortController();
  let most = 0;
  const looks = (async () => {
    while (!stop.signal.aborted) {
      most = Math.max(most, (await world.openSockets()).mail);
      await sleep(100);
    }
  })();
  return async () => {
    stop.abort();
    await looks;
    return most;
  };
}

/** Waits until mails are put off untried; returns the seconds. */
async function untilCircuitOpens(): Promise<number> {
  const start = performance.now();
  const untried = `SELECT count(*) AS count FROM delivery WHERE last_error = 'server-silent'`;
  await until(async () => (await one<{ count: number }>(house, untried)).count > 0, OPENS_WITHIN);
  return (performance.now() - start) / 1000;
}

/** What waits is due within minutes that pass at once; the runner has gone home before. */
async function recover(): Promise<void> {
  await runner.kill('SIGTERM');
  for (let rounds = 0; (await left('email')) > 0 && rounds < 20; rounds += 1) {
    house.db.clockShift += 5 * MINUTE;
    await house.runTasks();
  }
}

it(
  `T11: the mail server hangs among ${MESSAGES} mails and ${MESSAGES} SMS: the SMS go on, each mail arrives once later`,
  async () => {
    await tellAll('well');
    await until(async () => (await left('email')) === 0, 60);
    const well = await delay('well');

    await world.feel({ mail: { hang: true } });
    const sockets = watchSockets();
    const [opened] = await Promise.all([untilCircuitOpens(), tellAll('hung')]);
    const hung = await delay('hung');
    await until(async () => (await world.openSockets()).mail === 0, 30);
    const most = await sockets();
    const tried = await one<{ count: number }>(
      house,
      `SELECT count(*) AS count FROM delivery
       WHERE channel = 'email' AND state = 'queued' AND last_error <> 'server-silent'`,
    );
    process.stdout.write(
      `T11: p95 delay of SMS ${well.toFixed(0)} ms beside a mail server that is well, ${hung.toFixed(0)} ms beside one that hangs: ${(hung / well).toFixed(2)} x\n` +
        `  circuit open after ${opened.toFixed(1)} s; ${tried.count} mails tried in vain, ${most} sockets at most\n`,
    );

    await world.feel({ mail: { hang: false } });
    await recover();
    const mails = await all<{ messageId: string }>(
      house,
      `SELECT '<' || message_id || '>' AS message_id FROM delivery WHERE channel = 'email'`,
    );
    const line = compare('mails', {
      expected: mails.map(({ messageId }) => messageId),
      found: world.taken('mail').map(({ messageId }) => messageId),
    });
    printLedger([line]);
    expect(line).toMatchObject({ expected: 2 * MESSAGES, lost: 0, doubled: 0 });
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(AT_ONCE);
    expect((await world.openSockets()).mail).toBe(0);
    // Another try each time the circuit lets one through.
    expect(tried.count).toBeLessThanOrEqual(AT_ONCE + Math.ceil(MESSAGES / PER_SECOND / 30) + 1);
    if (process.env['CHAOS_SIZE'] === 'full') expect(hung / well).toBeLessThanOrEqual(1.2);
    // Behind a mail that hangs an SMS would wait for five seconds.
    else expect(hung).toBeLessThan(Math.max(4 * well, 2_500));
  },
  sized({ small: 240_000, full: 1_800_000 }),
);
