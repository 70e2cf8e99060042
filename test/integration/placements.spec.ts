import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { type Facts, PlacementsService, type StepForm } from '#libs/placements';
import { type Actor, type Problem, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import {
  addAgency,
  addCounsellor,
  addWorker,
  type Agency,
  applyFor,
  TO_DEPARTURE,
  walkTo,
} from '../support/overseas.js';

const TODAY = '2026-11-24';

let house: House;
let agency: Agency;
let placements: PlacementsService;
beforeAll(async () => {
  house = await startHouse();
  agency = await addAgency(house, 50);
  placements = house.get(PlacementsService);
});
afterAll(() => house.close());

async function take(actor: Actor, id: string, step: StepForm['step'], facts: Facts = {}) {
  const { version } = await placements.find(actor, id);
  await placements.advance(actor, id, { step, version, facts, reason: 'vì thử' });
}

function contracted(quotaLineId: string): Promise<number | undefined> {
  return house.db.read(SYSTEM, async () => {
    const sql = 'SELECT contracted FROM quota_line WHERE id = $1';
    return (await house.db.row<{ contracted: number }>(sql, [quotaLineId]))?.contracted;
  });
}

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error: unknown) => error as Problem,
  );

describe('the way from APPLIED to DEPARTED', () => {
  it('passes every stage of the programme and leaves a history that all parties read', async () => {
    const worker = await addWorker(house);
    const placementId = await applyFor(house, worker, agency.postingId);
    await walkTo(house, { agent: agency.agent, placementId }, 'end');
    const view = await placements.find(worker, placementId);
    expect(view.state).toBe('DEPARTED');
    expect(view.history.map(({ step }) => step)).toEqual([
      'open',
      'apply',
      ...TO_DEPARTURE.map(({ step }) => step),
    ]);
    const here = view.line.findIndex(({ state }) => state === 'DEPARTED');
    expect(view.line.slice(0, here).every(({ status }) => status === 'done')).toBe(true);
    expect(view.line[here]?.status).toBe('here');
    expect(view.allowedSteps).toEqual([]);
    await expect(placements.find(agency.agent, placementId)).resolves.toMatchObject({
      history: view.history.map(({ at, toState }) => ({ at, toState })),
    });
  });

  it('frees the place of whoever withdraws after the contract', async () => {
    const own = await addAgency(house, 1);
    const worker = await addWorker(house);
    const placementId = await applyFor(house, worker, own.postingId);
    await walkTo(house, { agent: own.agent, placementId }, 'train');
    expect(await contracted(own.quotaLineId)).toBe(1);
    const { version } = await placements.find(worker, placementId);
    await placements.withdraw(worker, placementId, { version, reason: 'Nhà có việc' });
    expect(await contracted(own.quotaLineId)).toBe(0);
    const view = await placements.find(worker, placementId);
    expect(view.line.at(-1)).toMatchObject({ state: 'WITHDRAWN', status: 'here' });
  });
});

describe('guards', () => {
  it.each([
    ['select', { selected_on: TODAY }, 'promise-missing'],
    [
      'contract',
      { contract_number: '7', contract_signed_on: TODAY, service_fee_vnd: 90_000_000 },
      'fee-above-cap',
    ],
    [
      'contract',
      { contract_number: '7', contract_signed_on: TODAY, service_fee_vnd: 0, brokerage_vnd: 1 },
      'brokerage',
    ],
    [
      'receive-visa',
      {
        visa_issued_on: TODAY,
        visa_enter_by: '2027-02-01',
        deposit_vnd: 1,
        deposit_paid_on: '2026-06-01',
      },
      'deposit-too-early',
    ],
    [
      'clear',
      { departs_on: TODAY, passport_expires_on: '2031-01-01', fund_paid_on: TODAY },
      'fund-late',
    ],
    [
      'clear',
      {
        departs_on: '2028-12-01',
        passport_expires_on: '2031-01-01',
        fund_paid_on: TODAY,
        orientation_issued_on: '2026-08-15',
      },
      'orientation-expired',
    ],
  ] as const)('block %s: %j', async (step, facts, code) => {
    const worker = await addWorker(house);
    const placementId = await applyFor(house, worker, agency.postingId);
    await walkTo(house, { agent: agency.agent, placementId }, step);
    const before = await placements.find(worker, placementId);
    const problem = await refusal(take(agency.agent, placementId, step, facts));
    expect(problem).toMatchObject({ code: 'placements.blocked', status: 409 });
    expect(problem?.fields.map((field) => field.code)).toContain(`placements.guard.${code}`);
    expect(await placements.find(worker, placementId)).toEqual(before);
  });

  it('refuse facts that are missing, and a reason that is missing', async () => {
    const placementId = await applyFor(house, await addWorker(house), agency.postingId);
    const form = { version: 2, facts: {}, reason: '' };
    await take(agency.agent, placementId, 'prescreen');
    const version = 3;
    expect(
      await refusal(
        placements.advance(agency.agent, placementId, { ...form, version, step: 'interview' }),
      ),
    ).toMatchObject({
      status: 422,
      fields: [{ field: 'interview_on' }, { field: 'interview_place' }],
    });
    expect(
      await refusal(
        placements.advance(agency.agent, placementId, { ...form, version, step: 'reject' }),
      ),
    ).toMatchObject({ status: 422, fields: [{ field: 'reason' }] });
  });
});

