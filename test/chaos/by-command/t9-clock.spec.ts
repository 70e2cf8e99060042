import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { NotificationsService, NotificationTemplates } from '#libs/notifications';
import { PlacementsService } from '#libs/placements';
import {
  addDays,
  dateInZone,
  Db,
  defineTask,
  Handles,
  newId,
  Outbox,
  Schedules,
  SYSTEM,
  type TaskRun,
} from '#libs/platform';
import { digest } from '../../integration/notifications.people.js';
import { type House, startHouse } from '../../support/house.js';
import { addAgency, addWorker, applyFor, type Agency } from '../../support/overseas.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';
import { all } from '../judge.js';
import { compare, type Line, printLedger } from '../ledger.js';
import { random, seed } from '../random.js';
import { sized } from '../size.js';

/** A third each: tasks of a moment, interviews that are reminded of, news for digests. */
const DEADLINES = sized({ small: 60, full: 1_000 });
const EACH = Math.ceil(DEADLINES / 3);
const READERS = Math.ceil(EACH / 4);
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Ends of months short and long, of a year, and a leap day. */
const ENDS = ['2027-01-31', '2027-02-28', '2027-04-30', '2027-12-31', '2028-02-29'] as const;
const HOURS = ['00:02', '07:03', '12:00', '23:58'];
/** Looks of processes that look at the same moment. */
const AT_ONCE = 2;

const next = random(seed);
const pick = <T>(things: readonly [T, ...T[]]): T =>
  things[Math.floor(next() * things.length)] ?? things[0];

const due = defineTask('chaos.due', {
  queue: 'default',
  payload: z.object({ name: z.string(), at: z.number() }),
});

@Injectable()
class DueTasks {
  readonly ran: { name: string; early: boolean }[] = [];

  constructor(private readonly db: Db) {}

  @Handles(due)
  async run({ name, at }: z.infer<typeof due.payload>, run: TaskRun): Promise<void> {
    await run.finish(() => {
      this.ran.push({ name, early: this.db.now.getTime() < at });
      return Promise.resolve();
    });
  }
}

@Module({ providers: [DueTasks] })
class DueModule {}

let house: House;
let mail: MailServer;
let agency: Agency;

beforeAll(async () => {
  mail = await startMailServer();
  process.env['SMTP_URL'] = mail.url;
  house = await startHouse([DueModule]);
  house.get(NotificationTemplates).register(digest);
  agency = await addAgency(house, EACH);
  await house.index();
}, 120_000);

afterAll(async () => {
  await house.close();
  await mail.close();
});

const instant = (day: string, time: string) => Date.parse(`${day}T${time}:00+07:00`);

/** Where the clock stands one after the other: each time wrong by minutes, now and then by a day. */
function stops(): number[] {
  return ENDS.flatMap((end) =>
    Array.from({ length: 8 }, (_, n) => addDays(end, n - 4)).flatMap((day) =>
      HOURS.flatMap((time) => {
        const moment = instant(day, time) + (next() * 10 - 5) * MINUTE;
        if (next() > 0.2) return [moment];
        return [moment, moment + pick([-DAY, DAY]), moment];
      }),
    ),
  );
}

/** Tasks and interviews whose days all lie among the stops. */
async function plan(): Promise<string[]> {
  const names = Array.from({ length: EACH }, (_, n) => `task ${n}`);
  await house.db.transaction(SYSTEM, async () => {
    for (const name of names) {
      const at = instant(addDays(pick(ENDS), Math.floor(next() * 3)), pick(['00:00', '12:00']));
      await house.get(Outbox).add(due, { name, at }, { runAt: new Date(at) });
    }
  });
  for (let n = 0; n < EACH; n += 1) {
    const id = await applyFor(house, await addWorker(house), agency.postingId);
    await step(id, 'prescreen', {});
    const interviewOn = addDays(pick(ENDS), Math.floor(next() * 5) - 1);
    await step(id, 'interview', { interview_on: interviewOn, interview_place: 'Đông Hà' });
  }
  return names;
}

async function step(id: string, name: 'prescreen' | 'interview', facts: Record<string, string>) {
  const placements = house.get(PlacementsService);
  const { version } = await placements.find(agency.agent, id);
  await placements.advance(agency.agent, id, { step: name, version, facts, reason: '' });
}

/** Everything that two processes do when the clock says this. Returns how many schedules began. */
async function live(moment: number): Promise<number> {
  house.db.clockShift = moment - Date.now();
  const looks = Array.from({ length: AT_ONCE }, () => house.get(Schedules).tick());
  const begun = await Promise.all(looks);
  await Promise.all(begun.map(() => house.runTasks()));
  return begun.reduce((sum, count) => sum + count, 0);
}

function tellNews(personId: string, name: string): Promise<boolean> {
  const recipient = { personId, language: 'vi' as const, email: `${personId}@vidu.example` };
  const news = { template: digest, recipient, subjectId: null, cause: name, parameters: { name } };
  return house.db.transaction(SYSTEM, () => house.get(NotificationsService).notify(news));
}

