import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { type Actor, newId, SYSTEM } from '#libs/platform';
import {
  defineTemplate,
  NotificationsService,
  NotificationTemplates,
  PreferencesService,
} from '#libs/notifications';
import { type House, startHouse } from '../support/house.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';

const news = defineTemplate('test.news', {
  parameters: z.object({ name: z.string() }),
  render: (language, { name }) => ({
    title: language === 'vi' ? `Tin cho ${name}` : `News for ${name}`,
    body: 'Một dòng',
    href: '/thong-bao',
  }),
});
const code = defineTemplate('test.code', { ...news, critical: true });

jest.setTimeout(30_000);

let house: House;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  process.env['SMTP_URL'] = mail.url;
  house = await startHouse();
  house.get(NotificationTemplates).register(news);
  house.get(NotificationTemplates).register(code);
});

afterAll(async () => {
  await mail.close();
  await house.close();
});

function worker(personId: string): Actor {
  return { role: 'worker', personId, accountId: null, organisationId: null };
}

function tell(
  personId: string,
  email: string | null,
  more: { cause?: string; template?: typeof news; by?: Actor } = {},
): Promise<boolean> {
  const { cause = 'once', template = news, by = SYSTEM } = more;
  return house.db.transaction(by, () =>
    house.get(NotificationsService).notify({
      template,
      // No provider of SMS is configured here: a number changes nothing.
      recipient: { personId, language: 'vi', email, phone: '+84912345678' },
      subjectId: null,
      cause,
      parameters: { name: 'Lan' },
    }),
  );
}

function deliveriesOf(personId: string) {
  return house.db.read(SYSTEM, () =>
    house.db.rows<{
      id: string;
      channel: string;
      state: string;
      attempts: number;
      messageId: string | null;
      lastError: string | null;
    }>('SELECT * FROM delivery WHERE person_id = $1 ORDER BY channel', [personId]),
  );
}

async function mailOf(personId: string) {
  const [email] = await deliveriesOf(personId);
  if (email?.channel !== 'email') throw new Error('no mail');
  return email;
}

/** As when Redis hands the same delivery out again. */
async function handOutAgain(deliveryId: string): Promise<void> {
  await house.db.transaction(SYSTEM, () =>
    house.db.rows(
      `UPDATE outbox_delivery SET done_at = NULL, claimed_until = NULL FROM outbox
       WHERE outbox.id = outbox_id AND payload ->> 'deliveryId' = $1`,
      [deliveryId],
    ),
  );
}

/** As when a sender was killed between "accepted" and "recorded". */
async function pretendSending(deliveryId: string, seconds: number): Promise<void> {
  await house.db.transaction(SYSTEM, () =>
    house.db.rows(
      `UPDATE delivery SET state = 'sending', attempts = 1,
              claimed_until = app_now() + make_interval(secs => $2) WHERE id = $1`,
      [deliveryId, seconds],
    ),
  );
}

describe('telling somebody', () => {
  it('reaches the portal at once and the mail box by a task', async () => {
    const person = newId();
    const other = newId();
    expect(await tell(person, 'lan@example.org', { by: worker(other) })).toBe(true);
    const service = house.get(NotificationsService);
    const [first] = await service.listFor(worker(person), 'en');
    expect(first).toMatchObject({ title: 'News for Lan', href: '/thong-bao', read: false });
    expect(await service.listFor(worker(other), 'vi')).toEqual([]);
    expect(await service.unreadCount(worker(person))).toBe(1);
    await service.markRead(worker(other), [first?.id ?? '']);
    expect(await service.unreadCount(worker(person))).toBe(1);
    await tell(person, null, { cause: 'later' });
    await service.markRead(worker(person), [first?.id ?? '']);
    expect(await service.unreadCount(worker(person))).toBe(1);

    await house.runTasks();
    await until(() => mail.receiptsFor('lan@example.org').length > 0);
    const email = await mailOf(person);
    expect(email).toMatchObject({ state: 'sent', attempts: 1 });
    expect(mail.receiptsFor('lan@example.org')).toMatchObject([
      { subject: 'Tin cho Lan', messageId: `<${String(email.messageId)}>` },
    ]);
  });

  it('happens once for one cause, whoever comes first', async () => {
    const person = newId();
    const told = await Promise.all(
      Array.from({ length: 5 }, () => tell(person, 'once@example.org')),
    );
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await tell(person, 'once@example.org', { cause: 'again' })).toBe(true);
    await house.runTasks();
    await until(() => mail.receiptsFor('once@example.org').length > 1);
    expect(mail.receiptsFor('once@example.org')).toHaveLength(2);
  });

  it('does not happen when the change did not', async () => {
    const person = newId();
    const change = house.db.transaction(SYSTEM, async () => {
      await tell(person, 'undone@example.org');
      throw new Error('undone');
    });
    await expect(change).rejects.toThrow('undone');
    expect(await deliveriesOf(person)).toEqual([]);
  });

  it('uses the portal alone where there is no address', async () => {
    const person = newId();
    await tell(person, null);
    expect(await deliveriesOf(person)).toMatchObject([{ channel: 'inapp', state: 'sent' }]);
  });
});

