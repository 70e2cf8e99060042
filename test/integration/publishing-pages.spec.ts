import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { type Actor, ANONYMOUS, SYSTEM } from '#libs/platform';
import { PostingsService, PublishingService } from '#libs/postings';
import { Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { addAgency, type Agency } from '../support/overseas.js';
import { addOfficial, addPublisher, homeForm } from './publishing.people.js';

const SECRET = 'sông Hiếu mùa lũ';
const HOSTILE = '"><script>alert(1)</script>';

let portal: Portal;
let agency: Agency;
let employer: Actor & { organisationId: string };
let agent: Browser;
let boss: Browser;
let official: Browser;
beforeAll(async () => {
  portal = await startPortal();
  agency = await addAgency(portal, 5);
  employer = await addPublisher(portal, 'employer');
  agent = await loggedIn(agency.agent, 'agent-one');
  boss = await loggedIn(employer, 'employer-one');
  official = await loggedIn(await addOfficial(portal), 'official-one');
});
afterAll(() => portal.close());

async function loggedIn(actor: Actor, username: string): Promise<Browser> {
  const personId = actor.personId ?? '';
  const identifier = { kind: 'username', value: username } as const;
  await portal.get(PeopleService).createAccount(SYSTEM, { personId, identifier, secret: SECRET });
  const browser = new Browser(portal.app);
  await browser.fill('/dang-nhap', { identifier: username, secret: SECRET });
  return browser;
}

const HOME = {
  market: 'local',
  title: 'Thợ hàn tàu cá',
  occupationCode: '7212',
  places: '4',
  communeCodes: ['19318', ''],
  payMin: '9 triệu',
  payMax: '12.000.000',
  payCurrency: 'VND',
  payPeriod: 'month',
  payBasis: 'total',
  employmentForm: 'full_time',
  shifts: ['day', 'night'],
  description: 'Hàn vỏ tàu tại xưởng.',
};

const locationOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['location']);

describe('an agent without JavaScript', () => {
  it('writes an order on a line of the contract, previews, publishes, confirms and closes it', async () => {
    const start = await agent.get('/agency/postings/new');
    expect(start.body).toContain(`href="/agency/postings/new?line=${agency.quotaLineId}"`);
    const empty = await agent.get(`/agency/postings/new?line=${agency.quotaLineId}`);
    expect(empty.body).toContain('Theo hợp đồng đã đăng ký: 29.500');
    const order = {
      market: 'overseas',
      quotaLineId: agency.quotaLineId,
      title: 'Công nhân lắp ráp Đào Viên',
      places: '3',
      address: 'Đào Viên',
    };
    const saved = await agent.post('/agency/postings', order);
    expect(saved.statusCode).toBe(303);
    const file = locationOf(saved);
    const draft = await agent.get(file);
    expect(draft.body).toContain('Còn 1 điều trước khi đăng');
    expect(draft.body).toContain(`href="${file}/edit#f-description"`);
    expect(draft.body).not.toContain(`action="${file}/publish"`);

    await agent.get(`${file}/edit`);
    const whole = { ...order, version: '1', description: 'Lắp ráp bo mạch.' };
    expect((await agent.post(file, whole)).statusCode).toBe(303);
    const ready = await agent.get(file);
    expect(ready.body).toContain('Lắp ráp bo mạch.');
    expect(ready.body).toContain('Người lao động thấy tin như thế này');
    expect((await agent.post(`${file}/publish`, { version: '2' })).statusCode).toBe(303);
    const shown = await agent.get(file);
    const address = /href="(\/viec-lam\/[^"]+)">Xem trang/.exec(shown.body)?.[1] ?? '';
    const publicPage = await new Browser(portal.app).get(address);
    expect(publicPage.statusCode).toBe(200);
    expect(publicPage.body).toContain('Công nhân lắp ráp Đào Viên');

    expect((await agent.post(`${file}/confirm`, { version: '3' })).statusCode).toBe(303);
    await agent.get(file);
    const noReason = await agent.post(`${file}/close`, { version: '4' });
    expect(noReason.statusCode).toBe(422);
    expect(noReason.body).toContain('Hãy chọn lý do đóng tin.');
    const closed = await agent.post(`${file}/close`, { version: '4', reason: 'filled' });
    expect(closed.statusCode).toBe(303);
    expect((await agent.get(file)).body).toContain('Đã đóng: Đã tuyển đủ người.');
    expect((await new Browser(portal.app).get(address)).statusCode).toBe(410);
    const list = await agent.get('/agency/postings?status=closed&market=overseas');
    expect(list.body).toContain(`href="${file}"`);
    expect((await agent.get('/agency/postings?status=draft')).body).not.toContain(`href="${file}"`);
  });

  it('gets a bad form back with a sentence at each field and all that was typed', async () => {
    await boss.get('/agency/postings/new?market=local');
    const bad = {
      ...HOME,
      title: HOSTILE,
      payMin: 'thỏa thuận',
      ageMin: '40',
      ageMax: '20',
      sexWish: 'female',
      description: 'Giữ nguyên dòng này',
    };
    const refused = await boss.post('/agency/postings', bad);
    expect(refused.statusCode).toBe(422);
    for (const text of [
      'Hãy ghi số tiền bằng chữ số',
      'Tuổi cao nhất đang thấp hơn',
      'Chỉ chọn một giới khi công việc thật sự cần',
      'Giữ nguyên dòng này',
      'value="thỏa thuận"',
      '<option value="19318" selected',
    ]) {
      expect(refused.body).toContain(text);
    }
    expect(refused.body).not.toContain('<script>alert(1)');
    expect(refused.body).toMatch(/value="night"\s+checked|checked[^>]*value="night"/);
    const english = await boss.post('/agency/postings?lang=en', bad);
    expect(english.body).toContain('Write the amount in digits');
    await boss.get('/agency/postings?lang=vi');
  });

  it('stores hostile words as words', async () => {
    await boss.get('/agency/postings/new?market=local');
    const saved = await boss.post('/agency/postings', {
      ...HOME,
      title: `Thợ ${HOSTILE}`,
      description: HOSTILE,
      address: HOSTILE,
    });
    const page = await boss.get(locationOf(saved));
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('<script>alert(1)');
    expect(page.body).toContain('&lt;script>alert(1)');
    expect((await boss.get(`${locationOf(saved)}/edit`)).body).not.toContain('<script>alert(1)');
  });

  it.each([
    ['lists where texts belong', { title: ['a', 'b'], places: ['1', '2'] }],
    ['a foreign contract line', { market: 'overseas', quotaLineId: 'not-a-line' }],
    ['unknown codes', { occupationCode: '0000', communeCodes: ['99999'] }],
    ['a market that is none', { market: 'mars' }],
    ['numbers beyond reason', { places: '99999999', payMin: '9'.repeat(40) }],
  ])('is refused %s, and nothing breaks', async (_, fields) => {
    await boss.get('/agency/postings/new?market=local');
    expect((await boss.post('/agency/postings', { ...HOME, ...fields })).statusCode).toBe(422);
  });

  it('creates one draft however often the form is sent', async () => {
    await boss.get('/agency/postings/new?market=local');
    const form = { ...HOME, title: 'Thợ sơn tàu' };
    const [first, second] = [
      await boss.post('/agency/postings', form),
      await boss.post('/agency/postings', form),
    ];
    expect([first.statusCode, second.statusCode]).toEqual([303, 303]);
    expect(locationOf(second)).toBe(locationOf(first));
  });

  it('loses no words to a colleague who was first', async () => {
    const id = await portal.get(PublishingService).saveDraft(employer, homeForm());
    await boss.get(`/agency/postings/${id}/edit`);
    await portal
      .get(PublishingService)
      .saveDraft(employer, homeForm({ title: 'Thợ hàn của đồng nghiệp' }), { id, version: 1 });
    const mine = { ...HOME, version: '1', description: 'Lời của tôi' };
    const lost = await boss.post(`/agency/postings/${id}`, mine);
    expect(lost.statusCode).toBe(409);
    expect(lost.body).toContain('Người khác vừa ghi: “Thợ hàn của đồng nghiệp”.');
    expect(lost.body).toContain('Lời của tôi');
    expect(lost.body).toContain('name="version" value="2"');
    const again = await boss.post(`/agency/postings/${id}`, { ...mine, version: '2' });
    expect(again.statusCode).toBe(303);
  });
});

