import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationAnswers, ApplicationsService, type Outcome } from '#libs/applications';
import { NotificationsService } from '#libs/notifications';
import { PlacementsService } from '#libs/placements';
import { type Actor, newId, type Problem, Schedules, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { type House, startHouse } from '../support/house.js';
import { addAgency, addCounsellor, addWorker, type Agency } from '../support/overseas.js';

let house: House;
let agency: Agency;
let placements: PlacementsService;
let answers: ApplicationAnswers;
let atHome: string;
beforeAll(async () => {
  house = await startHouse();
  placements = house.get(PlacementsService);
  answers = house.get(ApplicationAnswers);
  agency = await addAgency(house, 50);
  atHome = await publishAtHome(agency.organisationId);
  await house.index();
});
afterEach(() => {
  house.db.clockShift = 0;
});
afterAll(() => house.close());

function publishAtHome(organisationId: string): Promise<string> {
  return house.get(PostingsService).publish(SYSTEM, {
    source: 'nhipcau',
    sourceId: newId(),
    organisationId,
    organisationName: 'Công ty May',
    title: 'Công nhân may',
    market: 'local',
    countryCode: 'VN',
  });
}

const apply = (worker: Actor, postingId: string) =>
  placements.apply(worker, { postingId, personId: worker.personId ?? '', message: '' });

const form = (outcome: Exclude<Outcome, 'REAPPLIED'>, sequence: number, more = {}) => ({
  outcome,
  sequence,
  reason: '',
  reasonCode: undefined,
  on: undefined,
  ...more,
});

const problemOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error: unknown) => error as Problem,
  );

