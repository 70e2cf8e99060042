import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { CounselService, MatchingService } from '#libs/matching';
import { NotificationsService } from '#libs/notifications';
import { type Actor, newId, Outbox, SYSTEM } from '#libs/platform';
import { postingClosed, postingPublished } from '#libs/postings';
import { profileChanged } from '#libs/profiles';
import { type Seeker } from '../../libs/matching/match.facts.js';
import { anyAdult, anyOffer, circumstances } from '../../libs/matching/match.specimens.js';
import { MatchingRepository } from '../../libs/matching/matching.repository.js';
import { byScore, pair } from '../../libs/matching/pair.js';
import { wanted } from '../../libs/matching/wishes.js';
import { Fair, type StoredMatch } from '../support/fair.js';
import { type House, startHouse } from '../support/house.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';

jest.setTimeout(30_000);

let house: House;
let fair: Fair;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  process.env['SMTP_URL'] = mail.url;
  house = await startHouse();
  fair = new Fair(house);
});

afterAll(async () => {
  await mail.close();
  await house.close();
});

function actor(role: Actor['role'], personId: string | null): Actor {
  return { role, personId, accountId: null, organisationId: null };
}

const lineOf = (match: Pick<StoredMatch, 'personId' | 'postingId' | 'score' | 'verdict'>) =>
  [match.personId, match.postingId, match.score, match.verdict].join(' ');

describe('against brute force', () => {
  const seed = 20_261_124;
  /** Takes nearly everything, so that the limit of twenty is felt. */
  const easy: Partial<Seeker> = {
    birthDate: '1995-02-03',
    birthPrecision: 'day',
    wishMarkets: ['local', 'national', 'overseas'],
    wishCountries: [],
    wishOccupations: [],
    educationLevel: 'university',
  };

  const ageless = { birthDate: null, birthPrecision: null };

  async function addSeekers(count: number): Promise<Seeker[]> {
    const seekers: Seeker[] = [];
    for (const [index, plain] of fc.sample(anyAdult, { numRuns: count, seed }).entries()) {
      const specimen = { ...plain, communeCode: null, ...(index % 12 === 0 ? easy : {}) };
      // Minors are matched through their guardians only, and never abroad.
      if ((specimen.birthDate ?? '') >= '2008') Object.assign(specimen, ageless);
      const personId = await fair.addPerson(specimen);
      const experiences = uniqueBy(specimen.experiences, (item) => item.occupationCode);
      const languageTests = uniqueBy(specimen.languageTests, (item) => item.test);
      const seeker = { ...specimen, personId, experiences, languageTests };
      await fair.saveProfile(personId, seeker);
      seekers.push(seeker);
    }
    return seekers;
  }

  it('finds the same workers for postings, and the same best postings for workers', async () => {
    house.db.clockShift = Date.parse(`${circumstances.today}T05:00:00Z`) - Date.now();
    const specimens = fc.sample(anyOffer, { numRuns: 200, seed });
    const offers = specimens.map((offer) => ({ ...offer, id: newId() }));
    const seekers = await addSeekers(96);
    const ids = seekers.map((seeker) => seeker.personId);
    await house.runTasks();
    await fair.addOffers(offers);
    await house.runTasks();

    const all = seekers.flatMap((seeker) =>
      offers
        .filter((offer) => wanted(seeker, offer))
        .flatMap((offer) => pair(seeker, offer, circumstances) ?? []),
    );
    expect(all.length).toBeGreaterThan(300);
    expect((await fair.matchesOf(ids)).map(lineOf).sort()).toEqual(all.map(lineOf).sort());

    await fair.sql('DELETE FROM match');
    await house.db.transaction(SYSTEM, () =>
      house.get(Outbox).addMany(
        profileChanged,
        ids.map((personId) => ({ personId })),
      ),
    );
    await house.runTasks();
    const best = ids.flatMap((id) =>
      all
        .filter((match) => match.personId === id)
        .sort(byScore)
        .slice(0, 20),
    );
    expect(best.length).toBeLessThan(all.length);
    expect((await fair.matchesOf(ids)).map(lineOf).sort()).toEqual(best.map(lineOf).sort());
    house.db.clockShift = 0;
    // The tests below have workers and postings of their own.
    await fair.sql("UPDATE posting SET status = 'closed'");
    await fair.sql('DELETE FROM wish_key');
  }, 120_000);
});