describe('two who move the same placement', () => {
  it('one wins, the other gets 409 with what holds now, and the history has one row for each win', async () => {
    const [one, two] = [await addCounsellor(house), await addCounsellor(house)];
    const rounds = 25;
    for (let round = 0; round < rounds; round += 1) {
      const placementId = await applyFor(house, await addWorker(house), agency.postingId);
      const { version } = await placements.find(one, placementId);
      const form = { version, facts: {}, reason: 'không đạt' };
      const results = await Promise.all([
        refusal(placements.advance(one, placementId, { ...form, step: 'prescreen' })),
        refusal(placements.advance(two, placementId, { ...form, step: 'reject' })),
      ]);
      const lost = results.filter((problem) => problem !== undefined);
      const { state, history } = await placements.find(one, placementId);
      expect(lost).toHaveLength(1);
      expect(lost[0]).toMatchObject({ code: 'placements.moved-on', status: 409 });
      expect(lost[0]?.parameters).toEqual({ state, version: version + 1 });
      expect(history).toHaveLength(3);
    }
  }, 60_000);
});

describe('who sees and moves', () => {
  it('an agent of another organisation finds nothing: neither placement nor person', async () => {
    const worker = await addWorker(house);
    const placementId = await applyFor(house, worker, agency.postingId);
    const rival = await addAgency(house, 1);
    expect(await refusal(placements.find(rival.agent, placementId))).toMatchObject({ status: 404 });
    const form = { step: 'prescreen' as const, version: 2, facts: {}, reason: '' };
    expect(await refusal(placements.advance(rival.agent, placementId, form))).toMatchObject({
      status: 404,
    });
    expect((await placements.listFor(rival.agent, {})).rows).toEqual([]);
    const people = house.get(PeopleService);
    expect(await refusal(people.person(rival.agent, worker.personId ?? ''))).toMatchObject({
      status: 404,
    });
    expect(await people.person(agency.agent, worker.personId ?? '')).toMatchObject({
      id: worker.personId,
    });
  });

  it('a worker sees only what is their own, and takes no step of the agency', async () => {
    const [worker, other] = [await addWorker(house), await addWorker(house)];
    const placementId = await applyFor(house, worker, agency.postingId);
    expect(await refusal(placements.find(other, placementId))).toMatchObject({ status: 404 });
    expect(await refusal(take(worker, placementId, 'prescreen'))).toMatchObject({ status: 403 });
    const { allowedSteps } = await placements.find(worker, placementId);
    expect(allowedSteps.map(({ step }) => step)).toEqual(['withdraw']);
  });

  it('row-level security stands without the policy: no other rows, no history rewritten', async () => {
    const rival = await addAgency(house, 1);
    const placementId = await applyFor(house, await addWorker(house), agency.postingId);
    for (const table of ['placement', 'placement_fact', 'placement_history', 'placement_party']) {
      const rows = await house.db.read(rival.agent, () => house.db.rows(`SELECT 1 FROM ${table}`));
      expect([table, rows]).toEqual([table, []]);
    }
    const rewrite = `UPDATE placement_history SET reason = 'x' WHERE placement_id = $1`;
    await expect(
      house.db.transaction(SYSTEM, () => house.db.rows(rewrite, [placementId])),
    ).rejects.toThrow(/permission denied/);
    await expect(
      house.db.transaction(SYSTEM, () => house.db.rows('UPDATE quota_line SET contracted = 0')),
    ).rejects.toThrow(/permission denied/);
  });

  it('lists by state, page after page, with counts', async () => {
    const own = await addAgency(house, 1);
    for (let n = 0; n < 3; n += 1) await applyFor(house, await addWorker(house), own.postingId);
    const { rows } = await placements.listFor(own.agent, { state: 'APPLIED' });
    expect(rows).toHaveLength(3);
    const after = rows[1]?.id;
    if (!after) throw new Error('no second row');
    const next = await placements.listFor(own.agent, { after });
    expect(next.rows.map(({ id }) => id)).toEqual([rows[2]?.id]);
    expect(await placements.countsFor(own.agent)).toEqual({ APPLIED: 3 });
  });
});