describe('a mail', () => {
  it('put off with 4xx is sent by a later try', async () => {
    const person = newId();
    await tell(person, 'busy.lan@example.org');
    await expect(house.runTasks()).rejects.toThrow('put off');
    expect(await mailOf(person)).toMatchObject({ state: 'queued', attempts: 1 });
    house.db.clockShift += 10 * 60_000;
    await house.runTasks();
    expect(await mailOf(person)).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
  });

  it('refused with 5xx is tried once and keeps the reason', async () => {
    const person = newId();
    await tell(person, '550.lan@example.org');
    await house.runTasks();
    expect(await mailOf(person)).toMatchObject({
      state: 'failed',
      attempts: 1,
      lastError: 'EENVELOPE RCPT TO 550',
    });
  });

  it('is not tried at an address that was refused, until the person asks for it', async () => {
    const person = newId();
    const address = '550.gone@example.org';
    await tell(person, address);
    await house.runTasks();
    await tell(person, address, { cause: 'second' });
    await tell(person, address, { cause: 'code', template: code });
    await house.runTasks();
    const mails = await deliveriesOf(person);
    const told = mails.filter(({ channel }) => channel === 'email');
    // A code is tried all the same: somebody waits for it.
    expect(told.map(({ lastError }) => lastError).sort()).toEqual([
      'EENVELOPE RCPT TO 550',
      'EENVELOPE RCPT TO 550',
      'address-refused',
    ]);
    const preferences = house.get(PreferencesService);
    expect((await preferences.settingsOf(worker(newId()))).refused).toEqual([]);
    expect((await preferences.settingsOf(worker(person))).refused).toEqual([address]);
    await preferences.forgetRefusals(worker(person));
    expect((await preferences.settingsOf(worker(person))).refused).toEqual([]);
  });

  it('whose server fell silent is unknown, and is not sent again', async () => {
    const person = newId();
    await tell(person, 'drop.lan@example.org');
    await house.runTasks();
    const email = await mailOf(person);
    expect(email).toMatchObject({ state: 'unknown', attempts: 1 });
    await handOutAgain(email.id);
    await house.runTasks();
    expect(mail.receiptsFor('drop.lan@example.org')).toHaveLength(1);
  });

  it('handed out twice is sent once', async () => {
    const person = newId();
    await tell(person, 'twice@example.org');
    await house.runTasks();
    await handOutAgain((await mailOf(person)).id);
    await house.runTasks();
    await until(() => mail.receiptsFor('twice@example.org').length > 0);
    expect(mail.receiptsFor('twice@example.org')).toHaveLength(1);
  });

  it.each([
    ['ordinary', news, 'unknown', 0],
    ['critical', code, 'sent', 1],
  ] as const)(
    '%s, whose sender died, waits for the lease to end',
    async (kind, template, state, receipts) => {
      const person = newId();
      const address = `killed-${kind}@example.org`;
      await tell(person, address, { template });
      const { id, messageId } = await mailOf(person);
      await pretendSending(id, 60);
      await house.runTasks();
      expect(await mailOf(person)).toMatchObject({ state: 'sending', attempts: 1 });
      house.db.clockShift += 61_000;
      await house.runTasks();
      expect(await mailOf(person)).toMatchObject({ state, messageId });
      await until(() => mail.receiptsFor(address).length >= receipts);
      expect(mail.receiptsFor(address)).toHaveLength(receipts);
    },
  );
});