function uniqueBy<Item>(items: Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

describe('a worker and a posting', () => {
  it('find each other, and the worker is told once, with what is missing', async () => {
    const personId = await fair.addPerson({ email: 'lan@example.org' });
    await fair.saveProfile(personId, { wishMarkets: ['overseas'], wishOccupations: ['5321'] });
    await house.runTasks();
    const offer = await fair.addOffer({
      occupationCode: '5321',
      market: 'overseas',
      countryCode: 'JP',
      languageTest: 'JLPT',
      languageLevel: 'N4',
    });
    await house.runTasks();
    await until(() => mail.receiptsFor('lan@example.org').length > 0);

    const me = actor('worker', personId);
    const service = house.get(MatchingService);
    const [match, ...others] = await service.matchesOf(me, personId, 'vi');
    expect(others).toEqual([]);
    expect(match).toMatchObject({ isNew: true, met: 0, total: 3, posting: { id: offer.id } });
    expect(match?.factors.map((factor) => [factor.code, factor.state, factor.nextStep])).toEqual([
      ['age-min', 'unknown', 'answer'],
      ['language', 'no', 'take-test'],
      ['passport', 'unknown', 'answer'],
    ]);
    expect((await service.matchesOf(me, personId, 'vi'))[0]?.isNew).toBe(false);

    await fair.saveProfile(personId, {
      wishMarkets: ['overseas'],
      wishOccupations: ['5321'],
      hasPassport: true,
    });
    await house.runTasks();
    expect((await service.matchesOf(me, personId, 'en'))[0]).toMatchObject({
      met: 1,
      isNew: false,
    });
    expect(mail.receiptsFor('lan@example.org')).toHaveLength(1);
    expect(await house.get(NotificationsService).unreadCount(me)).toBe(1);
  });

  it('are told of in one message when there are many', async () => {
    const personId = await fair.addPerson({ email: 'many@example.org' });
    for (let count = 0; count < 7; count += 1) await fair.addOffer({ occupationCode: '7531' });
    await house.runTasks();
    await fair.saveProfile(personId, { wishOccupations: ['7531'] });
    await house.runTasks();
    await until(() => mail.receiptsFor('many@example.org').length > 0);
    expect(mail.receiptsFor('many@example.org')).toHaveLength(1);
    const [told] = await house.get(NotificationsService).listFor(actor('worker', personId), 'en');
    expect(told?.title).toMatch(/^\d+ postings that fit you$/);
  });

  it('part when the posting closes, and come back without being told again', async () => {
    const personId = await fair.addPerson();
    await fair.saveProfile(personId, { wishOccupations: ['9329'] });
    const offer = await fair.addOffer({ occupationCode: '9329' });
    await house.runTasks();
    const tell = (event: typeof postingClosed) =>
      house.db.transaction(SYSTEM, () => house.get(Outbox).add(event, { postingIds: [offer.id] }));
    const setStatus = (status: string) =>
      fair.sql('UPDATE posting SET status = $2, version = version + 1 WHERE id = $1', [
        offer.id,
        status,
      ]);

    await setStatus('closed');
    await tell(postingClosed);
    await house.runTasks();
    expect(await fair.matchesOf([personId])).toMatchObject([{ state: 'hidden' }]);
    await setStatus('published');
    await tell(postingPublished);
    await house.runTasks();
    expect(await fair.matchesOf([personId])).toMatchObject([{ state: 'seen' }]);
    expect(await house.get(NotificationsService).unreadCount(actor('worker', personId))).toBe(1);
  });

  it('stay apart once dismissed, also when the consent is given again, and without it all do', async () => {
    const personId = await fair.addPerson();
    await fair.saveProfile(personId, { wishOccupations: ['8153'] });
    const first = await fair.addOffer({ occupationCode: '8153' });
    await house.runTasks();
    const me = actor('worker', personId);
    const service = house.get(MatchingService);
    const counsel = house.get(CounselService);
    const [match] = await service.matchesOf(me, personId, 'vi');
    await expect(service.dismiss(actor('worker', newId()), match?.id ?? '')).rejects.toMatchObject({
      status: 404,
    });
    await service.dismiss(me, match?.id ?? '');
    await fair.saveProfile(personId, { wishOccupations: ['8153'], hasPassport: true });
    await house.runTasks();
    expect(await fair.matchesOf([personId])).toMatchObject([{ state: 'dismissed' }]);

    await fair.saveProfile(personId, { wishOccupations: ['8153'], consentMatching: false });
    await house.runTasks();
    // Nothing is left but that it was put away.
    const kept = { postingId: first.id, state: 'dismissed', score: 0 };
    expect(await fair.matchesOf([personId])).toMatchObject([kept]);
    expect(await service.dismissedOf(me, 'vi')).toEqual([]);
    expect(await counsel.matchesFor(actor('counsellor', newId()), personId, 'vi')).toEqual([]);
    const second = await fair.addOffer({ occupationCode: '8153' });
    await house.runTasks();
    expect(await fair.matchesOf([personId])).toMatchObject([kept]);

    await fair.saveProfile(personId, { wishOccupations: ['8153'] });
    await house.runTasks();
    const open = await service.matchesOf(me, personId, 'vi');
    expect(open.map(({ posting }) => posting.id)).toEqual([second.id]);
    const [back] = await service.dismissedOf(me, 'vi');
    expect(back).toMatchObject({ posting: { id: first.id }, wishes: [{ code: 'trade' }] });
  });

  it('of a profile that was saved meanwhile are left to the run for that', async () => {
    const personId = await fair.addPerson();
    await fair.saveProfile(personId, { wishOccupations: ['7531'] });
    const offer = await fair.addOffer({ occupationCode: '7531' });
    const repository = house.get(MatchingRepository);
    const store = (profileVersion: number) =>
      house.db.transaction(SYSTEM, () =>
        repository.store([
          {
            ...{ personId, postingId: offer.id, score: 500, verdict: 'eligible' },
            ...{ reasons: [], wishes: [], profileVersion, postingVersion: offer.version },
          },
        ]),
      );
    expect(await store(0)).toEqual([]);
    expect(await fair.matchesOf([personId])).toEqual([]);
    expect(await store(1)).toEqual([personId]);
  });

  it('are seen by the worker and counsellors alone', async () => {
    const personId = await fair.addPerson();
    await fair.saveProfile(personId, { wishOccupations: ['5120'] });
    const offer = await fair.addOffer({ occupationCode: '5120' });
    await house.runTasks();
    const service = house.get(MatchingService);
    const counsellor = actor('counsellor', newId());
    const counsel = house.get(CounselService);
    const found = await counsel.candidatesFor(counsellor, offer.id, {}, 'vi');
    expect(found.candidates.map((candidate) => candidate.personId)).toContain(personId);
    expect(await service.matchesOf(counsellor, personId, 'vi')).toHaveLength(1);
    for (const other of [
      actor('worker', newId()),
      actor('agent', newId()),
      actor('admin', newId()),
    ]) {
      await expect(service.matchesOf(other, personId, 'vi')).rejects.toMatchObject({ status: 403 });
      await expect(counsel.candidatesFor(other, offer.id, {}, 'vi')).rejects.toMatchObject({
        status: 403,
      });
      const rows = await house.db.read(other, () =>
        house.db.rows(
          'SELECT 1 FROM match UNION ALL SELECT 1 FROM wish_key UNION ALL SELECT 1 FROM match_override',
        ),
      );
      expect(rows).toEqual([]);
    }
  });
});
