import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotificationsService } from '#libs/notifications';
import { type ClockKind, type Facts, PlacementsService, type StepForm } from '#libs/placements';
import { type Actor, daysBetween, Schedules, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import {
  addAgency,
  addMember,
  addWorker,
  type Agency,
  applyFor,
  walkTo,
} from '../support/overseas.js';

const DAY = 86_400_000;

let house: House;
let agency: Agency;
let placements: PlacementsService;
let today: string;
beforeAll(async () => {
  house = await startHouse();
  placements = house.get(PlacementsService);
  today = await todayNow();
  await house.index();
});
// Days go by in each test, and an order that is open today is closed then.
beforeEach(async () => {
  agency = await addAgency(house, 50);
});
afterEach(() => {
  house.db.clockShift = 0;
});
afterAll(() => house.close());

function todayNow(): Promise<string> {
  return house.db.read(SYSTEM, async () => {
    const row = await house.db.row<{ today: string }>('SELECT app_today() AS today');
    return row?.today ?? '';
  });
}

/** Turns the clock of the database to noon of a day. */
function goTo(day: string): void {
  const noon = Date.parse(`${day}T12:00:00+07:00`);
  house.db.clockShift = noon - Date.now();
}

async function take(actor: Actor, id: string, step: StepForm['step'], facts: Facts = {}) {
  const { version } = await placements.find(actor, id);
  await placements.advance(actor, id, { step, version, facts, reason: 'vì thử' });
}

async function clockOf(id: string, kind: ClockKind) {
  const { clocks } = await placements.find(SYSTEM, id);
  return clocks.find((clock) => clock.kind === kind);
}

/** All schedules of five processes tick at once, then everything due runs, in five places at once. */
async function fiveTick(): Promise<void> {
  await Promise.all(Array.from({ length: 5 }, () => house.get(Schedules).tick()));
  await Promise.all(Array.from({ length: 5 }, () => house.runTasks()));
}

interface Reminder {
  on: string;
  to: string;
  dueOn: string;
  state: string;
  sentOn: string | null;
}

function remindersOf(id: string, kind: ClockKind): Promise<Reminder[]> {
  return house.db.read(SYSTEM, () =>
    house.db.rows<Reminder>(
      `SELECT remind_on AS on, audience AS to, reminder.due_on, reminder.state,
         (sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS sent_on
       FROM placement_reminder reminder JOIN placement_clock clock ON clock.id = clock_id
       WHERE reminder.placement_id = $1 AND clock.kind = $2 ORDER BY remind_on, audience`,
      [id, kind],
    ),
  );
}

/** How often each person was told of each clock. */
function told(id: string): Promise<{ clock: string; dueOn: string; count: number }[]> {
  return house.db.read(SYSTEM, () =>
    house.db.rows(
      `SELECT parameters ->> 'clock' AS clock, parameters ->> 'dueOn' AS due_on,
         count(*)::int AS count
       FROM notification WHERE template = 'placements.reminder' AND subject_id = $1
       GROUP BY person_id, 1, 2, cause`,
      [id],
    ),
  );
}

async function atInterview(interviewOn: string): Promise<string> {
  const id = await applyFor(house, await addWorker(house), agency.postingId);
  await take(agency.agent, id, 'prescreen');
  await take(agency.agent, id, 'interview', {
    interview_on: interviewOn,
    interview_place: 'Đông Hà',
  });
  return id;
}

describe('due rows', () => {
  it('are computed with the step that starts them, and met by the one that does what is due', async () => {
    const id = await applyFor(house, await addWorker(house), agency.postingId);
    const open = await clockOf(id, 'application-answer');
    expect(open).toMatchObject({ startsOn: today, metOn: null, state: 'open', owner: 'agency' });
    expect(daysBetween(today, open?.dueOn ?? '')).toBe(7);
    expect(await clockOf(id, 'call-back')).toMatchObject({ metOn: today });
    await take(agency.agent, id, 'prescreen');
    expect(await clockOf(id, 'application-answer')).toMatchObject({ metOn: today, state: 'met' });
  });

  it('take their length from the law, and name the rule', async () => {
    const id = await applyFor(house, await addWorker(house), agency.postingId);
    await walkTo(house, { agent: agency.agent, placementId: id }, 'contract');
    expect(await clockOf(id, 'departure-promise')).toMatchObject({
      startsOn: '2026-06-02',
      dueOn: '2026-11-29',
      ruleId: 'overseas.departure-promise.2022',
    });
  });

  it('open a settlement of money when a contract is broken off, and close it', async () => {
    const id = await applyFor(house, await addWorker(house), agency.postingId);
    await walkTo(house, { agent: agency.agent, placementId: id }, 'train');
    await take(agency.agent, id, 'cancel');
    expect(await clockOf(id, 'money-settlement')).toMatchObject({
      startsOn: today,
      owner: 'agency',
    });
    expect(await clockOf(id, 'departure-promise')).toBeUndefined();
    await take(agency.agent, id, 'settle-money', {
      money_settled_on: today,
      refund_vnd: 60_000_000,
    });
    expect(await clockOf(id, 'money-settlement')).toMatchObject({ metOn: today });
  });

  it('are caught up with where they fell behind', async () => {
    const id = await applyFor(house, await addWorker(house), agency.postingId);
    await house.db.transaction(SYSTEM, () =>
      house.db.rows(
        `WITH gone AS (UPDATE placement SET clocks_version = 0 WHERE id = $1)
         UPDATE placement_clock SET state = 'dropped' WHERE placement_id = $1`,
        [id],
      ),
    );
    expect(await clockOf(id, 'application-answer')).toBeUndefined();
    goTo('2029-01-01');
    await fiveTick();
    expect(await clockOf(id, 'application-answer')).toMatchObject({ startsOn: today });
  });
});

describe('reminders, with five schedulers and five workers at the same moment', () => {
  it.each([
    ['over a month’s end', '2027-03-02', ['2027-02-27', '2027-03-01']],
    ['over a leap day', '2028-03-01', ['2028-02-27', '2028-02-29']],
    ['over a year’s end', '2027-01-01', ['2026-12-29', '2026-12-31']],
  ])(
    '%s come on their day: none early, none missed, none twice',
    async (_, interviewOn, days) => {
      const id = await atInterview(interviewOn);
      for (let ahead = -5; ahead <= 0; ahead += 1) {
        goTo(new Date(Date.parse(interviewOn) + ahead * DAY).toISOString().slice(0, 10));
        await fiveTick();
      }
      const sent = await remindersOf(id, 'interview');
      expect(sent.map(({ on, to, state, sentOn }) => [on, to, state, sentOn])).toEqual(
        days.flatMap((day) => [
          [day, 'agency', 'sent', day],
          [day, 'worker', 'sent', day],
        ]),
      );
      const messages = (await told(id)).filter(({ clock }) => clock === 'interview');
      expect(messages.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
    },
    120_000,
  );

  it('after a standstill say only what still matters', async () => {
    const id = await atInterview('2030-05-10');
    goTo('2030-05-10');
    await fiveTick();
    const states = (await remindersOf(id, 'interview')).map(({ on, state }) => [on, state]);
    expect(states).toEqual([
      ['2030-05-07', 'superseded'],
      ['2030-05-07', 'superseded'],
      ['2030-05-09', 'sent'],
      ['2030-05-09', 'sent'],
    ]);
  });

  it('of a clock that moved or was met are never sent', async () => {
    const moved = await atInterview('2031-05-10');
    const { version } = await placements.find(agency.agent, moved);
    await placements.correct(agency.agent, moved, {
      version,
      facts: { interview_on: '2031-06-10' },
      reason: 'Chủ đổi ngày',
    });
    const met = await atInterview('2031-05-10');
    await take(agency.agent, met, 'select', { selected_on: today, departure_promised_by: today });
    goTo('2031-05-12');
    await fiveTick();
    expect((await told(moved)).filter(({ clock }) => clock === 'interview')).toEqual([]);
    expect((await told(met)).filter(({ clock }) => clock === 'interview')).toEqual([]);
    goTo('2031-06-07');
    await fiveTick();
    const dues = (await told(moved)).filter(({ clock }) => clock === 'interview');
    expect(dues.map(({ dueOn }) => dueOn)).toEqual(['2031-06-10', '2031-06-10']);
  });

  it('reach the right people in their own pages', async () => {
    const worker = await addWorker(house);
    const official = await addMember(house, 'official', await department());
    const rival = await addAgency(house, 1);
    const id = await applyFor(house, worker, agency.postingId);
    await walkTo(house, { agent: agency.agent, placementId: id }, 'contract');
    goTo('2026-11-30');
    await fiveTick();
    const notifications = house.get(NotificationsService);
    const hrefs = async (actor: Actor) =>
      (await notifications.listFor(actor, 'vi')).map(({ href, title }) => `${title} ${href}`);
    const title = 'Cam kết xuất cảnh: ngày 29/11/2026';
    expect(await hrefs(worker)).toContain(`${title} /ca/${id}`);
    expect(await hrefs(agency.agent)).toContain(`${title} /agency/placements/${id}`);
    expect(await hrefs(official)).toContain(`${title} /centre/placements/${id}`);
    expect(await hrefs(rival.agent)).toEqual([]);
  });
});

async function department(): Promise<string> {
  const { PeopleService } = await import('#libs/identity');
  const office = { kind: 'department' as const, name: 'Sở Nội vụ Mẫu', phone: null };
  return house.get(PeopleService).createOrganisation(SYSTEM, office);
}

describe('the end of a contract', () => {
  it('comes by itself on its day, once', async () => {
    const id = await applyFor(house, await addWorker(house), agency.postingId);
    await walkTo(house, { agent: agency.agent, placementId: id }, 'end');
    await take(agency.agent, id, 'arrive', {
      arrived_on: '2026-11-21',
      employer_abroad: 'Mẫu Điện tử',
      address_abroad: 'Đào Viên',
      contract_starts_on: '2026-11-21',
      contract_ends_on: '2032-02-29',
    });
    goTo('2032-02-28');
    await fiveTick();
    expect((await placements.find(SYSTEM, id)).state).toBe('WORKING');
    goTo('2032-02-29');
    await fiveTick();
    const { state, history } = await placements.find(SYSTEM, id);
    expect(state).toBe('CONTRACT_ENDED');
    expect(history.filter(({ step }) => step === 'end-contract')).toMatchObject([
      { byRole: 'system', fromState: 'WORKING' },
    ]);
    expect(await clockOf(id, 'return')).toMatchObject({ dueOn: '2032-03-30' });
  });
});
