import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NotificationTemplates, PreferencesService } from '#libs/notifications';
import { newId, SYSTEM } from '#libs/platform';
import { SmsChannel } from '../../libs/notifications/sms.channel.js';
import { type House, startHouse } from '../support/house.js';
import { type SmsServer, startSmsServer } from '../support/sms.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { code, digest, urgent, worker } from './notifications.people.js';
import { handOutAgain, idOf, telephoneOf } from './notifications.telephones.js';

jest.setTimeout(60_000);

let house: House;
let mail: MailServer;
let sms: SmsServer;

beforeAll(async () => {
  mail = await startMailServer();
  sms = await startSmsServer();
  Object.assign(process.env, {
    SMTP_URL: mail.url,
    SMS_URL: sms.url,
    SMS_KEY: 'a key for tests',
    QUIET_HOURS: '21-7',
    PUBLIC_URL: 'https://nhipcau.example',
  });
  house = await startHouse();
  for (const template of [digest, urgent, code]) {
    house.get(NotificationTemplates).register(template);
  }
});

afterEach(() => {
  house.db.clockShift = 0;
});

afterAll(async () => {
  await house.close();
  await Promise.all([mail.close(), sms.close()]);
});

/** Moves the clock to a moment in the province; each test has days of its own. */
function at(moment: string): void {
  house.db.clockShift = Date.parse(`${moment}:00+07:00`) - Date.now();
}

const somebody = (digits?: string, email?: string) => telephoneOf({ house, sms }, digits, email);

const FILE = 'Nhip Cau: co tin moi ve ho so cua ban. Xem tai https://nhipcau.example/thong-bao';

