import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CounselService } from '#libs/matching';
import { type Actor, newId, SYSTEM } from '#libs/platform';
import { profileDraftSchema, ProfilesService } from '#libs/profiles';
import { type Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { type Agency, addAgency, addCounsellor, addWorker } from '../support/overseas.js';
import { loggedIn, nextOf, SCRIPT } from './portal-forms.people.js';

jest.setTimeout(60_000);

let portal: Portal;
let agency: Agency;
let counsellor: Actor;
let desk: Browser;
let code: string;
let list: string;

beforeAll(async () => {
  portal = await startPortal();
  agency = await addAgency(portal, 20);
  counsellor = await addCounsellor(portal);
  desk = await loggedIn(portal, counsellor, 'tuvan');
  const [row] = await portal.db.read(SYSTEM, () =>
    portal.db.rows<{ code: string }>('SELECT code FROM posting WHERE id = $1', [agency.postingId]),
  );
  code = row?.code ?? '';
  list = `/centre/postings/${code}/candidates`;
});

afterAll(() => portal.close());

/** A worker whom the order in Taiwan fits. */
async function seeker(): Promise<string> {
  const { personId } = await addWorker(portal);
  const profile = profileDraftSchema.parse({
    communeCode: '19333',
    provinceCode: '44',
    hasPassport: true,
    wishMarkets: ['overseas'],
    wishOccupations: ['8212'],
    consentMatching: true,
  });
  await portal.get(ProfilesService).save(SYSTEM, personId ?? '', profile);
  await portal.runTasks();
  return personId ?? '';
}

describe('the workers for a posting', () => {
  it('are listed with their conditions and filters in the address', async () => {
    const personId = await seeker();
    const page = await desk.get(list);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`/centre/people/${personId}/matches`);
    expect(page.body).toContain('26 tuổi');
    expect(page.body).toContain('đạt 2 trên 2 điều kiện');
    expect(page.body).toContain(`${list}?verdict=held`);
    const elsewhere = await desk.get(`${list}?commune=19351&verdict=eligible`);
    expect(elsewhere.body).not.toContain(personId);
    const odd = await desk.get(`${list}?commune=${SCRIPT}&sex=x&verdict=x&after=x`);
    expect(odd.statusCode).toBe(200);
    expect(odd.body).toContain(personId);
    expect((await desk.get('/centre/postings/22222222/candidates')).statusCode).toBe(404);
  });

  it('are referred together, once however often it is sent', async () => {
    const people = [await seeker(), await seeker()];
    await desk.get(list);
    const send = () => desk.post(`/centre/postings/${code}/referrals`, { personIds: people });
    const first = await send();
    expect(nextOf(first)).toBe(`${list}?referred=2`);
    expect(nextOf(await send())).toBe(`${list}?referred=2`);
    const page = await desk.get(`${list}?referred=2`);
    expect(page.body).toContain('Đã giới thiệu 2 người.');
    expect(page.body.match(/Đã gửi hồ sơ/g)).toHaveLength(2);
    const rows = await portal.db.read(SYSTEM, () =>
      portal.db.rows<{ kind: string }>('SELECT kind FROM application WHERE person_id = ANY($1)', [
        people,
      ]),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['referral', 'referral']);
  });

  it('say who could not be referred and why, without stopping the others', async () => {
    const good = await seeker();
    const { personId: minor } = await addWorker(portal, '05/05/2010');
    await desk.get(list);
    const answer = await desk.post(`/centre/postings/${code}/referrals`, {
      personIds: [minor ?? '', good],
    });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Đã giới thiệu 1 người.');
    expect(answer.body).toContain('Chưa giới thiệu được 1 người');
    expect(answer.body).toContain('Hồ Thị Mẫu: ');
    for (const nobody of [[], 'x', [SCRIPT]]) {
      await desk.get(list);
      const wrong = await desk.post(`/centre/postings/${code}/referrals`, { personIds: nobody });
      expect(wrong.statusCode).toBe(422);
      expect(wrong.body).toContain('Bạn chưa chọn ai.');
    }
  });

  it('are held back and taken back with a reason', async () => {
    const personId = await seeker();
    const say = async (fields: Record<string, string>) => {
      await desk.get(list);
      return desk.post(`/centre/postings/${code}/overrides`, { personId, ...fields });
    };
    const short = await say({ kind: 'hold_back', reason: ' ' });
    expect(short.statusCode).toBe(422);
    expect(short.body).toContain('Hãy viết lý do rõ hơn');
    const held = await say({ kind: 'hold_back', reason: `${SCRIPT} gọi lại sau` });
    expect(nextOf(held)).toBe(`${list}?saved=1`);
    expect((await desk.get(list)).body).not.toContain(personId);
    const page = await desk.get(`${list}?verdict=held`);
    expect(page.body).toContain(personId);
    expect(page.body).toContain('gọi lại sau');
    expect(page.body).not.toContain(SCRIPT);
    const back = await say({ kind: 'lift', reason: 'Đã gọi được rồi', back: 'held' });
    expect(nextOf(back)).toBe(`${list}?verdict=held&saved=1`);
    expect((await desk.get(list)).body).toContain(personId);
  });

  it('are for counsellors', async () => {
    const worker = await loggedIn(portal, await addWorker(portal), 'nguoilaodong');
    const agent = await loggedIn(portal, agency.agent, 'nhanvien');
    for (const browser of [worker, agent]) {
      expect((await browser.get(list)).statusCode).toBe(403);
    }
  });
});

