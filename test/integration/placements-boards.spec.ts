import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationAnswers } from '#libs/applications';
import {
  boardFilterSchema,
  type BoardView,
  PlacementBoards,
  PlacementsService,
  PlacementWork,
} from '#libs/placements';
import { type Actor, newId, RequestKeys, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { PlacementReminders } from '../../libs/placements/clocks/placement-reminders.js';
import { type House, startHouse } from '../support/house.js';
import {
  addAgency,
  addCounsellor,
  addWorker,
  type Agency,
  applyFor,
  walkTo,
} from '../support/overseas.js';

const DAY = 86_400_000;

let house: House;
let placements: PlacementsService;
let boards: PlacementBoards;
let work: PlacementWork;
beforeAll(async () => {
  house = await startHouse();
  placements = house.get(PlacementsService);
  boards = house.get(PlacementBoards);
  work = house.get(PlacementWork);
});
afterEach(() => {
  house.db.clockShift = 0;
});
afterAll(() => house.close());

async function applicants(agency: Agency, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    ids.push(await applyFor(house, await addWorker(house), agency.postingId));
  }
  return ids;
}

const board = (actor: Actor, filter = {}) => boards.board(actor, boardFilterSchema.parse(filter));
const columnOf = ({ columns }: BoardView, state: string) =>
  columns.find((column) => column.state === state);

describe('the board', () => {
  it('has a column for each state, with counts, the pressing cards and what can be done', async () => {
    const agency = await addAgency(house, 5);
    const [first = ''] = await applicants(agency, 3);
    await walkTo(house, { agent: agency.agent, placementId: first }, 'confirm-contract');
    house.db.clockShift = 8 * DAY;
    const view = await board(agency.agent);
    expect(view).toMatchObject({ count: 3 });
    const applied = columnOf(view, 'APPLIED');
    expect(applied).toMatchObject({ count: 2, overdue: 2 });
    expect(applied?.cards).toHaveLength(2);
    expect(applied?.cards[0]).toMatchObject({
      personName: 'Hồ Thị Mẫu',
      age: 26,
      title: 'Công nhân lắp ráp điện tử',
      mover: 'agency',
      clock: { kind: 'application-answer', state: 'overdue' },
    });
    expect(applied?.cards[0]?.steps.map(({ step }) => step)).toEqual([
      'prescreen',
      'record-death',
      'reject',
    ]);
    expect(columnOf(view, 'SELECTED')?.cards[0]).toMatchObject({ mover: 'worker' });
    expect(columnOf(view, 'READY')).toMatchObject({ count: 0, cards: [] });
    expect(columnOf(view, 'MISSING')).toBeUndefined();
  });

  it('is narrowed by order, name, programme and what is overdue', async () => {
    const agency = await addAgency(house, 5);
    await applicants(agency, 2);
    expect((await board(agency.agent, { postingId: agency.postingId, name: 'ho thi' })).count).toBe(
      2,
    );
    expect((await board(agency.agent, { name: 'nguyễn' })).count).toBe(0);
    expect((await board(agency.agent, { name: `o'b & !` })).count).toBe(0);
    expect((await board(agency.agent, { programme: 'KR_EPS' })).count).toBe(0);
    expect((await board(agency.agent, { overdue: 'yes' })).count).toBe(0);
    house.db.clockShift = 8 * DAY;
    expect((await board(agency.agent, { overdue: 'yes' })).count).toBe(2);
  });

  it('shows another agency nothing, nor the clocks behind it', async () => {
    const [agency, rival] = [await addAgency(house, 5), await addAgency(house, 5)];
    await applicants(agency, 1);
    expect((await board(rival.agent)).count).toBe(0);
    for (const table of ['placement_clock', 'placement_reminder']) {
      const rows = await house.db.read(rival.agent, () => house.db.rows(`SELECT 1 FROM ${table}`));
      expect([table, rows]).toEqual([table, []]);
    }
  });
});