describe('an official', () => {
  it('reads the first posting of an employer, sends it back, then clears it', async () => {
    const newcomer = await addPublisher(portal, 'employer');
    const browser = await loggedIn(newcomer, 'employer-two');
    const id = await portal.get(PublishingService).saveDraft(newcomer, homeForm());
    const page = await browser.get(`/agency/postings/${id}`);
    expect(page.body).toContain('Gửi cán bộ đọc');
    expect(
      (await browser.post(`/agency/postings/${id}/publish`, { version: '1' })).statusCode,
    ).toBe(303);
    expect((await browser.get(`/agency/postings/${id}`)).body).toContain('Cán bộ đang đọc tin.');

    const file = `/department/postings/${id}`;
    expect((await official.get('/department/postings')).body).toContain(`href="${file}"`);
    await official.get(file);
    const wordless = await official.post(file, { version: '2', outcome: 'send-back', note: ' ' });
    expect(wordless.statusCode).toBe(422);
    expect(wordless.body).toContain('Hãy ghi điều cần sửa');
    const sent = await official.post(file, {
      version: '2',
      outcome: 'send-back',
      note: 'Ghi rõ ca.',
    });
    expect(sent.statusCode).toBe(303);
    expect((await browser.get(`/agency/postings/${id}`)).body).toContain('Ghi rõ ca.');

    await browser.post(`/agency/postings/${id}/publish`, { version: '3' });
    await official.get(file);
    const cleared = await official.post(file, { version: '4', outcome: 'clear', note: '' });
    expect(cleared.statusCode).toBe(303);
    expect((await portal.get(PostingsService).byId(ANONYMOUS, id)).open).toBe(true);
    expect((await official.get(file)).statusCode).toBe(404);
  });
});

describe('strangers', () => {
  it('meet closed doors', async () => {
    const id = await portal.get(PublishingService).saveDraft(employer, homeForm());
    const stranger = new Browser(portal.app);
    expect((await stranger.get('/agency/postings')).statusCode).toBe(303);
    expect((await official.get('/agency/postings')).statusCode).toBe(403);
    expect((await boss.get('/department/postings')).statusCode).toBe(403);
    expect((await agent.get(`/agency/postings/${id}`)).statusCode).toBe(404);
    expect((await agent.get(`/agency/postings/${id}/edit`)).statusCode).toBe(404);
    await agent.get('/agency/postings/new?market=local');
    for (const step of ['publish', 'confirm', 'reopen', 'close']) {
      const answer = await agent.post(`/agency/postings/${id}/${step}`, {
        version: '1',
        reason: 'filled',
      });
      expect([step, answer.statusCode]).toEqual([step, 404]);
    }
    expect((await agent.post(`/agency/postings/${id}`, { ...HOME, version: '1' })).statusCode).toBe(
      404,
    );
    expect((await agent.get('/agency/postings/none')).statusCode).toBe(404);
  });
});
