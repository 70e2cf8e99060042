import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM } from '#libs/platform';
import { PostingsService, PublishingService, ReviewingService } from '#libs/postings';
import { type House, startHouse } from '../support/house.js';
import { actorOf, addAgency, type Agency } from '../support/overseas.js';
import {
  addLine,
  addOfficial,
  addPublisher,
  codesOf,
  homeForm,
  orderForm,
  seen,
} from './publishing.people.js';

let house: House;
let desk: PublishingService;
let agency: Agency;
beforeAll(async () => {
  house = await startHouse();
  desk = house.get(PublishingService);
  agency = await addAgency(house, 5);
});
afterAll(() => house.close());

describe('who may publish what', () => {
  it('leaves another organisation’s postings unseen', async () => {
    const other = await addPublisher(house, 'agency');
    const id = await desk.saveDraft(agency.agent, orderForm(agency.quotaLineId));
    const at = { id, version: 1 };
    const tries = [
      desk.find(other, id),
      desk.open(other, at),
      desk.saveDraft(other, homeForm(), at),
      desk.close(other, id, { version: 1, reason: 'filled' }),
      desk.reconfirm(other, at),
      desk.reopen(other, at),
    ];
    expect(await Promise.all(tries.map(codesOf))).toEqual(
      tries.map(() => [404, 'postings.not-found']),
    );
    const { rows } = await desk.listOwn(other, {});
    expect(rows).toEqual([]);
  });

  it.each(['worker', 'counsellor', 'official', 'admin'] as const)(
    'lets no %s write',
    async (role) => {
      const actor = actorOf(role, agency.agent.personId ?? '', agency.organisationId);
      expect(await codesOf(desk.saveDraft(actor, homeForm()))).toEqual([
        403,
        'postings.publishing-not-allowed',
      ]);
    },
  );

  it('lets nobody write past the service into another organisation’s postings', async () => {
    const other = await addPublisher(house, 'agency');
    const id = await desk.saveDraft(agency.agent, orderForm(agency.quotaLineId));
    const changed = await house.db.transaction(other, () =>
      house.db.rows("UPDATE posting SET title = 'x' WHERE id = $1 RETURNING id", [id]),
    );
    expect(changed).toEqual([]);
    const read = (actor: typeof other) =>
      house.db.read(actor, () =>
        house.db.rows('SELECT id FROM posting_history WHERE posting_id = $1', [id]),
      );
    expect(await read(other)).toEqual([]);
    expect(await read({ ...other, organisationId: agency.organisationId })).toHaveLength(1);
    await expect(
      house.db.transaction(SYSTEM, () => house.db.rows('DELETE FROM posting_history')),
    ).rejects.toThrow(/permission denied/);
  });

  it('lets an employer recruit at home and never abroad', async () => {
    const employer = await addPublisher(house, 'employer');
    const line = await addLine(house, employer.organisationId);
    const order = await desk.saveDraft(employer, orderForm(line));
    expect(await codesOf(desk.open(employer, { id: order, version: 1 }))).toEqual([
      422,
      'postings.sending-NO_RIGHT',
    ]);
    const stranger = desk.saveDraft(employer, orderForm(agency.quotaLineId));
    expect(await codesOf(stranger)).toEqual([422, 'postings.line-unknown']);
  });

  it('lets a public unit recruit in its own channel without a licence', async () => {
    const unit = await addPublisher(house, 'public_unit');
    const own = await addLine(house, unit.organisationId, { programmeCode: 'KR_EPS' });
    const id = await desk.saveDraft(unit, orderForm(own));
    expect(await desk.open(unit, { id, version: 1 })).toBe('published');
    const factory = await addLine(house, unit.organisationId);
    const other = await desk.saveDraft(unit, orderForm(factory));
    expect(await codesOf(desk.open(unit, { id: other, version: 1 }))).toEqual([
      422,
      'postings.sending-NO_RIGHT',
    ]);
  });

  it('refuses an order without a licence, on a contract that is not accepted, on a full line', async () => {
    const unlicensed = await addPublisher(house, 'agency');
    const line = await addLine(house, unlicensed.organisationId);
    const draft = await desk.saveDraft(unlicensed, orderForm(line));
    expect(await codesOf(desk.open(unlicensed, { id: draft, version: 1 }))).toEqual([
      422,
      'postings.sending-NONE',
    ]);

    const stopped = await addLine(house, agency.organisationId, { status: 'STOPPED' });
    const second = await desk.saveDraft(agency.agent, orderForm(stopped));
    expect(await codesOf(desk.open(agency.agent, { id: second, version: 1 }))).toEqual([
      422,
      'postings.contract-not-accepted',
    ]);

    const small = await addLine(house, agency.organisationId);
    const third = await desk.saveDraft(agency.agent, orderForm(small, { places: '6' }));
    expect(await codesOf(desk.open(agency.agent, { id: third, version: 1 }))).toEqual([
      422,
      'postings.more-than-left',
    ]);
  });
});

