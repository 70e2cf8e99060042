import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import {
  defineTemplate,
  NotificationsService,
  NotificationTemplates,
  PreferencesService,
  type Template,
} from '#libs/notifications';
import { type Actor, newId, Problem } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';

type Told = Template<{ name: string }>;

const parts = {
  parameters: z.object({ name: z.string() }),
  render: (_language: string, { name }: { name: string }) => ({
    title: `Tin ${name}`,
    body: `Về ${name}`,
    href: `/ket-noi?tin=${name}`,
  }),
};
const digest: Told = defineTemplate('matching.test-choice', { ...parts, urgency: 'digest' });
const urgent: Told = defineTemplate('placements.test-choice', parts);
const code: Told = defineTemplate('test.night-code', { ...parts, critical: true });

jest.setTimeout(60_000);

let house: House;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  Object.assign(process.env, { SMTP_URL: mail.url, QUIET_HOURS: '21-7' });
  house = await startHouse();
  for (const template of [digest, urgent, code]) {
    house.get(NotificationTemplates).register(template);
  }
});

afterEach(() => {
  house.db.clockShift = 0;
});

afterAll(async () => {
  await mail.close();
  await house.close();
});

/** Moves the clock of the house to a moment in the province; each test has days of its own. */
function at(moment: string): void {
  house.db.clockShift = Date.parse(`${moment}:00+07:00`) - Date.now();
}

function worker(personId: string): Actor {
  return { role: 'worker', personId, accountId: null, organisationId: null };
}

/** Somebody with an address of their own. */
function somebody() {
  const personId = newId();
  const email = `${personId}@example.org`;
  const tell = (template: Told, name: string) =>
    house.db.transaction(worker(newId()), () =>
      house.get(NotificationsService).notify({
        template,
        recipient: { personId, language: 'vi', email },
        subjectId: null,
        cause: name,
        parameters: { name },
      }),
    );
  const subjects = () => mail.receiptsFor(email).map(({ subject }) => subject);
  /** Runs what is due and waits for this many mails in all. */
  const mails = async (count: number) => {
    await house.runTasks();
    await until(() => subjects().length >= count);
    return subjects();
  };
  const link = () => {
    const text = mail.receiptsFor(email).at(-1)?.text ?? '';
    return /\/thong-bao\/ngung\?the=(\S+)/.exec(text)?.[1] ?? '';
  };
  return { personId, email, tell, subjects, mails, link };
}

describe('quiet hours', () => {
  it('hold back all mails but codes until the morning', async () => {
    const { tell, mails, subjects } = somebody();
    at('2027-03-15T21:00');
    await tell(urgent, 'gấp');
    await tell(digest, 'thường');
    await tell(code, 'mã');
    expect(await mails(1)).toEqual(['Tin mã']);
    at('2027-03-16T06:30');
    await house.runTasks();
    expect(subjects()).toEqual(['Tin mã']);
    at('2027-03-16T07:00');
    expect((await mails(3)).sort()).toEqual(['Tin gấp', 'Tin mã', 'Tin thường']);
  });

  it('do not hold back the portal', async () => {
    const { personId, tell } = somebody();
    at('2027-03-15T23:00');
    await tell(urgent, 'gấp');
    expect(await house.get(NotificationsService).unreadCount(worker(personId))).toBe(1);
  });
});

describe('choosing', () => {
  it('is followed by what was queued before, and by what comes after', async () => {
    const { personId, tell, mails, subjects } = somebody();
    const preferences = house.get(PreferencesService);
    at('2027-03-22T22:00');
    await tell(urgent, 'gấp');
    await tell(digest, 'thường');
    await preferences.choose(worker(personId), ['placements']);
    at('2027-03-23T08:00');
    expect(await mails(1)).toEqual(['Tin gấp']);
    await tell(digest, 'lần nữa');
    await tell(code, 'mã');
    expect(await mails(2)).toEqual(['Tin gấp', 'Tin mã']);
    await preferences.choose(worker(personId), ['matching']);
    await tell(urgent, 'bước mới');
    await tell(digest, 'việc mới');
    expect(await mails(3)).toEqual(['Tin gấp', 'Tin mã', 'Tin việc mới']);
    expect(subjects()).toHaveLength(3);
    expect(await house.get(NotificationsService).unreadCount(worker(personId))).toBe(6);
  });

  it('belongs to the person alone', async () => {
    const [mine, other] = [worker(newId()), worker(newId())];
    const preferences = house.get(PreferencesService);
    await preferences.choose(mine, []);
    const wanted = async (actor: Actor) =>
      (await preferences.settingsOf(actor)).topics.filter((topic) => topic.wanted).length;
    expect(await wanted(mine)).toBe(0);
    expect(await wanted(other)).toBe(4);
    const rows = await house.db.read(other, () =>
      house.db.rows('SELECT person_id FROM mail_preference UNION ALL SELECT person_id FROM digest'),
    );
    expect(rows).toEqual([]);
  });
});

describe('unsubscribing', () => {
  it('takes the link of a mail, nobody logged in, as often as one likes', async () => {
    const { personId, tell, mails, link } = somebody();
    const preferences = house.get(PreferencesService);
    at('2027-04-05T10:00');
    await tell(digest, 'một');
    await mails(1);
    const token = link();
    expect(await preferences.linkTopics(token)).toEqual(['matching']);
    await preferences.unsubscribe(token);
    await preferences.unsubscribe(token);
    await tell(urgent, 'gấp');
    expect(await mails(2)).toEqual(['Tin một', 'Tin gấp']);
    const { topics } = await preferences.settingsOf(worker(personId));
    expect(topics.filter(({ wanted }) => !wanted).map(({ topic }) => topic)).toEqual(['matching']);
  });

  it('refuses a link that is forged or too old', async () => {
    const { tell, mails, link } = somebody();
    const preferences = house.get(PreferencesService);
    at('2027-04-06T10:00');
    await tell(digest, 'một');
    await mails(1);
    const token = link();
    for (const wrong of ['', 'abc', `${token}x`, token.replace(/^./, 'X')]) {
      await expect(preferences.unsubscribe(wrong)).rejects.toMatchObject({ status: 410 });
    }
    at('2028-04-10T10:00');
    const answer = await preferences.unsubscribe(token).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(Problem);
    expect(answer).toMatchObject({ code: 'notifications.link-not-valid', status: 410 });
  });

  it('is not offered in a code', async () => {
    const { tell, mails, email, link } = somebody();
    at('2027-04-07T10:00');
    await tell(code, 'mã');
    await mails(1);
    expect(mail.receiptsFor(email)).toHaveLength(1);
    expect(link()).toBe('');
  });
});
