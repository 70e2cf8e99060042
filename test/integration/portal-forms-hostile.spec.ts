import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ProfilesService } from '#libs/profiles';
import { type Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { actorOf, addAgency, addCounsellor, addWorker, type Agency } from '../support/overseas.js';
import {
  answer,
  ESCAPED,
  loggedIn,
  matchedWorker,
  matchOf,
  nextOf,
  ORDER,
  peopleNamed,
  SCRIPT,
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

describe('hostile input', () => {
  it('is shown as text and never executed', async () => {
    const name = `Lê ${SCRIPT}`;
    const created = await counsellor.fill('/centre/people/new', {
      fullName: name,
      consentStorage: 'yes',
    });
    expect(created.statusCode).toBe(303);
    const page = nextOf(created).split('?')[0] ?? '';
    for (const url of [page, `${page}/profile`, '/centre/people', `/centre/people?q=${SCRIPT}`]) {
      const { body } = await counsellor.get(url);
      expect([url, body.includes(SCRIPT)]).toEqual([url, false]);
    }
    expect((await counsellor.get(page)).body).toContain(`Lê ${ESCAPED}`);
  });

  it('lists where one text belongs are refused and nothing is written', async () => {
    await counsellor.get('/centre/people/new');
    const twice = { consentStorage: 'yes', fullName: ['Hồ Thị Hai', 'Hồ Thị Ba'] };
    expect((await counsellor.post('/centre/people/new', twice)).statusCode).toBe(422);
    const places = {
      consentStorage: 'yes',
      fullName: 'Hồ Thị Hai',
      communeCode: ['19333', '19334'],
    };
    expect((await counsellor.post('/centre/people/new', places)).statusCode).toBe(422);
    expect(await peopleNamed(portal, 'Hồ Thị Hai')).toEqual([]);
    const { actor, browser } = await matchedWorker(portal, 'worker-lists');
    const before = await portal.get(ProfilesService).find(SYSTEM, actor.personId ?? '');
    const pages = {
      provinceCode: 'noi-o',
      educationLevel: 'hoc-van',
      hasPassport: 'ngoai-ngu',
      wishPayMillions: 'luong',
    };
    const version = String(before?.version);
    for (const [name, page] of Object.entries(pages)) {
      await browser.get(`/ho-so/${page}`);
      const answer = await browser.post(`/ho-so/${page}`, { version, [name]: ['15', '16'] });
      expect([name, answer.statusCode]).toEqual([name, 422]);
      expect(answer.body).toContain(`href="#f-${name}"`);
    }
    const after = await portal.get(ProfilesService).find(SYSTEM, actor.personId ?? '');
    expect(after).toEqual(before);
  });

  it('columns that the form does not have change nothing', async () => {
    const { actor, browser } = await matchedWorker(portal, 'worker-columns');
    const victim = await addWorker(portal);
    const more = {
      personId: victim.personId ?? '',
      finishedAt: '',
      consentMatchingAt: '2020-01-01',
      updatedBy: victim.personId ?? '',
      role: 'counsellor',
    };
    await answer(browser, '/ho-so/hoc-van', { ...WISHES, ...more, educationLevel: 'primary' });
    const profiles = portal.get(ProfilesService);
    expect(await profiles.find(SYSTEM, victim.personId ?? '')).toBeUndefined();
    const own = await profiles.find(SYSTEM, actor.personId ?? '');
    expect(own).toMatchObject({ educationLevel: 'primary', wishPayVnd: 15_000_000 });
    expect(own?.consentMatchingAt?.getFullYear()).not.toBe(2020);
  });

  it('forms without token, from other sites or too large are turned away', async () => {
    const { actor, browser: worker } = await matchedWorker(portal, 'worker-forms');
    const person = `/centre/people/${actor.personId ?? ''}`;
    const forms: [Browser, string][] = [
      [worker, '/ho-so/hoc-van'],
      [worker, '/ho-so/dong-y'],
      [worker, '/dang-ky/xem-lai'],
      [worker, `/ket-noi/${await matchOf(portal, actor)}/bo-qua`],
      [counsellor, '/centre/people/new'],
      [counsellor, `${person}/profile`],
      [counsellor, `${person}/referrals`],
      [counsellor, `${person}/guardian`],
      [counsellor, `${person}/account`],
    ];
    await worker.get('/ho-so');
    await counsellor.get('/centre/people/new');
    for (const [browser, url] of forms) {
      const form = { fullName: 'Kẻ Lạ Mặt', postingId: agency.postingId };
      const withoutToken = await browser.post(url, { ...form, _csrf: '' });
      const twoTokens = await browser.post(url, { ...form, _csrf: ['a', 'b'] });
      const foreign = await browser.post(url, form, { origin: 'https://evil.example' });
      const large = await browser.post(url, { ...form, message: 'x'.repeat(1024 * 1024) });
      const statuses = [withoutToken, twoTokens, foreign, large].map((answer) => answer.statusCode);
      expect([url, ...statuses]).toEqual([url, 403, 403, 403, 413]);
    }
    expect(await peopleNamed(portal, 'Kẻ Lạ Mặt')).toEqual([]);
    const profile = await portal.get(ProfilesService).find(SYSTEM, actor.personId ?? '');
    expect(profile).toMatchObject({ educationLevel: 'upper_secondary', communeCode: '19333' });
    expect(await matchOf(portal, actor)).not.toBe('');
  });

  it('row-level security alone keeps people apart', async () => {
    const { actor } = await matchedWorker(portal, 'worker-rows');
    const stranger = actorOf('worker', (await addWorker(portal)).personId ?? '');
    const agent = agency.agent;
    for (const other of [stranger, agent]) {
      const { people } = await portal.get(PeopleService).find(other, { text: 'Hồ Thị Mẫu' });
      expect(people.filter(({ id }) => id !== other.personId)).toEqual([]);
      expect(await portal.get(ProfilesService).find(other, actor.personId ?? '')).toBeUndefined();
    }
    const published = await portal.get(PostingsService).byId(stranger, agency.postingId);
    expect(published.title).toBe(ORDER);
  });
});
