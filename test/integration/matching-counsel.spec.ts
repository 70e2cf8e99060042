import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { type CandidateQuery, CounselService, MatchingService } from '#libs/matching';
import { NotificationsService } from '#libs/notifications';
import { type Actor, newId, Outbox, SYSTEM } from '#libs/platform';
import { postingPublished } from '#libs/postings';
import { type ProfileDraft } from '#libs/profiles';
import { type Offer, type Seeker } from '../../libs/matching/match.facts.js';
import { anyAdult, anyOffer } from '../../libs/matching/match.specimens.js';
import { Fair } from '../support/fair.js';
import { type House, startHouse } from '../support/house.js';
import { addCounsellor } from '../support/overseas.js';

jest.setTimeout(60_000);

let house: House;
let fair: Fair;
let counsel: CounselService;
let lan: Actor;
let mai: Actor;

beforeAll(async () => {
  house = await startHouse();
  fair = new Fair(house);
  counsel = house.get(CounselService);
  lan = await addCounsellor(house);
  mai = await addCounsellor(house);
});

afterAll(() => house.close());

const worker = (personId: string): Actor => ({
  role: 'worker',
  personId,
  accountId: null,
  organisationId: null,
});

/** A worker who wants a trade, matched. */
async function seeker(
  trade: string,
  facts: Partial<Seeker> = {},
  profile: Partial<ProfileDraft> = {},
): Promise<string> {
  const personId = await fair.addPerson(facts);
  await fair.saveProfile(personId, { wishOccupations: [trade], ...profile });
  await house.runTasks();
  return personId;
}

async function offerOf(trade: string, facts: Partial<Offer> = {}): Promise<string> {
  const offer = await fair.addOffer({ ...facts, occupationCode: trade });
  await house.runTasks();
  return offer.id;
}

async function candidates(postingId: string, query: CandidateQuery = {}): Promise<string[]> {
  const page = await counsel.candidatesFor(lan, postingId, query, 'vi');
  return page.candidates.map(({ personId }) => personId);
}

async function matches(personId: string): Promise<string[]> {
  const found = await house.get(MatchingService).matchesOf(worker(personId), personId, 'vi');
  return found.map(({ posting }) => posting.id);
}

const says = (kind: 'recommend' | 'hold_back' | 'lift', reason = 'Đã nói chuyện với công ty') => ({
  kind,
  reason,
});

describe('both directions', () => {
  it('give the same pairs', async () => {
    const seed = 7;
    const personIds: string[] = [];
    for (const specimen of fc.sample(anyAdult, { numRuns: 30, seed })) {
      const { experiences, languageTests, ...facts } = specimen;
      const personId = await fair.addPerson(facts);
      await fair.saveProfile(personId, {
        ...facts,
        communeCode: null,
        experiences: experiences.slice(0, 1),
        languageTests: languageTests.slice(0, 1),
      });
      personIds.push(personId);
    }
    const offers = fc
      .sample(anyOffer, { numRuns: 60, seed })
      .map((offer) => ({ ...offer, id: newId(), deadline: null }));
    await fair.addOffers(offers);
    await house.runTasks();

    const forward: string[] = [];
    for (const { id } of offers) {
      for (const personId of await candidates(id)) forward.push(`${personId}/${id}`);
    }
    const back: string[] = [];
    for (const personId of personIds) {
      for (const { posting } of await counsel.matchesFor(lan, personId, 'vi')) {
        back.push(`${personId}/${posting.id}`);
      }
      const own = await matches(personId);
      expect(back.filter((line) => line.startsWith(personId))).toHaveLength(own.length);
    }
    expect(forward.length).toBeGreaterThan(50);
    expect(forward.sort()).toEqual(back.sort());
    // The tests below have workers and postings of their own.
    await fair.sql("UPDATE posting SET status = 'closed'");
    await fair.sql('DELETE FROM wish_key');
  });

  it('are listed by commune, sex and verdict, page by page', async () => {
    const trade = '7531';
    const people: string[] = [];
    const communes = ['19333', '19351'] as const;
    for (let number = 0; number < 8; number += 1) {
      const facts: Partial<Seeker> = { sex: number % 2 === 0 ? 'female' : 'male' };
      const place = { provinceCode: '44', communeCode: communes[number % 4 < 2 ? 0 : 1] };
      const level = number < 4 ? ({ educationLevel: 'college' } as const) : {};
      people.push(await seeker(trade, facts, { ...place, ...level }));
    }
    const postingId = await offerOf(trade, { educationLevel: 'upper_secondary' });
    const sorted = (ids: (string | undefined)[]) => [...ids].sort();
    expect(sorted(await candidates(postingId))).toEqual(sorted(people));
    const women = people.filter((_id, number) => number % 2 === 0);
    expect(sorted(await candidates(postingId, { sex: 'female' }))).toEqual(sorted(women));
    const near = people.filter((_id, number) => number % 4 < 2);
    expect(sorted(await candidates(postingId, { commune: '19333' }))).toEqual(sorted(near));
    expect(sorted(await candidates(postingId, { verdict: 'eligible' }))).toEqual(
      sorted(people.slice(0, 4)),
    );
    const both: CandidateQuery = { verdict: 'missing', sex: 'male', commune: '19351' };
    expect(await candidates(postingId, both)).toEqual([people[7]]);
  });

  it('lists more than a page without a gap or a double', async () => {
    const trade = '8212';
    const people: string[] = [];
    for (let number = 0; number < 57; number += 1) people.push(await seeker(trade));
    const postingId = await offerOf(trade);
    const seen: string[] = [];
    let query: CandidateQuery = {};
    for (let page = 0; page < 5; page += 1) {
      const found = await counsel.candidatesFor(lan, postingId, query, 'vi');
      seen.push(...found.candidates.map(({ personId }) => personId));
      if (!found.after) break;
      query = { after: found.after };
    }
    expect(seen).toHaveLength(57);
    expect(seen.sort()).toEqual(people.sort());
    // A page of the list of who falls short is the first page of this one.
    expect(await candidates(postingId, { after: newId() })).toHaveLength(50);
  });
});