describe('the postings of a worker', () => {
  it('are shown with what counsellors say, and another one is recommended by its address', async () => {
    const { personId } = await addWorker(portal);
    const profile = profileDraftSchema.parse({ consentMatching: true, wishMarkets: ['local'] });
    await portal.get(ProfilesService).save(SYSTEM, personId ?? '', profile);
    await portal.runTasks();
    const path = `/centre/people/${personId ?? ''}`;
    const recommend = async (posting: string) => {
      await desk.get(`${path}/matches`);
      const fields = { posting, kind: 'recommend', reason: 'Tay nghề rất tốt' };
      return desk.post(`${path}/overrides`, fields);
    };
    const unknown = await recommend('zzzzzzzz');
    expect(unknown.statusCode).toBe(422);
    expect(unknown.body).toContain('Không có tin nào mang mã này.');
    const done = await recommend(`https://nhipcau.example/viec-lam/cong-nhan-${code}?lang=vi`);
    expect(nextOf(done)).toBe(`${path}/matches?saved=1`);
    const page = await desk.get(`${path}/matches`);
    expect(page.body).toContain('Công nhân lắp ráp điện tử');
    expect(page.body.match(/Tay nghề rất tốt/g)).toHaveLength(2);
    const [match] = await portal.get(CounselService).matchesFor(counsellor, personId ?? '', 'vi');
    expect(match?.override?.kind).toBe('recommend');
    expect((await desk.get(`/centre/people/${newId()}/matches`)).statusCode).toBe(404);
  });
});

describe('the worker', () => {
  it('puts a match away and takes it back', async () => {
    const personId = await seeker();
    const me = { ...counsellor, role: 'worker' as const, personId, organisationId: null };
    const phone = await loggedIn(portal, me, 'dienthoai');
    const page = await phone.get('/ket-noi');
    expect(page.body).toContain('Đã xác minh');
    const id = /\/ket-noi\/([0-9a-f-]{36})\/bo-qua/.exec(page.body)?.[1] ?? '';
    expect(nextOf(await phone.post(`/ket-noi/${id}/bo-qua`, {}))).toBe('/ket-noi');
    expect((await phone.get('/ket-noi')).body).not.toContain(id);
    const away = await phone.get('/ket-noi/da-bo-qua');
    expect(away.body).toContain(`/ket-noi/${id}/hien-lai`);
    expect(nextOf(await phone.post(`/ket-noi/${id}/hien-lai`, {}))).toBe('/ket-noi/da-bo-qua');
    await portal.runTasks();
    expect((await phone.get('/ket-noi')).body).toContain(id);
  });
});