describe('an SMS', () => {
  it('reaches who has only a telephone, and keeps what the provider calls it', async () => {
    const { phone, tell, received, deliveries } = somebody();
    at('2027-05-03T10:00');
    await tell(urgent, 'gấp');
    expect(await received(1)).toEqual([FILE]);
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ channel: 'sms', address: phone, state: 'sent', attempts: 1 });
    expect(delivery).toMatchObject({ providerId: expect.stringMatching(/^provider-\d+$/) });
    expect(sms.receiptsFor(phone)).toMatchObject([
      { id: delivery?.id, key: delivery?.id, authorization: 'Bearer a key for tests' },
    ]);
  });

  it('is not sent to who reads mail', async () => {
    const { tell, texts, deliveries } = somebody('900', `${newId()}@example.org`);
    at('2027-05-03T10:00');
    await tell(urgent, 'gấp');
    await house.runTasks();
    expect(await deliveries()).toMatchObject([{ channel: 'email', state: 'sent' }]);
    expect(texts()).toEqual([]);
  });

  it.each([urgent, digest])(
    'takes the place of a mail that is refused ($name)',
    async (template) => {
      const { tell, received, deliveries } = somebody('900', `550.${newId()}@example.org`);
      at('2027-05-04T10:00');
      await tell(template, 'một');
      await received(1);
      at('2027-05-05T10:00');
      await tell(template, 'hai');
      expect(await received(2)).toHaveLength(2);
      expect(await deliveries()).toMatchObject([
        { channel: 'email', state: 'failed' },
        { channel: 'sms', state: 'sent' },
        { channel: 'email', state: 'suppressed', lastError: 'address-refused' },
        { channel: 'sms', state: 'sent' },
      ]);
    },
  );

  it('says nothing of what it is about: telephones are shared', async () => {
    const { tell, received } = somebody();
    at('2027-05-06T10:00');
    await tell(urgent, 'Hà Văn Bí Mật');
    await tell(digest, 'Hà Văn Bí Mật');
    for (const text of await received(2)) expect(text).not.toMatch(/Bi Mat|Bí|Ha Van/);
  });

  it('handed out twice is sent once', async () => {
    const { phone, tell, received, deliveries } = somebody();
    at('2027-05-07T10:00');
    await tell(urgent, 'gấp');
    await received(1);
    const id = await idOf(deliveries);
    await handOutAgain(house, id);
    await house.runTasks();
    expect(sms.requestsFor(id)).toEqual(['POST']);
    expect(sms.receiptsFor(phone)).toHaveLength(1);
  });

  it('to a refused number is tried once, and never again but for a code', async () => {
    const { personId, phone, tell, texts, deliveries } = somebody('422');
    at('2027-05-10T10:00');
    await tell(urgent, 'một');
    await house.runTasks();
    await tell(urgent, 'hai');
    await house.runTasks();
    const [first, second] = await deliveries();
    expect(first).toMatchObject({ state: 'failed', attempts: 1, lastError: 'HTTP 422' });
    expect(second).toMatchObject({
      state: 'suppressed',
      attempts: 0,
      lastError: 'address-refused',
    });
    expect(sms.requestsFor(first?.id ?? '')).toEqual(['POST']);
    expect(sms.requestsFor(second?.id ?? '')).toEqual([]);
    expect(texts()).toEqual([]);
    const settings = await house.get(PreferencesService).settingsOf(worker(personId));
    expect(settings.refused).toEqual([phone]);
    await tell(code, 'mã');
    await house.runTasks();
    const [, , tried] = await deliveries();
    expect(sms.requestsFor(tried?.id ?? '')).toEqual(['POST']);
  });

  it('put off by 503 is sent by a later try', async () => {
    const { tell, received, deliveries } = somebody('503');
    at('2027-05-11T10:00');
    await tell(urgent, 'gấp');
    await expect(house.runTasks()).rejects.toThrow('put off');
    expect(await deliveries()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    at('2027-05-11T10:10');
    await received(1);
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('that was taken without an answer is asked for, and not sent twice', async () => {
    const { phone, tell, received, deliveries } = somebody('700');
    at('2027-05-12T10:00');
    await tell(urgent, 'gấp');
    await received(1);
    const id = await idOf(deliveries);
    expect(await deliveries()).toMatchObject([{ state: 'unknown', attempts: 1 }]);
    at('2027-05-12T10:02');
    await house.runTasks();
    expect(await deliveries()).toMatchObject([
      { state: 'sent', providerId: expect.stringMatching(/^provider-/) },
    ]);
    expect(sms.requestsFor(id)).toEqual(['POST', 'GET']);
    expect(sms.receiptsFor(phone)).toHaveLength(1);
  });

  it('that got lost on the way is asked for before it is sent again', async () => {
    const { tell, received, deliveries } = somebody('701');
    at('2027-05-13T10:00');
    await tell(urgent, 'gấp');
    await house.runTasks();
    const id = await idOf(deliveries);
    at('2027-05-13T10:02');
    await expect(house.runTasks()).rejects.toThrow('never-arrived');
    expect(await deliveries()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    at('2027-05-13T10:12');
    expect(await received(1)).toHaveLength(1);
    expect(sms.requestsFor(id)).toEqual(['POST', 'GET', 'POST']);
  });

  it('whose sender died is asked for when the lease has run out', async () => {
    const { tell, deliveries, received } = somebody();
    at('2027-05-14T10:00');
    await tell(urgent, 'gấp');
    const id = await idOf(deliveries);
    await house.db.transaction(SYSTEM, () =>
      house.db.rows(
        `UPDATE delivery SET state = 'sending', attempts = 1,
                claimed_until = app_now() + interval '1 minute' WHERE id = $1`,
        [id],
      ),
    );
    await house.runTasks();
    expect(sms.requestsFor(id)).toEqual([]);
    at('2027-05-14T10:02');
    await expect(house.runTasks()).rejects.toThrow('never-arrived');
    at('2027-05-14T10:12');
    await received(1);
    expect(sms.requestsFor(id)).toEqual(['GET', 'POST']);
  });

  it('a day too late is not sent any more', async () => {
    const { tell, deliveries } = somebody();
    at('2027-05-17T10:00');
    await tell(urgent, 'gấp');
    at('2027-05-18T10:01');
    await house.runTasks();
    expect(await deliveries()).toMatchObject([{ state: 'suppressed', lastError: 'too-late' }]);
  });
});

describe('a provider that is busy', () => {
  it('is left alone by all SMS for as long as it says, and none counts as a try', async () => {
    const first = somebody('429');
    const other = somebody();
    const channel = house.get(SmsChannel);
    at('2027-05-19T10:00');
    await first.tell(urgent, 'gấp');
    await house.runTasks();
    await other.tell(urgent, 'gấp');
    await house.runTasks();
    const [[busy], [held]] = await Promise.all([first.deliveries(), other.deliveries()]);
    expect(busy).toMatchObject({ state: 'queued', attempts: 0, lastError: 'HTTP 429' });
    expect(held).toMatchObject({ state: 'queued', attempts: 0, lastError: 'provider-busy' });
    expect(sms.requestsFor(busy?.id ?? '')).toEqual(['POST']);
    expect(sms.requestsFor(held?.id ?? '')).toEqual([]);
    house.db.clockShift += 29_000;
    await house.runTasks();
    expect(sms.requestsFor(busy?.id ?? '')).toEqual(['POST']);
    // The steady clock of the process cannot be moved: as when the half minute had passed.
    Object.assign(channel, { silentUntil: 0 });
    house.db.clockShift += 60_000;
    await first.received(1);
    await other.received(1);
    expect(await first.deliveries()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });
});

describe('at night and through the day', () => {
  it('only codes are sent at night, and they say what is waited for', async () => {
    const { tell, received, texts } = somebody();
    at('2027-06-01T22:00');
    await tell(urgent, 'gấp');
    await tell(digest, 'thường');
    await tell(code, 'mã 123456');
    expect(await received(1)).toEqual(['Tin ma 123456']);
    at('2027-06-02T06:30');
    await house.runTasks();
    expect(texts()).toHaveLength(1);
    at('2027-06-02T07:01');
    expect(await received(3)).toHaveLength(3);
  });

  it('what is not urgent is one SMS a day, with its number', async () => {
    const { tell, received, texts } = somebody();
    at('2027-06-07T10:00');
    await tell(digest, 'một');
    await received(1);
    for (const name of ['hai', 'ba', 'bốn']) await tell(digest, name);
    at('2027-06-07T20:00');
    await house.runTasks();
    expect(texts()).toHaveLength(1);
    at('2027-06-08T07:01');
    const [, second] = await received(2);
    expect(second).toContain('ban co 3 tin moi ve viec phu hop. Xem tai https://');
  });
});

describe('choosing', () => {
  it('ends SMS and nothing else, until they are wanted again', async () => {
    const { personId, tell, received, deliveries } = somebody();
    const preferences = house.get(PreferencesService);
    const { topics, sms: wanted } = await preferences.settingsOf(worker(personId));
    expect(wanted).toBe(true);
    const all = topics.map(({ topic }) => topic);
    await preferences.choose(worker(personId), all, false);
    expect(await preferences.settingsOf(worker(personId))).toMatchObject({ topics, sms: false });
    at('2027-06-14T10:00');
    await tell(urgent, 'gấp');
    await tell(digest, 'thường');
    await tell(code, 'mã');
    expect(await received(1)).toEqual(['Tin ma']);
    expect((await deliveries()).map(({ state }) => state).sort()).toEqual(['sent', 'suppressed']);
    await preferences.choose(worker(personId), all);
    expect(await preferences.settingsOf(worker(personId))).toMatchObject({ sms: false });
    await preferences.choose(worker(personId), all, true);
    await tell(urgent, 'lần nữa');
    expect(await received(2)).toHaveLength(2);
  });
});
