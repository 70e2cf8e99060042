import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NotificationsService } from '#libs/notifications';
import { DeliveriesRepository, SYSTEM, TaskPerformer } from '#libs/platform';
import { type House } from '../support/house.js';
import { type MailServer } from '../support/smtp.js';
import { until } from '../support/until.js';
import { digest, PostOffice, worker } from './notifications.people.js';

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

describe('a digest', () => {
  it('goes at once, and what comes after it waits for the next morning', async () => {
    const { tell, mails, email } = somebody();
    at('2027-01-11T10:00');
    await tell(digest, 'một');
    expect(await mails(1)).toEqual(['Tin một']);
    await tell(digest, 'hai');
    at('2027-01-11T15:00');
    await tell(digest, 'ba');
    expect(await mails(1)).toEqual(['Tin một']);
    at('2027-01-12T06:59');
    expect(await mails(1)).toEqual(['Tin một']);
    at('2027-01-12T07:01');
    expect(await mails(2)).toEqual(['Tin một', 'Nhịp Cầu có 2 tin cho bạn']);
    const text = mail.receiptsFor(email)[1]?.text ?? '';
    for (const words of ['Tin hai', 'Về hai', '/ket-noi?tin=hai', 'Tin ba']) {
      expect(text).toContain(encodeIfAddress(words));
    }
    at('2027-01-12T20:00');
    await tell(digest, 'bốn');
    expect(await mails(2)).toHaveLength(2);
    at('2027-01-14T12:00');
    expect(await mails(3)).toHaveLength(3);
  });

  it('is one a day, also for what is told again and again', async () => {
    const { tell, mails, subjects } = somebody();
    for (const day of ['2027-01-18', '2027-01-19', '2027-01-20']) {
      for (const hour of ['07', '10', '13', '20', '22']) {
        at(`${day}T${hour}:30`);
        await tell(digest, `${day} ${hour}`);
        await house.runTasks();
      }
    }
    at('2027-01-21T08:00');
    await mails(4);
    expect(subjects()).toHaveLength(4);
  });

  it('tells ten and counts the others', async () => {
    const { tell, mails, email } = somebody();
    at('2027-01-25T23:00');
    for (let number = 1; number <= 13; number += 1) await tell(digest, `số ${number}.`);
    await house.runTasks();
    at('2027-01-26T07:00');
    expect(await mails(1)).toEqual(['Nhịp Cầu có 13 tin cho bạn']);
    const text = mail.receiptsFor(email)[0]?.text ?? '';
    expect(text).toContain('Tin số 10.');
    expect(text).not.toContain('Tin số 11.');
    expect(text).toContain('Và 3 tin khác.');
  });

  it('leaves out what was read meanwhile, and is not sent for that alone', async () => {
    const { personId, tell, mails } = somebody();
    const service = house.get(NotificationsService);
    at('2027-02-01T22:00');
    await tell(digest, 'một');
    await tell(digest, 'hai');
    await house.runTasks();
    const [two, one] = await service.listFor(worker(personId), 'vi');
    await service.markRead(worker(personId), [one?.id ?? '', two?.id ?? '']);
    at('2027-02-02T07:00');
    expect(await mails(0)).toEqual([]);
    // The day is still free.
    await tell(digest, 'ba');
    expect(await mails(1)).toEqual(['Tin ba']);
  });

  it('that runners came too late for is planned anew, and takes all along', async () => {
    const { tell, mails } = somebody();
    at('2027-02-08T20:59');
    await tell(digest, 'một');
    at('2027-02-08T21:30');
    await house.runTasks();
    at('2027-02-11T03:00');
    await tell(digest, 'hai');
    expect(await mails(0)).toEqual([]);
    at('2027-02-11T07:00');
    expect(await mails(1)).toEqual(['Nhịp Cầu có 2 tin cho bạn']);
  });

  it('put off over midnight is the one of its new day', async () => {
    const { personId, tell, email, subjects } = somebody('busy.');
    at('2027-02-15T20:58');
    await tell(digest, 'một');
    await expect(house.runTasks()).rejects.toThrow('put off');
    at('2027-02-15T21:10');
    await tell(digest, 'hai');
    await house.runTasks();
    at('2027-02-16T07:01');
    await house.runTasks();
    await house.runTasks();
    // What waits longest goes first, however much is told every day.
    await until(() => subjects().length === 1);
    expect(subjects()).toEqual(['Tin một']);
    const days = await digestsOf(personId);
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
    at('2027-02-17T07:01');
    await house.runTasks();
    await until(() => mail.receiptsFor(email).length === 2);
    expect(await digestsOf(personId)).toEqual([
      { day: '2027-02-16', state: 'sent' },
      { day: '2027-02-17', state: 'sent' },
    ]);
  });
});

