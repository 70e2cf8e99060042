import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlacementsService } from '#libs/placements';
import { type Actor, newId, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { type Portal, startPortal } from '../support/house.js';
import {
  addAgency,
  addCounsellor,
  addWorker,
  type Agency,
  applyFor,
  walkTo,
} from '../support/overseas.js';
import { loggedIn as logIn } from './portal-forms.people.js';

const BOARD = '/agency/placements';

let portal: Portal;
let placements: PlacementsService;
beforeAll(async () => {
  portal = await startPortal();
  placements = portal.get(PlacementsService);
});
afterAll(() => portal.close());

const loggedIn = (actor: Actor) => logIn(portal, actor, `user-${newId().slice(-12)}`);

async function applicants(agency: Agency, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    ids.push(await applyFor(portal, await addWorker(portal), agency.postingId));
  }
  return ids;
}

async function pickOf(id: string): Promise<string> {
  return `${id}.${String((await placements.find(SYSTEM, id)).version)}`;
}

describe('the board', () => {
  it('has columns with cards, is narrowed by its address, and hides others', async () => {
    const agency = await addAgency(portal, 5);
    const [id = ''] = await applicants(agency, 2);
    const agent = await loggedIn(agency.agent);
    const all = (await agent.get(BOARD)).body;
    expect(all).toContain('id="APPLIED"');
    expect(all).toContain(`name="pick" value="${await pickOf(id)}"`);
    expect(all).toContain(`href="${BOARD}/move?step=prescreen&amp;pick=${await pickOf(id)}"`);
    expect(all).not.toContain('id="DEPARTED"');
    expect((await agent.get(`${BOARD}?name=ho+thi`)).body).toContain(id);
    expect((await agent.get(`${BOARD}?name=Nguyen`)).body).not.toContain(id);
    expect((await agent.get(`${BOARD}?programme=KR_EPS`)).body).not.toContain(id);
    expect((await agent.get(`${BOARD}?overdue=yes`)).body).not.toContain(id);
    expect((await agent.get(`${BOARD}?postingId=nonsense`)).statusCode).toBe(200);
    expect((await agent.get(`${BOARD}?view=table`)).body).toContain(id);
    const rival = await loggedIn((await addAgency(portal, 5)).agent);
    expect((await rival.get(BOARD)).body).not.toContain(id);
    const move = `${BOARD}/move?step=reject&pick=${await pickOf(id)}`;
    expect((await rival.get(move)).statusCode).toBe(404);
  });
});

describe('one step for many', () => {
  it('says of each what became of it, once', async () => {
    const agency = await addAgency(portal, 5);
    const [first = '', stale = '', last = ''] = await applicants(agency, 3);
    const agent = await loggedIn(agency.agent);
    const picks = [await pickOf(first), `${stale}.1`, await pickOf(last)];
    const asked = await agent.get(
      `${BOARD}/move?step=prescreen&${picks.map((pick) => `pick=${pick}`).join('&')}`,
    );
    expect(asked.body).toContain('Ca đã đổi từ lúc bạn chọn.');
    const [, key = ''] = /name="_key" value="([^"]+)"/.exec(asked.body) ?? [];
    const form = { step: 'prescreen', pick: picks.join('~'), _key: key };
    const moved = await agent.post(`${BOARD}/move`, form);
    expect(moved.statusCode).toBe(200);
    expect(moved.body).toContain('Xong 2 trên 3 người');
    expect(moved.body).toContain('Ca này vừa được người khác chuyển bước.');
    const states = await Promise.all(
      [first, stale, last].map(async (id) => (await placements.find(SYSTEM, id)).state),
    );
    expect(states).toEqual(['PRESCREENED', 'APPLIED', 'PRESCREENED']);
    const again = await agent.post(`${BOARD}/move`, form);
    expect(again.body).toContain('Xong 2 trên 3 người');
    expect((await placements.find(SYSTEM, first)).version).toBe(3);
  });

  it('keeps what was typed when nobody could take it, and asks when nothing was chosen', async () => {
    const agency = await addAgency(portal, 5);
    const [id = ''] = await applicants(agency, 1);
    const agent = await loggedIn(agency.agent);
    const pick = await pickOf(id);
    expect((await agent.get(`${BOARD}/move?step=&pick=${pick}`)).body).toContain('step=reject');
    expect((await agent.get(`${BOARD}/move?step=reject`)).body).toContain('Chưa chọn ca nào');
    await agent.get(`${BOARD}/move?step=reject&pick=${pick}`);
    const form = { step: 'reject', pick, reason: '', evidence_number: '12/CV' };
    const refused = await agent.post(`${BOARD}/move`, form);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Hãy ghi lý do.');
    expect(refused.body).toContain('value="12/CV"');
    const done = await agent.post(`${BOARD}/move`, { ...form, reasonCode: 'age' });
    expect(done.body).toContain('Xong 1 trên 1 người');
  });
});

