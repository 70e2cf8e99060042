import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlacementsService } from '#libs/placements';
import { SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { type Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { actorOf, addAgency, addWorker, type Agency, TO_DEPARTURE } from '../support/overseas.js';
import { loggedIn } from './portal-forms.people.js';

let portal: Portal;
let agency: Agency;
let code: string;
let agent: Browser;
beforeAll(async () => {
  portal = await startPortal();
  agency = await addAgency(portal, 5);
  code = (await portal.get(PostingsService).byId(SYSTEM, agency.postingId)).code;
  agent = await loggedIn(portal, agency.agent, 'agent-one');
});
afterAll(() => portal.close());

describe('from applying to departure in browsers without JavaScript', () => {
  it('the worker applies, the agent moves, the worker follows', async () => {
    const worker = await loggedIn(portal, await addWorker(portal), 'worker-one');
    const applyUrl = `/viec-lam/${code}/ung-tuyen`;
    const withoutConsent = await worker.fill(applyUrl, { message: 'Em muốn đi.' });
    expect(withoutConsent.statusCode).toBe(422);
    expect(withoutConsent.body).toContain('Em muốn đi.');
    const sent = await worker.post(applyUrl, { message: 'Em muốn đi.', consent: 'yes' });
    expect(sent.statusCode).toBe(303);
    const applied = await worker.get(applyUrl);
    const href = /\/ca\/[0-9a-f-]{36}/.exec(applied.body)?.[0] ?? '';
    const id = href.slice('/ca/'.length);

    expect((await agent.get('/agency/placements')).body).toContain(`/agency/placements/${id}`);
    const placements = portal.get(PlacementsService);
    for (const { step, facts } of TO_DEPARTURE) {
      const { version, personId } = await placements.find(SYSTEM, id);
      if (step === 'confirm-contract') {
        const form = { step, version, facts, reason: '' };
        await placements.advance(actorOf('worker', personId), id, form);
        continue;
      }
      const said = Object.entries(facts).map(([kind, value]) => [kind, String(value)]);
      const form = {
        step,
        version: String(version),
        ...(Object.fromEntries(said) as Record<string, string>),
      };
      await agent.get(`/agency/placements/${id}`);
      const moved = await agent.post(`/agency/placements/${id}/steps`, form);
      expect([step, moved.statusCode]).toEqual([step, 303]);
    }
    expect((await worker.get(href)).body).toContain('Đã xuất cảnh');
  });

  it('a refused step comes back with the file, what was typed and the reasons', async () => {
    const actor = await addWorker(portal);
    const worker = await loggedIn(portal, actor, 'worker-two');
    await worker.fill(`/viec-lam/${code}/ung-tuyen`, { consent: 'yes' });
    const [row] = (await portal.get(PlacementsService).listFor(SYSTEM, { state: 'APPLIED' })).rows;
    const file = `/agency/placements/${row?.id ?? ''}`;
    await agent.get(file);
    const stale = await agent.post(`${file}/steps`, { step: 'prescreen', version: '9' });
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('Ca này vừa được người khác chuyển bước.');
    await agent.get(file);
    const reject = await agent.post(`${file}/steps`, { step: 'reject', version: '2', reason: '' });
    expect(reject.statusCode).toBe(422);
    expect(reject.body).toContain('Hãy ghi lý do.');
    await worker.get(`/ca/${row?.id ?? ''}`);
    const withdrawn = await worker.post(`/ca/${row?.id ?? ''}/rut`, {
      version: '2',
      reason: 'Nhà có việc',
    });
    expect(withdrawn.statusCode).toBe(303);
  });

  it('strangers find nothing', async () => {
    const stranger = await loggedIn(portal, await addWorker(portal), 'worker-three');
    const [row] = (await portal.get(PlacementsService).listFor(SYSTEM, {})).rows;
    expect((await stranger.get(`/ca/${row?.id ?? ''}`)).statusCode).toBe(404);
    expect((await stranger.get('/ca/not-an-id')).statusCode).toBe(404);
    expect((await stranger.get('/agency/placements')).statusCode).toBe(403);
  });
});