const encodeIfAddress = (words: string) => (words.startsWith('/') ? encodeURI(words) : words);

function digestsOf(personId: string) {
  return house.db.read(SYSTEM, () =>
    house.db.rows<{ day: string; state: string }>(
      `SELECT day, state FROM digest JOIN delivery ON delivery.digest_id = digest.id
       WHERE digest.person_id = $1 ORDER BY day`,
      [personId],
    ),
  );
}

describe('five runners at once', () => {
  /** Every delivery that is due is performed by five runners at the same time. */
  async function runFive(): Promise<void> {
    const [deliveries, performer] = [house.get(DeliveriesRepository), house.get(TaskPerformer)];
    for (;;) {
      const claimed = await house.db.transaction(SYSTEM, () => deliveries.claim(100, 60));
      if (claimed.length === 0) return;
      await Promise.all(
        claimed.flatMap((key) => Array.from({ length: 5 }, () => performer.perform(key))),
      );
    }
  }

  it('send one digest, and lose nothing that is told meanwhile', async () => {
    const people = Array.from({ length: 6 }, () => somebody());
    at('2027-03-01T09:00');
    await Promise.all(
      people.flatMap(({ tell }) =>
        Array.from({ length: 5 }, (_, number) => tell(digest, `tin ${number}.`)),
      ),
    );
    await Promise.all([runFive(), ...people.map(({ tell }) => tell(digest, 'tin muộn.'))]);
    await runFive();
    for (const { subjects } of people) {
      await until(() => subjects().length > 0);
      expect(subjects()).toHaveLength(1);
    }
    at('2027-03-02T09:00');
    await runFive();
    for (const { personId, email } of people) {
      const sent = await digestsOf(personId);
      await until(() => mail.receiptsFor(email).length === sent.length);
      const text = mail
        .receiptsFor(email)
        .map((receipt) => `${receipt.subject}\n${receipt.text}`)
        .join('\n');
      const told = ['tin 0.', 'tin 1.', 'tin 2.', 'tin 3.', 'tin 4.', 'tin muộn.'];
      expect(told.filter((words) => text.includes(`Về ${words}`))).toEqual(told);
    }
  });

  it.each(['before it was planned', 'before it was collected', 'while it was collected'])(
    'a runner that dies %s neither doubles nor loses it',
    async (moment) => {
      const { personId, tell, mails, subjects } = somebody();
      at('2027-03-08T09:00');
      await tell(digest, 'một');
      const steps = ['before it was planned', 'before it was collected', 'while it was collected'];
      // Each round of the outbox is one step of the way; the last one ends before its commit.
      for (let step = 0; step < steps.indexOf(moment); step += 1) await oneRound();
      await forgetClaims();
      await mails(1);
      await forgetDone(personId);
      await house.runTasks();
      expect(subjects()).toEqual(['Tin một']);
    },
  );

  async function oneRound(): Promise<void> {
    const claimed = await house.db.transaction(SYSTEM, () =>
      house.get(DeliveriesRepository).claim(1, 60),
    );
    for (const key of claimed) await house.get(TaskPerformer).perform(key);
  }

  /** As when a process died with what it had claimed. */
  const forgetClaims = () =>
    house.db.transaction(SYSTEM, () =>
      house.db.rows('UPDATE outbox_delivery SET claimed_until = NULL WHERE done_at IS NULL'),
    );

  /** As when everything is handed out once more. */
  const forgetDone = (personId: string) =>
    house.db.transaction(SYSTEM, () =>
      house.db.rows(
        `UPDATE outbox_delivery SET done_at = NULL, claimed_until = NULL FROM outbox
         WHERE outbox.id = outbox_id AND payload ->> 'personId' = $1`,
        [personId],
      ),
    );
});