describe('the file of one', () => {
  it('takes facts with their paper, corrects them, and keeps what was refused', async () => {
    const agency = await addAgency(portal, 5);
    const [id = ''] = await applicants(agency, 1);
    await walkTo(portal, { agent: agency.agent, placementId: id }, 'interview');
    const agent = await loggedIn(agency.agent);
    await agent.get(`${BOARD}/${id}`);
    const step = {
      step: 'interview',
      version: '3',
      interview_on: '2026-12-19',
      interview_place: 'Đông Hà',
      evidence_number: '7/TB',
      evidence_issued_on: '19 tháng 12',
    };
    const refused = await agent.post(`${BOARD}/${id}/steps`, step);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Ngày cấp không đúng');
    expect(refused.body).toContain('value="7/TB"');
    const paper = { ...step, evidence_issued_on: '2026-12-01' };
    expect((await agent.post(`${BOARD}/${id}/steps`, paper)).statusCode).toBe(303);
    expect((await agent.get(`${BOARD}/${id}`)).body).toContain('Giấy tờ: 7/TB, 01/12/2026');
    const wrong = { version: '4', interview_place: 'Khe Sanh', reason: '' };
    const unexplained = await agent.post(`${BOARD}/${id}/corrections`, wrong);
    expect(unexplained.statusCode).toBe(422);
    expect(unexplained.body).toContain('value="Khe Sanh"');
    const mended = { ...wrong, reason: 'Ghi nhầm' };
    expect((await agent.post(`${BOARD}/${id}/corrections`, mended)).statusCode).toBe(303);
    const file = (await agent.get(`${BOARD}/${id}`)).body;
    expect(file).toContain('Khe Sanh');
    expect(file).toContain('Đông Hà, đến ngày');
  });

  it('the worker confirms the contract that the agency wrote down', async () => {
    const agency = await addAgency(portal, 5);
    const actor = await addWorker(portal);
    const id = await applyFor(portal, actor, agency.postingId);
    await walkTo(portal, { agent: agency.agent, placementId: id }, 'confirm-contract');
    const worker = await loggedIn(actor);
    const page = (await worker.get(`/ca/${id}`)).body;
    expect(page).toContain('Đến lượt bạn làm.');
    expect(page).toContain('60.000.000');
    const { version } = await placements.find(SYSTEM, id);
    const form = { step: 'confirm-contract', version: String(version) };
    const stale = await worker.post(`/ca/${id}/steps`, { ...form, version: '1' });
    expect(stale.statusCode).toBe(409);
    expect((await worker.post(`/ca/${id}/steps`, form)).statusCode).toBe(303);
    expect(await placements.find(SYSTEM, id)).toMatchObject({ state: 'CONTRACTED' });
    await worker.get(`/ca/${id}`);
    const others = {
      step: 'train',
      version: String(version + 1),
      training_starts_on: '2026-06-15',
    };
    expect((await worker.post(`/ca/${id}/steps`, others)).statusCode).toBe(403);
  });
});

describe('answers and introductions', () => {
  async function homePosting(): Promise<{ id: string; code: string }> {
    const id = await portal.get(PostingsService).publish(SYSTEM, {
      source: 'vieclam',
      sourceId: newId(),
      organisationName: 'HTX Cửa Việt Xanh',
      title: 'Công nhân chế biến cá',
      market: 'local',
      countryCode: 'VN',
      provinceCode: '44',
    });
    return { id, code: (await portal.get(PostingsService).byId(SYSTEM, id)).code };
  }

  it('a refusal with its reason reaches the worker', async () => {
    const agency = await addAgency(portal, 5);
    const actor = await addWorker(portal);
    await applyFor(portal, actor, agency.postingId);
    const agent = await loggedIn(agency.agent);
    const list = (await agent.get('/agency/applicants')).body;
    const [, id = ''] = /\/agency\/applicants\/([0-9a-f-]{36})/.exec(list) ?? [];
    await agent.get(`/agency/applicants/${id}`);
    const form = { outcome: 'REFUSED_BY_EMPLOYER', sequence: '0', reason: '', reasonCode: '' };
    const unexplained = await agent.post(`/agency/applicants/${id}/answers`, form);
    expect(unexplained.statusCode).toBe(422);
    const full = { ...form, reasonCode: 'places-filled', reason: 'Hẹn đợt sau.' };
    expect((await agent.post(`/agency/applicants/${id}/answers`, full)).statusCode).toBe(303);
    const { code } = await portal.get(PostingsService).byId(SYSTEM, agency.postingId);
    const worker = await loggedIn(actor);
    const read = (await worker.get(`/viec-lam/${code}/ung-tuyen`)).body;
    expect(read).toContain('Lần này bạn không được nhận');
    expect(read).toContain('Đã đủ người. Hẹn đợt sau.');
    const rival = await loggedIn((await addAgency(portal, 5)).agent);
    expect((await rival.get(`/agency/applicants/${id}`)).statusCode).toBe(404);
  });

  it('a referral has its slip, its place in the work list, and its result', async () => {
    const counsellorActor = await addCounsellor(portal);
    const { personId } = await addWorker(portal, '1985');
    const { id: postingId, code } = await homePosting();
    const input = { postingId, personId: personId ?? '', message: '' };
    const { applicationId: id } = await placements.apply(counsellorActor, input);
    const counsellor = await loggedIn(counsellorActor);
    expect((await counsellor.get('/centre/work')).body).toContain(`/centre/referrals/${id}/slip`);
    expect((await counsellor.get('/centre/work?days=0')).body).not.toContain(id);
    const slip = (await counsellor.get(`/centre/referrals/${id}/slip`)).body;
    expect(slip).toContain('Giấy giới thiệu việc làm');
    expect(slip).toContain(code);
    expect(slip).toContain('Hồ Thị Mẫu');
    expect(slip).toContain('1985');
    expect(slip).not.toContain('01/01/1985');
    const agent = await loggedIn((await addAgency(portal, 5)).agent);
    expect((await agent.get(`/centre/referrals/${id}/slip`)).statusCode).toBe(403);
    await counsellor.get(`/centre/referrals/${id}`);
    const form = { outcome: 'HIRED', sequence: '0', on: '2026-11-20' };
    expect((await counsellor.post(`/centre/referrals/${id}/answers`, form)).statusCode).toBe(303);
    expect((await counsellor.get('/centre/work?days=60')).body).toContain('Hỏi người lao động');
  });
});
