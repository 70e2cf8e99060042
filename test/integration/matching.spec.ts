import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ContractsService } from '#libs/contracts';
import { MatchingService } from '#libs/matching';
import { NotificationsService } from '#libs/notifications';
import { type Actor, newCode, newId, Outbox, SYSTEM } from '#libs/platform';
import { postingClosed, postingPublished } from '#libs/postings';
import {
  profileChanged,
  type ProfileDraft,
  profileDraftSchema,
  ProfilesService,
} from '#libs/profiles';
import { type Offer, type Seeker } from '../../libs/matching/match.facts.js';
import { anyOffer, anySeeker, circumstances } from '../../libs/matching/match.specimens.js';
import { byScore, pair } from '../../libs/matching/pair.js';
import { wanted } from '../../libs/matching/wishes.js';
import { type House, startHouse } from '../support/house.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';

let house: House;
let mail: MailServer;
let agencyId: string;
let quotaLineId: string;

beforeAll(async () => {
  mail = await startMailServer();
  process.env['SMTP_URL'] = mail.url;
  house = await startHouse();
  agencyId = newId();
  await sql(`INSERT INTO organisation (id, kind, name) VALUES ($1, 'agency', 'Công ty Thử')`, [
    agencyId,
  ]);
  quotaLineId = await recordContract();
});

afterAll(async () => {
  await house.close();
  await mail.close();
});

function sql<T>(text: string, parameters: unknown[] = []): Promise<T[]> {
  return house.db.transaction(SYSTEM, () => house.db.rows<T>(text, parameters));
}

async function recordContract(): Promise<string> {
  const { lineIds } = await house.get(ContractsService).record(SYSTEM, {
    organisationId: agencyId,
    number: '01/2026',
    countryCode: 'JP',
    programmeCode: 'JP_SSW1',
    foreignPartner: 'Partner',
    status: 'ACCEPTED',
    acceptanceNumber: '1',
    acceptedOn: '2026-01-05',
    termMonths: 36,
    wageMinor: 200_000,
    wageCurrency: 'JPY',
    workerFeeVnd: 0,
    lines: [{ occupationCode: '7212', places: 10 }],
  });
  return lineIds[0] ?? '';
}

function actor(role: Actor['role'], personId: string | null): Actor {
  return { role, personId, accountId: null, organisationId: null };
}

async function addPerson(facts: Partial<Seeker> & { email?: string | null } = {}): Promise<string> {
  const id = newId();
  await sql(
    `INSERT INTO person (id, full_name, birth_date, birth_precision, sex, email)
     VALUES ($1, 'Hồ Thị Lan', $2, $3, $4, $5)`,
    [
      id,
      facts.birthDate ?? null,
      facts.birthPrecision ?? null,
      facts.sex ?? null,
      facts.email ?? null,
    ],
  );
  return id;
}

function save(personId: string, draft: Partial<ProfileDraft>): Promise<void> {
  const whole = profileDraftSchema.parse({ consentMatching: true, ...draft });
  return house.get(ProfilesService).save(SYSTEM, personId, whole);
}