describe('an application at home', () => {
  it('is refused with a reason, which the worker reads', async () => {
    const worker = await addWorker(house);
    const { applicationId } = await apply(worker, atHome);
    const silent = answers.answer(agency.agent, applicationId, form('REFUSED_BY_EMPLOYER', 0));
    expect(await problemOf(silent)).toMatchObject({ status: 422, fields: [{ field: 'reason' }] });
    await placements.answer(
      agency.agent,
      applicationId,
      form('REFUSED_BY_EMPLOYER', 0, { reasonCode: 'experience', reason: 'Cần hai năm' }),
    );
    const [row] = await house.get(ApplicationsService).listOf(worker, worker.personId ?? '');
    expect(row).toMatchObject({ outcome: 'REFUSED_BY_EMPLOYER', reason: 'Cần hai năm' });
    const [news] = await house.get(NotificationsService).listFor(worker, 'vi');
    expect(news?.title).toBe('Lần này bạn không được nhận');
    expect(news?.body).toContain('Thiếu kinh nghiệm');
    expect(news?.body).toContain('Cần hai năm');
  });

  it('keeps every answer of a referral, to the month after', async () => {
    const worker = await addWorker(house);
    const { applicationId } = await apply(worker, atHome);
    const day = { on: '2026-11-30' };
    await answers.answer(agency.agent, applicationId, form('INVITED', 0));
    await answers.answer(agency.agent, applicationId, form('HIRED', 1, day));
    const hired = await answers.one(agency.agent, applicationId);
    expect(hired).toMatchObject({ outcome: 'HIRED', followUpOn: '2026-12-30', sequence: 2 });
    expect(hired.allowed).toEqual(['STILL_AFTER_1M', 'LEFT_BEFORE_1M']);
    await answers.answer(await addCounsellor(house), applicationId, form('STILL_AFTER_1M', 2));
    const { answers: all } = await answers.one(worker, applicationId);
    expect(all.map(({ outcome }) => outcome)).toEqual(['INVITED', 'HIRED', 'STILL_AFTER_1M']);
  });

  it('has one answer when two answer at the same moment', async () => {
    const { applicationId } = await apply(await addWorker(house), atHome);
    const counsellor = await addCounsellor(house);
    const results = await Promise.all([
      problemOf(answers.answer(agency.agent, applicationId, form('INVITED', 0))),
      problemOf(answers.answer(counsellor, applicationId, form('ACCEPTED', 0))),
    ]);
    const lost = results.filter((problem) => problem !== undefined);
    expect(lost).toMatchObject([{ code: 'applications.answered-meanwhile', status: 409 }]);
    expect((await answers.one(SYSTEM, applicationId)).answers).toHaveLength(1);
  });

  it('is invisible to another organisation, by the rows alone too, and never rewritten', async () => {
    const { applicationId } = await apply(await addWorker(house), atHome);
    await answers.answer(agency.agent, applicationId, form('INVITED', 0));
    const rival = await addAgency(house, 1);
    const other = answers.answer(rival.agent, applicationId, form('ACCEPTED', 1));
    expect(await problemOf(other)).toMatchObject({ status: 404 });
    expect((await answers.received(rival.agent, { answered: 'all' })).rows).toEqual([]);
    const sql = 'SELECT 1 FROM application_answer';
    expect(await house.db.read(rival.agent, () => house.db.rows(sql))).toEqual([]);
    const rewrite = `UPDATE application_answer SET reason = 'x'`;
    await expect(house.db.transaction(SYSTEM, () => house.db.rows(rewrite))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is listed until it is answered, with the day by which it is', async () => {
    const own = await addAgency(house, 1);
    const postingId = await publishAtHome(own.organisationId);
    const applied = await apply(await addWorker(house), postingId);
    const waiting = await answers.received(own.agent, {});
    expect(waiting.rows).toMatchObject([
      { id: applied.applicationId, answerDueOn: applied.answerDueOn, overdue: false, sequence: 0 },
    ]);
    await answers.answer(own.agent, applied.applicationId, form('INVITED', 0));
    expect((await answers.received(own.agent, {})).rows).toEqual([]);
    expect((await answers.received(own.agent, { answered: 'answered' })).rows).toHaveLength(1);
  });

  it('reminds its receivers before the day and once when it is late', async () => {
    const own = await addAgency(house, 1);
    await apply(await addWorker(house), await publishAtHome(own.organisationId));
    const count = async () =>
      (await house.get(NotificationsService).listFor(own.agent, 'vi')).filter(({ title }) =>
        title.startsWith('Hạn trả lời'),
      ).length;
    const counts: number[] = [];
    for (const days of [3, 5, 6, 8, 9]) {
      house.db.clockShift = days * 86_400_000;
      await house.get(Schedules).tick();
      await house.runTasks();
      counts.push(await count());
    }
    expect(counts).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('an application abroad', () => {
  it('is refused and rejected in one transaction', async () => {
    const worker = await addWorker(house);
    const { applicationId, placementId } = await apply(worker, agency.postingId);
    const direct = answers.answer(agency.agent, applicationId, form('REFUSED_BY_EMPLOYER', 0));
    expect(await problemOf(direct)).toMatchObject({ code: 'applications.answered-in-placement' });
    await placements.answer(
      agency.agent,
      applicationId,
      form('REFUSED_BY_EMPLOYER', 0, { reasonCode: 'health' }),
    );
    const view = await placements.find(worker, placementId ?? '');
    expect(view.state).toBe('REJECTED');
    expect(view.history.at(-1)).toMatchObject({ step: 'reject', reasonCode: 'health' });
    expect(await answers.one(worker, applicationId)).toMatchObject({
      outcome: 'REFUSED_BY_EMPLOYER',
    });
    const [news] = await house.get(NotificationsService).listFor(worker, 'vi');
    expect(news?.body).toContain('Sức khỏe không đạt');
  });

  it('is answered by the steps of its placement', async () => {
    const { applicationId, placementId } = await apply(await addWorker(house), agency.postingId);
    const step = { step: 'prescreen' as const, version: 2, facts: {}, reason: '' };
    await placements.advance(agency.agent, placementId ?? '', step);
    expect(await answers.one(agency.agent, applicationId)).toMatchObject({ outcome: 'ACCEPTED' });
    await placements.advance(agency.agent, placementId ?? '', {
      ...step,
      step: 'reject',
      version: 3,
      reason: 'Đủ người',
    });
    const { answers: all } = await answers.one(agency.agent, applicationId);
    expect(all.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'REFUSED_BY_EMPLOYER']);
  });

  it('begins anew after the worker withdrew, with a placement of its own; not after a refusal', async () => {
    const worker = await addWorker(house);
    const first = await apply(worker, agency.postingId);
    await placements.withdraw(worker, first.placementId ?? '', {
      version: 2,
      reason: 'Nhà có việc',
    });
    expect(await placements.applied(worker, agency.postingId)).toBeUndefined();
    const second = await apply(worker, agency.postingId);
    expect(second.applicationId).toBe(first.applicationId);
    expect(second.placementId).not.toBe(first.placementId);
    expect((await placements.find(worker, first.placementId ?? '')).state).toBe('WITHDRAWN');
    expect((await placements.find(worker, second.placementId ?? '')).state).toBe('APPLIED');
    await placements.answer(
      agency.agent,
      second.applicationId,
      form('REFUSED_BY_EMPLOYER', 2, { reasonCode: 'age' }),
    );
    expect(await apply(worker, agency.postingId)).toMatchObject({
      placementId: second.placementId,
    });
    expect((await placements.find(worker, second.placementId ?? '')).state).toBe('REJECTED');
  });
});