describe('one step for many', () => {
  it('says of each what became of it, and the failed change nothing, inside a keyed request too', async () => {
    const agency = await addAgency(house, 1);
    const ids = await applicants(agency, 3);
    for (const id of ids) await walkTo(house, { agent: agency.agent, placementId: id }, 'contract');
    const [, stale = ''] = ids;
    const items = await Promise.all(
      ids.map(async (id) => ({ id, version: (await placements.find(SYSTEM, id)).version })),
    );
    const form = {
      step: 'contract' as const,
      facts: { contract_number: '7', contract_signed_on: '2026-06-10', service_fee_vnd: 1_000_000 },
      reason: '',
      items: items.map((item) => (item.id === stale ? { ...item, version: 1 } : item)),
    };
    const request = { key: newId(), route: 'board', body: form };
    const outcomes = await house
      .get(RequestKeys)
      .once(agency.agent, request, () => work.advanceMany(agency.agent, form));
    expect(outcomes.map(({ id, ok }) => [id, ok])).toEqual(ids.map((id) => [id, id !== stale]));
    // One place: the first worker's word takes it, the database refuses the second.
    const [one, two] = outcomes.filter(({ ok }) => ok);
    const confirm = {
      ...form,
      step: 'confirm-contract' as const,
      facts: {},
      items: [one, two].map((outcome) => ({
        id: outcome?.id ?? '',
        version: (items[0]?.version ?? 0) + 1,
      })),
    };
    const said = await work.advanceMany(await addCounsellor(house), confirm);
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    expect(said.find(({ ok }) => !ok)).toMatchObject({ status: 409 });
    expect(await placements.countsFor(agency.agent)).toEqual({ CONTRACTED: 1, SELECTED: 2 });
  });
});

describe('the work list', () => {
  it('shows overdue first, then what is due first, each to whoever sees to it', async () => {
    const agency = await addAgency(house, 5);
    const counsellor = await addCounsellor(house);
    const worker = await addWorker(house);
    const atHome = await house.get(PostingsService).publish(SYSTEM, {
      source: 'nhipcau',
      sourceId: newId(),
      organisationId: agency.organisationId,
      organisationName: 'Công ty May',
      title: 'Công nhân may',
      market: 'local',
      countryCode: 'VN',
    });
    const personId = worker.personId ?? '';
    const { applicationId } = await placements.apply(worker, {
      postingId: atHome,
      personId,
      message: '',
    });
    const interest = await placements.open(worker, { personId, programmeCode: 'TW_FACTORY' });
    const [applied] = await applicants(agency, 1);
    const mine = (items: { placementId: string | null; applicationId: string | null }[]) =>
      items.map((item) => item.placementId ?? item.applicationId);
    const own = await work.workList(agency.agent);
    expect(mine(own.items).sort()).toEqual([applicationId, applied].sort());
    expect(own).toMatchObject({ overdue: 0, next: undefined });
    expect(mine((await work.workList(agency.agent, { days: 3 })).items)).toEqual([]);
    expect(mine((await work.workList(counsellor, { days: 3 })).items)).toContain(interest);
    expect(mine((await work.workList(counsellor)).items)).not.toContain(applicationId);
    house.db.clockShift = 8 * DAY;
    const late = await work.workList(counsellor);
    expect(mine(late.items)).toEqual(expect.arrayContaining([applicationId, applied, interest]));
    expect(late.items.map(({ dueOn }) => dueOn)).toEqual(
      late.items.map(({ dueOn }) => dueOn).sort(),
    );
    expect(late.overdue).toBeGreaterThanOrEqual(3);
    const rival = await addAgency(house, 1);
    expect((await work.workList(rival.agent)).items).toEqual([]);
  });

  it('asks after a month whether somebody hired is still there', async () => {
    const agency = await addAgency(house, 5);
    const counsellor = await addCounsellor(house);
    const worker = await addWorker(house);
    const postingId = await house.get(PostingsService).publish(SYSTEM, {
      source: 'nhipcau',
      sourceId: newId(),
      organisationId: agency.organisationId,
      organisationName: 'Công ty May',
      title: 'Thợ may',
      market: 'local',
      countryCode: 'VN',
    });
    const input = { postingId, personId: worker.personId ?? '', message: '' };
    const { applicationId } = await placements.apply(worker, input);
    const hired = { outcome: 'HIRED' as const, reason: '', reasonCode: undefined };
    await house
      .get(ApplicationAnswers)
      .answer(agency.agent, applicationId, { ...hired, on: '2026-11-24', sequence: 0 });
    const items = async () =>
      (await work.workList(counsellor)).items.filter(
        (item) => item.applicationId === applicationId,
      );
    expect(await items()).toEqual([]);
    house.db.clockShift = 20 * DAY;
    expect(await items()).toMatchObject([{ about: 'hired', dueOn: '2026-12-24' }]);
  });
});

describe('five who send reminders at the same moment', () => {
  it('send each once', async () => {
    const agency = await addAgency(house, 50);
    const ids = await applicants(agency, 12);
    house.db.clockShift = 5 * DAY;
    const reminders = house.get(PlacementReminders);
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        while (await reminders.send());
      }),
    );
    const rows = await house.db.read(SYSTEM, () =>
      house.db.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM notification
         WHERE template = 'placements.reminder' AND subject_id = ANY($1::uuid[])
           AND parameters ->> 'clock' = 'application-answer'
         GROUP BY subject_id`,
        [ids],
      ),
    );
    expect(rows.map(({ count }) => count)).toEqual(ids.map(() => 1));
  });
});