/** Lives through all stops, telling the news on the way. */
async function walk(moments: number[]): Promise<number> {
  const readers = Array.from({ length: READERS }, () => newId()) as [string, ...string[]];
  const tellAt = new Map<number, number>();
  for (let n = 0; n < EACH; n += 1) {
    const stop = Math.floor(next() * moments.length);
    tellAt.set(stop, (tellAt.get(stop) ?? 0) + 1);
  }
  let begun = 0;
  for (const [stop, moment] of moments.entries()) {
    begun += await live(moment);
    for (let n = 0; n < (tellAt.get(stop) ?? 0); n += 1) {
      await tellNews(pick(readers), `${stop}-${n}`);
    }
  }
  // Two mornings later whatever was told last has gone, too.
  const last = Math.max(...moments);
  await live(last + DAY);
  await live(last + 2 * DAY);
  return begun;
}

/** Each reminder of an interview is sent on its own day and told once. */
async function judgeReminders(): Promise<Line> {
  const reminders = await all<{ id: string; isOnDay: boolean }>(
    house,
    `SELECT reminder.id, reminder.state = 'sent'
              AND (sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = remind_on AS is_on_day
     FROM placement_reminder reminder JOIN placement_clock clock ON clock.id = clock_id
     WHERE clock.kind = 'interview'`,
  );
  expect(reminders).toHaveLength(4 * EACH);
  expect(reminders.filter(({ isOnDay }) => !isOnDay)).toEqual([]);
  const told = await all<{ cause: string }>(
    house,
    `SELECT cause FROM notification
     WHERE template = 'placements.reminder' AND parameters ->> 'clock' = 'interview'`,
  );
  return compare('reminders', {
    expected: reminders.map(({ id }) => `interview ${id}`),
    found: told.map(({ cause }) => cause),
  });
}

/** Each piece of news is in one digest, not before it was due, one mail for each day and person. */
async function judgeDigests(): Promise<Line[]> {
  const news = await all<{ cause: string; isSent: boolean; isEarly: boolean }>(
    house,
    `SELECT cause, coalesce(delivery.state = 'sent', false) AS is_sent,
            coalesce(delivery.created_at < digest.due_at, false) AS is_early
     FROM notification LEFT JOIN digest ON digest.id = notification.digest_id
     LEFT JOIN delivery ON delivery.digest_id = digest.id WHERE template = $1`,
    [digest.name],
  );
  expect(news.filter(({ isEarly }) => isEarly)).toEqual([]);
  const mails = await all<{ day: string; address: string; messageId: string }>(
    house,
    `SELECT digest.person_id || ' ' || digest.day AS day, address,
            '<' || message_id || '>' AS message_id
     FROM digest JOIN delivery ON delivery.digest_id = digest.id`,
  );
  expect(new Set(mails.map(({ day }) => day)).size).toBe(mails.length);
  const boxes = [...new Set(mails.map(({ address }) => address))];
  const receipts = boxes.flatMap((address) => mail.receiptsFor(address));
  return [
    compare('news in digests', {
      expected: news.map(({ cause }) => cause),
      found: news.filter(({ isSent }) => isSent).map(({ cause }) => cause),
    }),
    compare('mails of digests', {
      expected: mails.map(({ messageId }) => messageId),
      found: receipts.map(({ messageId }) => messageId),
    }),
  ];
}

/** Every hour and day in which the clock stood has begun once, and not before. */
async function judgeSchedules(moments: number[], begun: number): Promise<Line> {
  const runs = await all<{ run: string; isEarly: boolean }>(
    house,
    `SELECT task || ' ' || extract(epoch FROM period)::bigint AS run, created_at < period AS is_early
     FROM schedule_run WHERE period <= to_timestamp($1)`,
    [Math.max(...moments) / 1000],
  );
  expect(runs.filter(({ isEarly }) => isEarly)).toEqual([]);
  expect(begun).toBe(runs.length);
  const schedules = house.get(Schedules).states([], new Date());
  const expected = moments.flatMap((moment) => {
    const day = instant(dateInZone(new Date(moment)), '00:00');
    const hour = Math.floor(moment / 3_600_000) * 3_600_000;
    return schedules.map(({ task, every }) => `${task} ${(every === 'day' ? day : hour) / 1000}`);
  });
  return compare('schedules', { expected: new Set(expected), found: runs.map(({ run }) => run) });
}

it(
  `T9: ${DEADLINES} deadlines while the clock is wrong by minutes and days, over ends of months and a leap day (seed ${seed})`,
  async () => {
    const moments = stops();
    const names = await plan();
    const begun = await walk(moments);
    const { ran } = house.get(DueTasks);
    const lines = [
      compare('tasks', { expected: names, found: ran.map(({ name }) => name) }),
      await judgeReminders(),
      ...(await judgeDigests()),
      await judgeSchedules(moments, begun),
    ];
    process.stdout.write(`T9 seed ${seed}: ${moments.length} stops of the clock\n`);
    printLedger(lines);
    expect(ran.filter(({ early }) => early)).toEqual([]);
    for (const line of lines) expect(line).toMatchObject({ lost: 0, doubled: 0 });
    const [told] = lines.filter(({ what }) => what === 'news in digests');
    expect(told?.expected).toBe(EACH);
  },
  sized({ small: 300_000, full: 1_800_000 }),
);