describe('a recommendation', () => {
  it('overrules a condition, is told with its reason, and stays', async () => {
    const personId = await seeker('7223', {}, { educationLevel: 'primary' });
    const postingId = await offerOf('7223', { educationLevel: 'college' });
    expect(await candidates(postingId)).toEqual([]);
    expect(await candidates(postingId, { verdict: 'short' })).toEqual([personId]);

    await counsel.override(lan, { personId, postingId }, says('recommend'));
    expect(await candidates(postingId)).toEqual([personId]);
    expect(await candidates(postingId, { verdict: 'short' })).toEqual([]);
    const [match] = await house.get(MatchingService).matchesOf(worker(personId), personId, 'vi');
    expect(match).toMatchObject({
      recommendation: 'Đã nói chuyện với công ty',
      met: 0,
      total: 1,
      posting: { id: postingId },
    });
    await house.runTasks();
    const told = await house.get(NotificationsService).listFor(worker(personId), 'vi');
    expect(told.map(({ title }) => title)).toEqual([
      `Tư vấn viên đề xuất việc cho bạn: Tin ${postingId}`,
    ]);
    expect(told[0]?.body).toContain('Lý do: Đã nói chuyện với công ty');

    // Another profile, other wishes, and the posting published again.
    await fair.saveProfile(personId, { wishOccupations: ['5120'], educationLevel: 'primary' });
    await house.runTasks();
    await publishAgain(postingId);
    expect(await matches(personId)).toEqual([postingId]);

    // Consent taken back and given again.
    await fair.saveProfile(personId, { wishOccupations: ['5120'], consentMatching: false });
    await house.runTasks();
    expect(await matches(personId)).toEqual([]);
    await fair.saveProfile(personId, { wishOccupations: ['5120'], educationLevel: 'primary' });
    await house.runTasks();
    expect(await matches(personId)).toEqual([postingId]);

    await counsel.override(mai, { personId, postingId }, says('lift', 'Công ty không nhận'));
    expect(await matches(personId)).toEqual([]);
    expect(await candidates(postingId)).toEqual([]);
    expect(await house.get(NotificationsService).unreadCount(worker(personId))).toBe(1);
  });

  it('is seen by other counsellors with who and why, and its history cannot be changed', async () => {
    const personId = await seeker('7212', {}, { educationLevel: 'primary' });
    const postingId = await offerOf('7212', { educationLevel: 'college' });
    await counsel.override(lan, { personId, postingId }, says('recommend', 'Tay nghề rất tốt'));
    const [match] = await counsel.matchesFor(mai, personId, 'vi');
    expect(match?.override).toMatchObject({
      kind: 'recommend',
      reason: 'Tay nghề rất tốt',
      byName: 'Hồ Thị Mẫu',
    });
    await counsel.override(mai, { personId, postingId }, says('lift', 'Nhầm người'));
    const history = await counsel.overridesOf(lan, personId);
    expect(history.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['lift', 'Nhầm người'],
      ['recommend', 'Tay nghề rất tốt'],
    ]);
    for (const change of ["UPDATE match_override SET reason = 'x'", 'DELETE FROM match_override']) {
      await expect(house.db.transaction(SYSTEM, () => house.db.rows(change))).rejects.toThrow(
        'permission denied',
      );
    }
    const forged = house.db.transaction(lan, () =>
      house.db.rows(
        `INSERT INTO match_override (id, person_id, posting_id, kind, reason, by_person_id)
         VALUES ($1, $2, $3, 'recommend', 'của người khác', $4)`,
        [newId(), personId, postingId, mai.personId],
      ),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });

  it.each([
    [
      'age',
      { birthDate: '2012-01-01', birthPrecision: 'day' },
      {},
      { market: 'overseas', countryCode: 'JP' },
    ],
    ['consent', {}, { consentMatching: false }, {}],
    ['closed', {}, {}, { deadline: '2020-01-01' }],
    // The agency of the fair has no licence at all.
    ['licence', {}, {}, { market: 'overseas', countryCode: 'JP' }],
  ] as const)('never overrules the law: %s', async (obstacle, facts, profile, offer) => {
    const personId = await seeker('8153', facts, profile);
    const postingId = await offerOf('8153', offer);
    await expect(
      counsel.override(lan, { personId, postingId }, says('recommend')),
    ).rejects.toMatchObject({ status: 409, code: `matching.forbidden-${obstacle}` });
    expect(await counsel.overridesOf(lan, personId)).toEqual([]);
    await fair.sql("UPDATE posting SET status = 'closed' WHERE id = $1", [postingId]);
  });

  it('is for counsellors alone', async () => {
    const personId = await seeker('5120');
    const postingId = await offerOf('5120');
    for (const role of ['worker', 'agent', 'official', 'admin'] as const) {
      const other: Actor = { ...worker(newId()), role };
      await expect(
        counsel.override(other, { personId, postingId }, says('recommend')),
      ).rejects.toMatchObject({ status: 403 });
      await expect(counsel.matchesFor(other, personId, 'vi')).rejects.toMatchObject({
        status: 403,
      });
    }
    const missing = { personId: newId(), postingId };
    await expect(counsel.override(lan, missing, says('recommend'))).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      counsel.override(lan, { personId, postingId: newId() }, says('recommend')),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('holding back', () => {
  it('takes a match from every list but its own, and the worker does not learn of it', async () => {
    const personId = await seeker('9329');
    const postingId = await offerOf('9329');
    expect(await matches(personId)).toEqual([postingId]);
    await counsel.override(lan, { personId, postingId }, says('hold_back', 'Đang ốm, gọi sau'));
    expect(await matches(personId)).toEqual([]);
    expect(await candidates(postingId)).toEqual([]);
    expect(await candidates(postingId, { verdict: 'held' })).toEqual([personId]);
    const rows = await house.db.read(worker(personId), () =>
      house.db.rows('SELECT override_reason FROM match'),
    );
    expect(rows).toEqual([]);

    await publishAgain(postingId);
    await fair.saveProfile(personId, { wishOccupations: ['9329'], hasPassport: true });
    await house.runTasks();
    expect(await matches(personId)).toEqual([]);
    await counsel.override(lan, { personId, postingId }, says('lift', 'Đã khỏe lại'));
    expect(await matches(personId)).toEqual([postingId]);
  });

  it('comes before the worker is told, and then nobody tells', async () => {
    const personId = await fair.addPerson();
    await fair.saveProfile(personId, { wishOccupations: ['5321'] });
    await house.runTasks();
    const { id: postingId } = await fair.addOffer({ occupationCode: '5321' });
    await counsel.override(lan, { personId, postingId }, says('hold_back', 'Chưa sẵn sàng'));
    await house.runTasks();
    expect(await house.get(NotificationsService).unreadCount(worker(personId))).toBe(0);
    expect(await candidates(postingId, { verdict: 'held' })).toEqual([personId]);
  });
});

async function publishAgain(postingId: string): Promise<void> {
  await fair.sql('UPDATE posting SET version = version + 1 WHERE id = $1', [postingId]);
  await house.db.transaction(SYSTEM, () =>
    house.get(Outbox).add(postingPublished, { postingIds: [postingId] }),
  );
  await house.runTasks();
}
