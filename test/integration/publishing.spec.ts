import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, ANONYMOUS, Db } from '#libs/platform';
import { PostingsService, PublishingService } from '#libs/postings';
import { Fair } from '../support/fair.js';
import { type House, startHouse } from '../support/house.js';
import { addAgency, type Agency } from '../support/overseas.js';
import { addPublisher, codesOf, homeForm, orderForm, seen } from './publishing.people.js';

let house: House;
let desk: PublishingService;
let agency: Agency;
beforeAll(async () => {
  house = await startHouse();
  desk = house.get(PublishingService);
  agency = await addAgency(house, 5);
});
afterEach(() => {
  house.get(Db).clockShift = 0;
});
afterAll(() => house.close());

const found = async (q: string) => {
  const page = await house.get(PostingsService).search(ANONYMOUS, {
    q,
    place: '',
    sort: 'relevance',
    limit: 100,
    page: 1,
  } as never);
  return page.data.map(({ id }) => id);
};

describe('an order from draft to close', () => {
  it('is found and matched once it is published, and neither before nor after', async () => {
    const { agent, quotaLineId } = agency;
    const fair = new Fair(house);
    const personId = await fair.addPerson({ birthDate: '2000-05-05', birthPrecision: 'day' });
    await fair.saveProfile(personId, { wishOccupations: ['8212'], wishMarkets: ['overseas'] });

    const id = await desk.saveDraft(agent, orderForm(quotaLineId, { title: 'Lắp ráp zirkon' }));
    await house.runTasks();
    await house.index();
    expect(await found('zirkon')).toEqual([]);
    await expect(house.get(PostingsService).byId(ANONYMOUS, id)).rejects.toMatchObject({
      status: 404,
    });

    expect(await desk.open(agent, await seen(house, agent, id))).toBe('published');
    await house.runTasks();
    await house.index();
    expect(await found('zirkon')).toEqual([id]);
    const matched = await fair.matchesOf([personId]);
    expect(matched.map(({ postingId }) => postingId)).toContain(id);
    const shown = await house.get(PostingsService).byId(ANONYMOUS, id);
    expect(shown).toMatchObject({
      open: true,
      verified: true,
      country: 'TW',
      occupation: '8212',
      contractMonths: 36,
      pay: { min: 29_500, currency: 'TWD', period: 'month' },
    });

    const closing = { ...(await seen(house, agent, id)), reason: 'filled' as const };
    await desk.close(agent, id, closing);
    await house.runTasks();
    await house.index();
    expect(await found('zirkon')).toEqual([]);
    const after = await fair.matchesOf([personId]);
    expect(after.find(({ postingId }) => postingId === id)?.state).toBe('hidden');
    const { history } = await desk.find(agent, id);
    expect(history.map(({ step, reason }) => [step, reason])).toEqual([
      ['save', null],
      ['publish', null],
      ['close', 'filled'],
    ]);
    expect(history[0]).toMatchObject({ byRole: 'agent', byName: 'Hồ Thị Mẫu' });
  });

  it('keeps its first day through changes, closing and reopening', async () => {
    const { agent, quotaLineId } = agency;
    const id = await desk.saveDraft(agent, orderForm(quotaLineId));
    await desk.open(agent, await seen(house, agent, id));
    const { posting: first } = await desk.find(agent, id);
    house.get(Db).clockShift = 3 * 86_400_000;
    const change = orderForm(quotaLineId, { title: 'Công nhân lắp ráp mới' });
    await desk.saveDraft(agent, change, await seen(house, agent, id));
    const { posting: changed } = await desk.find(agent, id);
    expect(changed).toMatchObject({
      title: 'Công nhân lắp ráp mới',
      status: 'published',
      firstPublishedAt: first.firstPublishedAt,
      postedOn: first.postedOn,
    });
    expect(changed.confirmBy).toBe(addDays(first.confirmBy ?? '', 3));
    await desk.close(agent, id, { ...(await seen(house, agent, id)), reason: 'mistake' });
    await desk.reopen(agent, await seen(house, agent, id));
    const { posting: reopened } = await desk.find(agent, id);
    expect(reopened).toMatchObject({
      status: 'published',
      firstPublishedAt: first.firstPublishedAt,
      closeReason: null,
      closedAt: null,
    });
  });

  it('takes no step that the table does not have', async () => {
    const { agent, quotaLineId } = agency;
    const id = await desk.saveDraft(agent, orderForm(quotaLineId));
    const at = await seen(house, agent, id);
    expect(await codesOf(desk.close(agent, id, { ...at, reason: 'filled' }))).toEqual([
      409,
      'postings.step-not-open',
    ]);
    expect(await codesOf(desk.reconfirm(agent, at))).toEqual([409, 'postings.step-not-open']);
    expect(await codesOf(desk.reopen(agent, at))).toEqual([409, 'postings.step-not-open']);
  });
});

