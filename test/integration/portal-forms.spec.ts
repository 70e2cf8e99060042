import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PeopleService, personSchema } from '#libs/identity';
import { SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { addAgency, addCounsellor, type Agency } from '../support/overseas.js';
import {
  answer,
  answerAll,
  loggedIn,
  matchedWorker,
  matchOf,
  nextOf,
  ORDER,
  peopleNamed,
  SECRET,
  WISHES,
} from './portal-forms.people.js';

// A page with its tasks takes a second; the machine may be doing much else.
jest.setTimeout(30_000);

let portal: Portal;
let agency: Agency;
let counsellor: Browser;
beforeAll(async () => {
  portal = await startPortal();
  agency = await addAgency(portal, 5);
  counsellor = await loggedIn(portal, await addCounsellor(portal), 'counsellor-one');
  await portal.runTasks();
}, 120_000);
afterAll(() => portal.close());

describe('a worker without JavaScript', () => {
  it('registers, answers, sees match and notification, dismisses for good', async () => {
    const worker = new Browser(portal.app);
    const registered = await worker.fill('/dang-ky', {
      fullName: 'Hồ Văn Chờ',
      phone: '0905 111 222',
      secret: SECRET,
      consent: 'yes',
    });
    expect([registered.statusCode, nextOf(registered)]).toEqual([303, '/dang-ky']);
    await answerAll(worker, WISHES);
    const shown = await worker.get('/ho-so?da-luu=1');
    expect(shown.body).toContain('Đã lưu hồ sơ.');
    expect(shown.body).toMatch(/<input [^>]*name="consentMatching"[^>]*checked/);

    await portal.runTasks();
    const notices = await worker.get('/thong-bao');
    expect(notices.body).toContain(ORDER);
    expect(notices.body).toContain('class="unread-row"');
    expect((await worker.get('/thong-bao')).body).not.toContain('class="unread-row"');

    const matches = await worker.get('/ket-noi');
    expect(matches.body).toContain(ORDER);
    const dismiss = /\/ket-noi\/[0-9a-f-]{36}\/bo-qua/.exec(matches.body)?.[0] ?? '';
    const dismissed = await worker.post(dismiss, {});
    expect([dismissed.statusCode, nextOf(dismissed)]).toEqual([303, '/ket-noi']);
    expect((await worker.get('/ket-noi')).body).not.toContain(ORDER);
    await answer(worker, '/ho-so/luong', { wishPayMillions: '16,5' });
    await portal.runTasks();
    expect((await worker.get('/ket-noi')).body).not.toContain(ORDER);
  });

  it('withdraws the consent by leaving the box empty', async () => {
    const { browser } = await matchedWorker(portal, 'worker-withdraws');
    expect((await browser.get('/ket-noi')).body).toContain(ORDER);
    const { body } = await browser.get('/ho-so');
    const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
    await browser.post('/ho-so/dong-y', { version });
    await portal.runTasks();
    expect((await browser.get('/ket-noi')).body).not.toContain(ORDER);
  });

  it('reaches nobody else', async () => {
    const { actor, browser: owner } = await matchedWorker(portal, 'worker-owner');
    const { browser: stranger } = await matchedWorker(portal, 'worker-stranger');
    const theirs = `/ket-noi/${await matchOf(portal, actor)}/bo-qua`;
    await stranger.get('/ket-noi');
    expect((await stranger.post(theirs, {})).statusCode).toBe(404);
    expect((await stranger.post('/ket-noi/not-an-id/bo-qua', {})).statusCode).toBe(404);
    expect((await owner.get('/ket-noi')).body).toContain(theirs);
    const person = `/centre/people/${actor.personId ?? ''}`;
    for (const url of ['/centre/people', '/centre/people/new', person, `${person}/profile`]) {
      expect([url, (await stranger.get(url)).statusCode]).toEqual([url, 403]);
    }
    expect((await stranger.post(`${person}/profile`, WISHES)).statusCode).toBe(403);
    const nobody = await new Browser(portal.app).get('/ho-so');
    expect([nobody.statusCode, nextOf(nobody)]).toEqual([303, '/dang-nhap?tiep=%2Fho-so']);
  });

  it('turns the pages of notifications and is not disturbed by a foreign cursor', async () => {
    const { actor, browser } = await matchedWorker(portal, 'worker-notices');
    await portal.db.transaction(SYSTEM, () =>
      portal.db.rows(
        `INSERT INTO notification (id, person_id, template, cause, parameters, language)
         SELECT uuidv7(), person_id, template, 'again ' || turn, parameters, language
         FROM notification, generate_series(1, 24) AS turn WHERE person_id = $1`,
        [actor.personId],
      ),
    );
    const newest = await browser.get('/thong-bao');
    const older = /\/thong-bao\?truoc=[0-9a-f-]{36}(?=")/.exec(newest.body)?.[0] ?? '';
    expect(newest.body.match(/<li[^>]*class="unread-row"/g)).toHaveLength(20);
    const last = await browser.get(older);
    expect(last.body).not.toContain('Xem thông báo cũ hơn');
    expect(last.body.match(/class="card-title"/g)).toHaveLength(5);
    for (const cursor of ['x', "'; DROP TABLE notification; --", '']) {
      const answer = await browser.get(`/thong-bao?truoc=${encodeURIComponent(cursor)}`);
      expect(answer.statusCode).toBe(200);
    }
    expect((await browser.get('/thong-bao?truoc=a&truoc=b')).statusCode).toBe(200);
  });
});

describe('a counsellor', () => {
  it('writes down somebody with neither telephone nor e-mail, once however often it is sent', async () => {
    const form = {
      fullName: 'Hồ Thị Không Máy',
      birthYear: '1988',
      communeCode: '19333',
      consentStorage: 'yes',
    };
    await counsellor.get('/centre/people/new');
    const [first, second] = await Promise.all([
      counsellor.post('/centre/people/new', form),
      counsellor.post('/centre/people/new', form),
    ]);
    expect([first.statusCode, second.statusCode]).toEqual([303, 303]);
    expect(nextOf(first)).toBe(nextOf(second));
    const [person, ...others] = await peopleNamed(portal, form.fullName);
    expect(others).toEqual([]);
    expect(nextOf(first)).toBe(`/centre/people/${person?.id ?? ''}?da-luu=1`);
    const page = await counsellor.get(nextOf(first));
    expect(page.body).toContain('1988');
    expect(page.body).toContain('Chưa đồng ý tìm việc tự động.');

    const wrong = await counsellor.fill('/centre/people/new', { ...form, phone: '0912' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Số này thiếu 6 chữ số. Hãy nhập đủ 10 số.');
    expect(wrong.body).toContain('value="Hồ Thị Không Máy"');
    expect(await peopleNamed(portal, form.fullName)).toHaveLength(1);
    const nowhere = await counsellor.fill('/centre/people/new', {
      ...form,
      communeCode: '1',
      double: 'no',
    });
    expect(nowhere.statusCode).toBe(422);
    expect(await peopleNamed(portal, form.fullName)).toHaveLength(1);
  });

  it('fills the profile, sees the match, refers, and finds the way abroad', async () => {
    const who = {
      fullName: 'Côn Văn Giới',
      birthDay: '5',
      birthMonth: '5',
      birthYear: '1999',
      consentStorage: 'yes',
    };
    const created = await counsellor.fill('/centre/people/new', who);
    const page = nextOf(created).split('?')[0] ?? '';
    const saved = await answer(counsellor, `${page}/profile`, { ...who, ...WISHES });
    expect(saved).toBe(`${page}?da-luu=1`);
    expect((await counsellor.get(saved)).body).toContain('Đã lưu hồ sơ.');
    await portal.runTasks();
    const matched = await counsellor.get(page);
    expect(matched.body).toContain(ORDER);
    expect(matched.body).toContain('05/05/1999');

    const referral = { postingId: agency.postingId };
    const [first, again] = await Promise.all([
      counsellor.post(`${page}/referrals`, referral),
      counsellor.post(`${page}/referrals`, referral),
    ]);
    expect([first.statusCode, nextOf(first), again.statusCode]).toEqual([303, page, 303]);
    const referred = await counsellor.get(page);
    expect(referred.body).toMatch(/\/centre\/placements\/[0-9a-f-]{36}/);
    expect(referred.body).toContain('Đã đăng ký dự tuyển');
    expect(referred.body).not.toContain(`action="${page}/referrals"`);
    const applications = await portal.db.read(SYSTEM, () =>
      portal.db.rows('SELECT 1 AS found FROM application WHERE person_id = $1', [
        page.split('/').at(-1),
      ]),
    );
    expect(applications).toHaveLength(1);
  });

  it('refers to work at home, where the application has no way of its own', async () => {
    await portal.get(PostingsService).publish(SYSTEM, {
      source: 'nhipcau',
      sourceId: 'at-home',
      organisationId: null,
      organisationName: 'Xưởng Mẫu',
      title: 'Lắp ráp ở Đông Hà',
      market: 'local',
      countryCode: 'VN',
      provinceCode: '44',
      occupationCode: '8212',
    });
    const { actor } = await matchedWorker(portal, 'worker-at-home');
    const page = `/centre/people/${actor.personId ?? ''}`;
    const matched = await counsellor.get(page);
    const row = matched.body.split('<tr').find((part) => part.includes('Lắp ráp ở Đông Hà')) ?? '';
    const postingId = /name="postingId" value="([^"]+)"/.exec(row)?.[1] ?? '';
    const referred = await counsellor.post(`${page}/referrals`, { postingId });
    expect(referred.statusCode).toBe(303);
    expect((await counsellor.get(page)).body.match(/Đã gửi hồ sơ/g)).toHaveLength(2);
  });

  it('is told why a referral is refused', async () => {
    const child = personSchema.parse({ fullName: 'Hồ Văn Trẻ', birth: '2010' });
    const id = await portal.get(PeopleService).registerPerson(SYSTEM, child);
    const page = `/centre/people/${id}`;
    await counsellor.get(page);
    const young = await counsellor.post(`${page}/referrals`, { postingId: agency.postingId });
    expect(young.statusCode).toBe(409);
    expect(young.body).toContain('Luật không cho đưa đi làm việc ở nước ngoài.');
    const unread = await counsellor.post(`${page}/referrals`, { postingId: 'x' });
    expect(unread.statusCode).toBe(422);
    const unknown = await counsellor.post(`${page}/referrals`, { postingId: id });
    expect(unknown.statusCode).toBe(404);
  });

  it('finds people by name with or without marks, by telephone, page by page', async () => {
    const people = portal.get(PeopleService);
    for (let number = 10; number < 65; number += 1) {
      const draft = personSchema.parse({
        fullName: `Đặng Thị Ngọc Ánh ${number}`,
        phone: `09771234${number}`,
      });
      await people.registerPerson(SYSTEM, draft);
    }
    const search = (q: string) => counsellor.get(`/centre/people?q=${encodeURIComponent(q)}`);
    const count = (body: string) => body.match(/<strong>Đặng Thị Ngọc Ánh/g)?.length ?? 0;
    for (const q of ['dang ngoc', 'Đặng  ÁNH', 'ANH 3', 'ngọc a']) {
      expect([q, count((await search(q)).body) > 0]).toEqual([q, true]);
    }
    for (const q of ['goc anh', '%', '_', 'dang\\', "' OR 1=1 --", 'Trần']) {
      expect([q, count((await search(q)).body)]).toEqual([q, 0]);
    }
    for (const q of ['0977 123 411', '+84 977123411', '123411']) {
      expect([q, count((await search(q)).body)]).toEqual([q, 1]);
    }
    const first = await search('dang thi ngoc');
    expect(count(first.body)).toBe(50);
    const next = /href="(\/centre\/people\?q=[^"]+after=[^"&]+)"/.exec(first.body)?.[1] ?? '';
    const second = await counsellor.get(next.replaceAll('&amp;', '&'));
    expect(count(second.body)).toBe(5);
    expect(second.body).not.toMatch(/after=[^&"]+"/);
    for (const query of ['q=a&q=b', 'after=x', `q=${'x'.repeat(5000)}`]) {
      expect((await counsellor.get(`/centre/people?${query}`)).statusCode).toBe(200);
    }
    expect((await counsellor.get('/centre/people?q=%00')).statusCode).toBe(400);
  });

  it('meets 404 for people who do not exist', async () => {
    const unknown = `/centre/people/${agency.postingId}`;
    for (const url of [
      unknown,
      `${unknown}/profile`,
      '/centre/people/x',
      '/centre/people/x/profile',
    ]) {
      expect([url, (await counsellor.get(url)).statusCode]).toEqual([url, 404]);
    }
    await counsellor.get('/centre/people/new');
    for (const url of [`${unknown}/profile`, `${unknown}/referrals`, '/centre/people/x/profile']) {
      const answer = await counsellor.post(url, { postingId: agency.postingId });
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
  });
});