describe('what an official reads first', () => {
  it('is the first posting of an employer, who is told the verdict', async () => {
    const employer = await addPublisher(house, 'employer');
    const official = await addOfficial(house);
    const review = house.get(ReviewingService);
    const id = await desk.saveDraft(employer, homeForm());
    expect(await desk.open(employer, { id, version: 1 })).toBe('waiting');
    expect((await review.waiting(official)).rows.map((row) => row.id)).toContain(id);
    await expect(house.get(PostingsService).byId(ANONYMOUS, id)).rejects.toMatchObject({
      status: 404,
    });
    expect(
      await codesOf(review.decide(employer, id, { version: 2, outcome: 'clear', note: '' })),
    ).toEqual([403, 'postings.review-not-allowed']);

    await review.decide(official, id, { version: 2, outcome: 'send-back', note: 'Ghi rõ ca làm.' });
    await house.runTasks();
    const told = await house.db.transaction(SYSTEM, () =>
      house.db.rows<{ parameters: unknown }>(
        'SELECT parameters FROM notification WHERE person_id = $1',
        [employer.personId],
      ),
    );
    expect(told).toEqual([
      {
        parameters: expect.objectContaining({
          news: 'sent-back',
          reason: 'Ghi rõ ca làm.',
        }) as unknown,
      },
    ]);

    await desk.saveDraft(employer, homeForm({ shifts: ['day'] }), await seen(house, employer, id));
    expect(await desk.open(employer, await seen(house, employer, id))).toBe('waiting');
    const { version } = await seen(house, employer, id);
    await review.decide(official, id, { version, outcome: 'clear', note: '' });
    expect((await house.get(PostingsService).byId(ANONYMOUS, id)).open).toBe(true);
    expect(
      await codesOf(review.decide(official, id, { version, outcome: 'clear', note: '' })),
    ).toEqual([409, 'postings.step-not-open']);

    const second = await desk.saveDraft(employer, homeForm({ title: 'Thợ sơn tàu' }));
    expect(await desk.open(employer, { id: second, version: 1 })).toBe('published');
  });

  it('is a doubtful word, which cannot be slipped in later', async () => {
    const { agent, quotaLineId } = agency;
    const doubtful = { description: 'Phục vụ quầy massage chân.' };
    const draft = await desk.saveDraft(agent, orderForm(quotaLineId, doubtful));
    expect(await desk.open(agent, { id: draft, version: 1 })).toBe('waiting');
    const clean = await desk.saveDraft(agent, orderForm(quotaLineId));
    await desk.open(agent, { id: clean, version: 1 });
    const slipped = desk.saveDraft(agent, orderForm(quotaLineId, doubtful), {
      id: clean,
      version: 2,
    });
    expect(await codesOf(slipped)).toEqual([422, 'postings.review-needed']);
    await desk.close(agent, clean, { version: 2, reason: 'withdrawn' });
    const later = desk.saveDraft(agent, orderForm(quotaLineId, doubtful), {
      id: clean,
      version: 3,
    });
    expect(await codesOf(later)).toEqual([422, 'postings.review-needed']);
  });

  it('cannot be changed by an official beyond the verdict', async () => {
    const official = await addOfficial(house);
    const id = await desk.saveDraft(agency.agent, orderForm(agency.quotaLineId));
    const changed = await house.db.transaction(official, () =>
      house.db.rows("UPDATE posting SET title = 'x' WHERE id = $1 RETURNING id", [id]),
    );
    expect(changed).toEqual([]);
  });
});
