import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import {
  defineTemplate,
  NotificationsService,
  NotificationTemplates,
  PreferencesService,
} from '#libs/notifications';
import { type Actor, SYSTEM } from '#libs/platform';
import { type Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { addWorker } from '../support/overseas.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';
import { loggedIn, nextOf, SCRIPT } from './portal-forms.people.js';

const news = defineTemplate('matching.test-pages', {
  parameters: z.object({ name: z.string() }),
  urgency: 'digest',
  render: (_language, { name }) => ({ title: `Tin ${name}`, body: 'Một dòng', href: '/ket-noi' }),
});

jest.setTimeout(60_000);

let portal: Portal;
let mail: MailServer;
let me: Actor;
let phone: Browser;

beforeAll(async () => {
  mail = await startMailServer();
  process.env['SMTP_URL'] = mail.url;
  portal = await startPortal();
  portal.get(NotificationTemplates).register(news);
  me = await addWorker(portal);
  phone = await loggedIn(portal, me, 'dienthoai');
});

afterAll(async () => {
  await mail.close();
  await portal.close();
});

function tell(cause: string, email: string | null = null): Promise<boolean> {
  return portal.db.transaction(SYSTEM, () =>
    portal.get(NotificationsService).notify({
      template: news,
      recipient: { personId: me.personId ?? '', language: 'vi', email },
      subjectId: null,
      cause,
      parameters: { name: cause },
    }),
  );
}

const unwanted = async () =>
  (await portal.get(PreferencesService).settingsOf(me)).topics
    .filter(({ wanted }) => !wanted)
    .map(({ topic }) => topic);

describe('the list', () => {
  it('marks as read what it showed, page by page, and nothing else', async () => {
    for (let number = 1; number <= 25; number += 1) await tell(`số ${number}.`);
    const unread = () => portal.get(NotificationsService).unreadCount(me);
    expect(await unread()).toBe(25);
    const first = await phone.get('/thong-bao');
    expect(first.body).toContain('Tin số 25.');
    expect(first.body).not.toContain('Tin số 5.');
    expect(await unread()).toBe(5);
    const older = /\/thong-bao\?truoc=[0-9a-f-]{36}/.exec(first.body)?.[0] ?? '';
    const second = await phone.get(older);
    expect(second.body).toContain('Tin số 5.');
    expect(second.body).toContain('Về thông báo mới nhất');
    expect(await unread()).toBe(0);
    expect((await phone.get('/thong-bao?truoc=x')).statusCode).toBe(200);
  });
});

describe('settings', () => {
  it('keep topics and language', async () => {
    const page = await phone.get('/thong-bao/cai-dat');
    expect(page.body.match(/name="topics"[^>]*checked/g)).toHaveLength(4);
    const fields = { topics: ['placements', 'other'], language: 'en' };
    const saved = await phone.post('/thong-bao/cai-dat', fields);
    expect(nextOf(saved)).toBe('/thong-bao/cai-dat?da-luu=1&lang=en');
    expect((await phone.get(nextOf(saved))).body).toContain('Your settings are saved.');
    expect(await unwanted()).toEqual(['matching', 'applications']);
    const [person] = await portal.db.read(SYSTEM, () =>
      portal.db.rows('SELECT language FROM person WHERE id = $1', [me.personId]),
    );
    expect(person).toEqual({ language: 'en' });
    await phone.get('/thong-bao/cai-dat?lang=vi');
    await phone.post('/thong-bao/cai-dat', { topics: [SCRIPT, 'matching'], language: SCRIPT });
    expect(await unwanted()).toEqual(['applications', 'placements', 'other']);
    const none = await phone.post('/thong-bao/cai-dat', { language: 'vi' });
    expect(none.statusCode).toBe(303);
    expect(await unwanted()).toHaveLength(4);
  });
});

describe('unsubscribing', () => {
  const form = 'application/x-www-form-urlencoded';

  async function link(cause: string): Promise<string> {
    await portal.get(PreferencesService).choose(me, ['matching', 'placements']);
    const email = `${cause}@example.org`;
    await portal.db.transaction(SYSTEM, () => portal.db.rows('DELETE FROM delivery'));
    await portal.db.transaction(SYSTEM, () =>
      portal.db.rows('UPDATE notification SET digest_id = NULL, digest_address = NULL'),
    );
    await portal.db.transaction(SYSTEM, () => portal.db.rows('DELETE FROM digest'));
    await tell(cause, email);
    await portal.runTasks();
    await until(() => mail.receiptsFor(email).length > 0);
    const text = mail.receiptsFor(email)[0]?.text ?? '';
    return /\/thong-bao\/ngung\?the=\S+/.exec(text)?.[0] ?? '';
  }

  it('shows a question first, and does it by the button, without a session', async () => {
    const url = await link('nut');
    const page = await portal.app.inject({ method: 'GET', url });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Ngừng nhận thư');
    expect(await unwanted()).not.toContain('matching');
    const headers = { 'content-type': form };
    for (let time = 0; time < 2; time += 1) {
      const done = await portal.app.inject({ method: 'POST', url, headers, payload: '' });
      expect(done.statusCode).toBe(200);
      expect(done.body).toContain('Bạn sẽ không nhận thư này nữa');
    }
    expect(await unwanted()).toContain('matching');
    expect(await unwanted()).not.toContain('placements');
  });

  it.each([
    [form, 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('takes the one click of a mail program (%s)', async (type, payload) => {
    const url = await link(type.slice(0, 9).replace(/\W/g, ''));
    const headers = { 'content-type': type, 'user-agent': 'a mail program' };
    const done = await portal.app.inject({ method: 'POST', url, headers, payload });
    expect(done.statusCode).toBe(200);
    expect(await unwanted()).toContain('matching');
  });

  it('refuses what is not signed, whoever sends it', async () => {
    const url = await link('gia');
    for (const wrong of [`${url}x`, '/thong-bao/ngung?the=a.b', '/thong-bao/ngung']) {
      for (const method of ['GET', 'POST'] as const) {
        const headers = { accept: 'text/html', ...(method === 'POST' && { 'content-type': form }) };
        const answer = await portal.app.inject({ method, url: wrong, headers });
        expect(answer.statusCode).toBe(410);
        expect(answer.body).toContain('Liên kết này đã hết hạn');
      }
    }
    expect(await unwanted()).not.toContain('matching');
    // Another form of ours is not open to strangers by that.
    const settings = await portal.app.inject({
      method: 'POST',
      url: '/thong-bao/cai-dat',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x--\r\n',
    });
    expect(settings.statusCode).toBe(403);
  });
});