describe('what a posting must say', () => {
  it('names everything that is missing, and keeps the draft', async () => {
    const employer = await addPublisher(house, 'employer');
    const bare = homeForm({
      occupationCode: '',
      places: '',
      communeCodes: [],
      payMin: '',
      payMax: '',
      employmentForm: '',
      description: '',
    });
    const id = await desk.saveDraft(employer, bare);
    expect((await codesOf(desk.open(employer, { id, version: 1 }))).sort()).toEqual(
      [
        422,
        'field.required',
        'field.required',
        'field.required',
        'field.required',
        'postings.commune-missing',
        'postings.pay-missing',
      ].sort(),
    );
    expect((await desk.find(employer, id)).posting.status).toBe('draft');
  });

  it.each([
    [{ ageMax: '30' }, 'postings.age-reason-missing'],
    [{ deadline: '2020-01-01' }, 'postings.deadline-past'],
    [{ deadline: '2099-01-01' }, 'postings.deadline-far'],
  ])('refuses %j at home', async (more, code) => {
    const employer = await addPublisher(house, 'employer');
    const id = await desk.saveDraft(employer, homeForm(more));
    expect(await codesOf(desk.open(employer, { id, version: 1 }))).toEqual([422, code]);
  });

  it('refuses workers under age abroad, and work that the law forbids', async () => {
    const young = await desk.saveDraft(
      agency.agent,
      orderForm(agency.quotaLineId, { ageMin: '17' }),
    );
    expect(await codesOf(desk.open(agency.agent, { id: young, version: 1 }))).toEqual([
      422,
      'postings.too-young',
    ]);
    const dead = orderForm(agency.quotaLineId, { description: 'Việc khâm liệm tại nhà tang lễ.' });
    const forbidden = await desk.saveDraft(agency.agent, dead);
    expect(await codesOf(desk.open(agency.agent, { id: forbidden, version: 1 }))).toEqual([
      422,
      'postings.prohibited',
    ]);
  });
});

describe('two agents with one posting', () => {
  it('lets the first one write and tells the second', async () => {
    const { agent, quotaLineId } = agency;
    const id = await desk.saveDraft(agent, orderForm(quotaLineId));
    const writes = ['một', 'hai', 'ba', 'bốn'].map((word) =>
      codesOf(
        desk.saveDraft(agent, orderForm(quotaLineId, { title: `Lắp ráp ${word}` }), {
          id,
          version: 1,
        }),
      ),
    );
    const outcomes = await Promise.all(writes);
    expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(outcomes.filter((codes) => codes.length > 0)).toEqual(
      Array.from({ length: 3 }, () => [409, 'postings.changed-meanwhile']),
    );
    const { posting, history } = await desk.find(agent, id);
    expect(posting.version).toBe(2);
    expect(history.map(({ step }) => step)).toEqual(['save', 'save']);
  });

  it('publishes once, however many press the button', async () => {
    const { agent, quotaLineId } = agency;
    const id = await desk.saveDraft(agent, orderForm(quotaLineId));
    const presses = Array.from({ length: 4 }, () => codesOf(desk.open(agent, { id, version: 1 })));
    const refused = (await Promise.all(presses)).filter((codes) => codes.length > 0);
    expect(refused).toHaveLength(3);
    expect(new Set(refused.map(([status]) => status))).toEqual(new Set([409]));
  });
});