async function addOffers(offers: Offer[]): Promise<void> {
  await house.db.transaction(SYSTEM, async () => {
    for (const { id, market, ...facts } of offers) {
      const row = Object.entries({
        ...facts,
        id,
        market,
        code: newCode(),
        source: 'test',
        sourceId: id,
        contentHash: id,
        title: `Tin ${id}`,
        language: 'vi',
        quotaLineId: market === 'overseas' ? quotaLineId : null,
        warnings: [],
        createdAt: '2026-11-24',
        updatedAt: '2026-11-24',
      }).map(([name, value]) => [
        name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`),
        value,
      ]);
      await house.db.rows(
        'INSERT INTO posting SELECT * FROM jsonb_populate_record(NULL::posting, $1)',
        [JSON.stringify(Object.fromEntries(row))],
      );
    }
    await house.get(Outbox).addMany(
      postingPublished,
      offers.map((offer) => ({ postingId: offer.id })),
    );
  });
}

/** One posting that everybody in the given trade at home may take. */
async function addOffer(facts: Partial<Offer> = {}): Promise<Offer> {
  const [plain] = fc.sample(anyOffer, { numRuns: 1, seed: 1 });
  if (!plain) throw new Error('no specimen');
  const open: Partial<Offer> = {
    market: 'local',
    countryCode: 'VN',
    occupationCode: '5321',
    ageMin: null,
    ageMax: null,
    sexWish: null,
    experienceMonths: null,
    educationLevel: null,
    languageTest: null,
    languageLevel: null,
    deadline: null,
  };
  const offer = { ...plain, ...open, ...facts, id: newId() };
  await addOffers([offer]);
  return offer;
}

interface StoredMatch {
  personId: string;
  postingId: string;
  score: number;
  verdict: string;
  state: string;
}

function matchesOf(personIds: string[]): Promise<StoredMatch[]> {
  return sql('SELECT * FROM match WHERE person_id = ANY($1)', [personIds]);
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

  async function addSeekers(count: number): Promise<Seeker[]> {
    const seekers: Seeker[] = [];
    for (const [index, plain] of fc.sample(anySeeker, { numRuns: count, seed }).entries()) {
      const specimen = { ...plain, communeCode: null, ...(index % 12 === 0 ? easy : {}) };
      const personId = await addPerson(specimen);
      const experiences = uniqueBy(specimen.experiences, (item) => item.occupationCode);
      const languageTests = uniqueBy(specimen.languageTests, (item) => item.test);
      const seeker = { ...specimen, personId, experiences, languageTests };
      await save(personId, seeker);
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
    await addOffers(offers);
    await house.runTasks();

    const all = seekers.flatMap((seeker) =>
      offers
        .filter((offer) => wanted(seeker, offer))
        .flatMap((offer) => pair(seeker, offer, circumstances) ?? []),
    );
    expect(all.length).toBeGreaterThan(300);
    expect((await matchesOf(ids)).map(lineOf).sort()).toEqual(all.map(lineOf).sort());

    await sql('DELETE FROM match');
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
    expect((await matchesOf(ids)).map(lineOf).sort()).toEqual(best.map(lineOf).sort());
    house.db.clockShift = 0;
    await sql("UPDATE posting SET status = 'closed'");
  }, 120_000);
});

function uniqueBy<Item>(items: Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

describe('a worker and a posting', () => {
  it('find each other, and the worker is told once, with what is missing', async () => {
    const personId = await addPerson({ email: 'lan@example.org' });
    await save(personId, { wishMarkets: ['overseas'], wishOccupations: ['5321'] });
    await house.runTasks();
    const offer = await addOffer({
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

    await save(personId, {
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
    const personId = await addPerson({ email: 'many@example.org' });
    for (let count = 0; count < 7; count += 1) await addOffer({ occupationCode: '7531' });
    await house.runTasks();
    await save(personId, { wishOccupations: ['7531'] });
    await house.runTasks();
    await until(() => mail.receiptsFor('many@example.org').length > 0);
    expect(mail.receiptsFor('many@example.org')).toHaveLength(1);
    const [told] = await house.get(NotificationsService).listFor(actor('worker', personId), 'en');
    expect(told?.title).toMatch(/^\d+ postings that fit you$/);
  });

  it('part when the posting closes, and come back without being told again', async () => {
    const personId = await addPerson();
    await save(personId, { wishOccupations: ['9329'] });
    const offer = await addOffer({ occupationCode: '9329' });
    await house.runTasks();
    const tell = (event: typeof postingClosed) =>
      house.db.transaction(SYSTEM, () => house.get(Outbox).add(event, { postingId: offer.id }));
    const setStatus = (status: string) =>
      sql('UPDATE posting SET status = $2, version = version + 1 WHERE id = $1', [
        offer.id,
        status,
      ]);

    await setStatus('closed');
    await tell(postingClosed);
    await house.runTasks();
    expect(await matchesOf([personId])).toMatchObject([{ state: 'hidden' }]);
    await setStatus('published');
    await tell(postingPublished);
    await house.runTasks();
    expect(await matchesOf([personId])).toMatchObject([{ state: 'seen' }]);
    expect(await house.get(NotificationsService).unreadCount(actor('worker', personId))).toBe(1);
  });

  it('stay apart once dismissed, and for ever without consent', async () => {
    const personId = await addPerson();
    await save(personId, { wishOccupations: ['8153'] });
    await addOffer({ occupationCode: '8153' });
    await house.runTasks();
    const me = actor('worker', personId);
    const service = house.get(MatchingService);
    const [match] = await service.matchesOf(me, personId, 'vi');
    await expect(service.dismiss(actor('worker', newId()), match?.id ?? '')).rejects.toMatchObject({
      status: 404,
    });
    await service.dismiss(me, match?.id ?? '');
    await save(personId, { wishOccupations: ['8153'], hasPassport: true });
    await house.runTasks();
    expect(await matchesOf([personId])).toMatchObject([{ state: 'dismissed' }]);

    await save(personId, { wishOccupations: ['8153'], consentMatching: false });
    await house.runTasks();
    expect(await matchesOf([personId])).toEqual([]);
    await addOffer({ occupationCode: '8153' });
    await house.runTasks();
    expect(await matchesOf([personId])).toEqual([]);
  });

  it('are seen by the worker and counsellors alone', async () => {
    const personId = await addPerson();
    await save(personId, { wishOccupations: ['5120'] });
    const offer = await addOffer({ occupationCode: '5120' });
    await house.runTasks();
    const service = house.get(MatchingService);
    const counsellor = actor('counsellor', newId());
    const found = await service.candidatesFor(counsellor, offer.id, 'vi');
    expect(found.map((candidate) => candidate.personId)).toContain(personId);
    expect(await service.matchesOf(counsellor, personId, 'vi')).toHaveLength(1);
    for (const other of [
      actor('worker', newId()),
      actor('agent', newId()),
      actor('admin', newId()),
    ]) {
      await expect(service.matchesOf(other, personId, 'vi')).rejects.toMatchObject({ status: 403 });
      await expect(service.candidatesFor(other, offer.id, 'vi')).rejects.toMatchObject({
        status: 403,
      });
      const rows = await house.db.read(other, () =>
        house.db.rows('SELECT 1 FROM match UNION ALL SELECT 1 FROM wish_key'),
      );
      expect(rows).toEqual([]);
    }
  });

  it('have a profile that others neither see nor change', async () => {
    const personId = await addPerson();
    const service = house.get(ProfilesService);
    const draft = profileDraftSchema.parse({ educationLevel: 'primary' });
    await service.save(actor('worker', personId), personId, draft);
    await service.save(actor('counsellor', newId()), personId, draft).catch(() => undefined);
    const mine = await service.find(actor('worker', personId), personId);
    expect(mine).toMatchObject({ educationLevel: 'primary', consentMatchingAt: null });
    const other = actor('worker', newId());
    expect(await service.find(other, personId)).toBeUndefined();
    await expect(service.save(other, personId, draft)).rejects.toMatchObject({ status: 403 });
    await expect(service.save(SYSTEM, newId(), draft)).rejects.toMatchObject({ status: 404 });
    const wrong = { ...draft, wishOccupations: ['0001'] };
    await expect(service.save(SYSTEM, personId, wrong)).rejects.toMatchObject({
      status: 422,
      fields: [{ field: 'wishOccupations' }],
    });
  });
});
