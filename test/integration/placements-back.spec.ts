import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlacementsService } from '#libs/placements';
import { type Problem, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import {
  addAgency,
  addWorker,
  type Agency,
  applyFor,
  TO_DEPARTURE,
  walkTo,
} from '../support/overseas.js';
import { ARRIVAL, type Parties, type Taken, toAirport, TODAY, walker } from './placements.walks.js';

let house: House;
let agency: Agency;
let placements: PlacementsService;
let walk: (parties: Parties, steps: Taken[]) => Promise<void>;
beforeAll(async () => {
  house = await startHouse();
  placements = house.get(PlacementsService);
  agency = await addAgency(house, 50);
  ({ walk } = await walker(house));
});
afterAll(() => house.close());

const take = (parties: Parties, step: Taken) => walk(parties, [step]);

describe('steps back', () => {
  it('take back what no longer holds, with a reason, and show both', async () => {
    const worker = await addWorker(house);
    const parties = {
      id: await applyFor(house, worker, agency.postingId),
      worker,
      agent: agency.agent,
    };
    await walkTo(house, { agent: agency.agent, placementId: parties.id }, 'depart');
    const before = await placements.find(agency.agent, parties.id);
    expect(before.stepsBack.map(({ step }) => step)).toEqual(['visa-refused', 'permit-lapsed']);
    await take(parties, ['visa-refused', 'agent']);
    const view = await placements.find(worker, parties.id);
    expect(view.state).toBe('PERMIT_ISSUED');
    expect(view.facts.map(({ kind }) => kind)).not.toContain('visa_enter_by');
    expect(view.earlierFacts).toContainEqual(
      expect.objectContaining({ kind: 'visa_enter_by', value: '2027-01-05', replacedBy: null }),
    );
    expect(view.history.at(-1)).toMatchObject({ step: 'visa-refused', reason: 'vì thử' });
    expect(view.clocks.map(({ kind }) => kind)).not.toContain('visa-entry');
    // With the visa gone, the way to the airport is closed again.
    expect(view.line.find(({ state }) => state === 'VISA_ISSUED')?.status).toBe('later');
    // Nor is what is mended held against a departure that is no more.
    const form = { version: view.version, reason: 'Ghi nhầm', facts: { fund_paid_on: TODAY } };
    await placements.correct(agency.agent, parties.id, form);
    const mended = await placements.find(worker, parties.id);
    expect(mended.facts).toContainEqual(
      expect.objectContaining({ kind: 'fund_paid_on', value: TODAY }),
    );
  });

  it('free the place of a contract that an official takes back', async () => {
    const own = await addAgency(house, 1);
    const worker = await addWorker(house);
    const parties = { id: await applyFor(house, worker, own.postingId), worker, agent: own.agent };
    await walkTo(house, { agent: own.agent, placementId: parties.id }, 'train');
    await expect(take(parties, ['back-to-selected', 'agent'])).rejects.toMatchObject({
      status: 403,
    });
    await take(parties, ['back-to-selected', 'official']);
    const other = await addWorker(house);
    const second = await applyFor(house, other, own.postingId);
    await walkTo(house, { agent: own.agent, placementId: second }, 'train');
    expect((await placements.find(other, second)).state).toBe('CONTRACTED');
  });
});

describe('the worker’s word', () => {
  it('makes the contract hold; the agency alone does not, nor a contract that was not written down', async () => {
    const worker = await addWorker(house);
    const parties = {
      id: await applyFor(house, worker, agency.postingId),
      worker,
      agent: agency.agent,
    };
    await walkTo(house, { agent: agency.agent, placementId: parties.id }, 'contract');
    const early = { step: 'confirm-contract' as const, version: 5, facts: {}, reason: '' };
    await expect(placements.advance(worker, parties.id, early)).rejects.toMatchObject({
      code: 'placements.moved-on',
    });
    await contract(parties);
    const waiting = await placements.find(worker, parties.id);
    expect(waiting).toMatchObject({ state: 'SELECTED', mover: 'worker' });
    expect(waiting.allowedSteps.map(({ step }) => step)).toEqual(['confirm-contract', 'withdraw']);
    await expect(take(parties, ['confirm-contract', 'agent'])).rejects.toMatchObject({
      status: 403,
    });
    await take(parties, ['confirm-contract', 'worker']);
    expect((await placements.find(worker, parties.id)).state).toBe('CONTRACTED');
  });

  async function contract(parties: Parties): Promise<void> {
    const signed = TO_DEPARTURE.find(({ step }) => step === 'contract');
    await take(parties, ['contract', 'agent', signed?.facts]);
  }
});

describe('a correction', () => {
  it('is a later row with its paper, and is held against the guards that it touches', async () => {
    const worker = await addWorker(house);
    const id = await applyFor(house, worker, agency.postingId);
    await walkTo(house, { agent: agency.agent, placementId: id }, 'train');
    const { version, correctable } = await placements.find(agency.agent, id);
    expect(correctable).toContain('service_fee_vnd');
    const form = { version, reason: 'Ghi nhầm', facts: { service_fee_vnd: 999_000_000 } };
    const refused = await placements
      .correct(agency.agent, id, form)
      .catch((e: unknown) => e as Problem);
    expect(refused).toMatchObject({
      status: 409,
      fields: [{ code: 'placements.guard.fee-above-cap' }],
    });
    const evidence = { number: 'PT 7', issuedOn: TODAY, issuer: 'Công ty', keptAt: 'Tủ 2' };
    await placements.correct(agency.agent, id, {
      ...form,
      facts: { service_fee_vnd: 50_000_000 },
      evidence,
    });
    const view = await placements.find(worker, id);
    expect(view.facts.find(({ kind }) => kind === 'service_fee_vnd')).toMatchObject({
      value: 50_000_000,
      evidence,
    });
    expect(view.earlierFacts).toContainEqual(
      expect.objectContaining({ value: 60_000_000, replacedBy: 50_000_000 }),
    );
    expect(view.history.at(-1)).toMatchObject({ step: 'correct', evidence, reason: 'Ghi nhầm' });
    await expect(
      placements.correct(worker, id, { ...form, version: version + 1 }),
    ).rejects.toMatchObject({ status: 403 });
  });
});

describe('places', () => {
  it('stay taken by whoever left, whatever comes after, and by those who died abroad', async () => {
    const own = await addAgency(house, 3);
    const after: Taken[][] = [
      [['report-missing', 'agent', { last_seen_on: TODAY }]],
      [
        ['record-death', 'agent', { died_on: TODAY }],
        ['settle-money', 'agent', { money_settled_on: TODAY }],
      ],
    ];
    for (const steps of after) {
      const worker = await addWorker(house);
      const parties = {
        id: await applyFor(house, worker, own.postingId),
        worker,
        agent: own.agent,
      };
      await walk(parties, [...toAirport('prescreen'), ['arrive', 'agent', ARRIVAL], ...steps]);
    }
    const worker = await addWorker(house);
    const atHome = { id: await applyFor(house, worker, own.postingId), worker, agent: own.agent };
    await walkTo(house, { agent: own.agent, placementId: atHome.id }, 'train');
    expect(await contracted(own.quotaLineId)).toBe(3);
    await take(atHome, ['record-death', 'counsellor', { died_on: TODAY }]);
    expect(await contracted(own.quotaLineId)).toBe(2);
  });

  function contracted(id: string): Promise<number | undefined> {
    return house.db.read(SYSTEM, async () => {
      const sql = 'SELECT contracted FROM quota_line WHERE id = $1';
      return (await house.db.row<{ contracted: number }>(sql, [id]))?.contracted;
    });
  }
});
