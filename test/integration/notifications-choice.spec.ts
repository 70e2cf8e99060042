import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NotificationsService, PreferencesService } from '#libs/notifications';
import { type Actor, newId, Problem } from '#libs/platform';
import { type House } from '../support/house.js';
import { type MailServer } from '../support/smtp.js';
import { code, digest, PostOffice, urgent, worker } from './notifications.people.js';

jest.setTimeout(60_000);

let office: PostOffice;
let house: House;
let mail: MailServer;

beforeAll(async () => {
  office = await PostOffice.open();
  ({ house, mail } = office);
});

afterEach(() => {
  house.db.clockShift = 0;
});

afterAll(() => office.close());

const at = (moment: string) => {
  office.at(moment);
};
const somebody = (box = '') => office.somebody(box);

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
