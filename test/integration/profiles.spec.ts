import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, newId, SYSTEM } from '#libs/platform';
import { profileDraftSchema, ProfilesService } from '#libs/profiles';
import { Fair } from '../support/fair.js';
import { type House, startHouse } from '../support/house.js';

let house: House;
let fair: Fair;
let service: ProfilesService;

beforeAll(async () => {
  house = await startHouse();
  fair = new Fair(house);
  service = house.get(ProfilesService);
}, 60_000);

afterAll(() => house.close());

function actor(role: Actor['role'], personId: string): Actor {
  return { role, personId, accountId: null, organisationId: null };
}

const draft = profileDraftSchema.parse({ educationLevel: 'primary' });

describe('a profile', () => {
  it('is saved by the worker and read back, whole', async () => {
    const personId = await fair.addPerson();
    const whole = profileDraftSchema.parse({
      educationLevel: 'college',
      hasPassport: false,
      wishMarkets: ['overseas'],
      wishCountries: ['JP'],
      wishPayVnd: 30_000_000,
      experiences: [{ occupationCode: '7212', months: 18 }],
      languageTests: [{ test: 'JLPT', level: 'N4', expiresOn: '2028-01-31' }],
    });
    await service.save(actor('worker', personId), personId, whole);
    const { consentMatching, ...facts } = whole;
    expect(consentMatching).toBe(false);
    const found = await service.find(actor('worker', personId), personId);
    expect(found).toMatchObject({ ...facts, version: 1, consentMatchingAt: null });
  });

  it('keeps the day of a consent, and loses it when it is withdrawn', async () => {
    const personId = await fair.addPerson();
    const me = actor('worker', personId);
    const consentAt = async () => (await service.find(me, personId))?.consentMatchingAt;
    await service.save(me, personId, { ...draft, consentMatching: true });
    const first = await consentAt();
    house.db.clockShift += 86_400_000;
    await service.save(me, personId, { ...draft, consentMatching: true, hasPassport: true });
    expect(await consentAt()).toEqual(first);
    await service.save(me, personId, draft);
    expect(await consentAt()).toBeNull();
  });

  it('is filled in by a counsellor, and by nobody else for another', async () => {
    const personId = await fair.addPerson();
    const counsellorId = await fair.addPerson();
    await service.save(actor('counsellor', counsellorId), personId, draft);
    for (const role of ['worker', 'agent', 'official', 'admin'] as const) {
      const other = actor(role, await fair.addPerson());
      await expect(service.save(other, personId, draft)).rejects.toMatchObject({ status: 403 });
      const seen = await service.find(other, personId);
      expect(seen !== undefined).toBe(role === 'official');
    }
  });

  it('is not overwritten by somebody who has not seen the newest state', async () => {
    const personId = await fair.addPerson();
    const me = actor('worker', personId);
    await service.save(me, personId, draft, 0);
    await service.save(me, personId, { ...draft, hasPassport: true }, 1);
    const late = { ...draft, educationLevel: 'college' as const };
    await expect(service.save(me, personId, late, 1)).rejects.toMatchObject({ status: 409 });
    await expect(service.save(me, personId, late, 0)).rejects.toMatchObject({ status: 409 });
    expect(await service.find(me, personId)).toMatchObject({ hasPassport: true, version: 2 });
  });

  it('lets one of many win who save at once, and takes the same answer twice', async () => {
    const personId = await fair.addPerson();
    const me = actor('worker', personId);
    const levels = ['primary', 'college', 'university'] as const;
    const saved = await Promise.allSettled(
      levels.map((educationLevel) => service.save(me, personId, { ...draft, educationLevel }, 0)),
    );
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const won = await service.find(me, personId);
    const again = { ...draft, educationLevel: won?.educationLevel ?? null };
    await service.save(me, personId, again, 0);
    expect(await service.find(me, personId)).toEqual(won);
  });

  it('changes only what a question asks for', async () => {
    const personId = await fair.addPerson();
    const me = actor('worker', personId);
    await service.answer(me, personId, {
      answered: ['education'],
      answers: { educationLevel: 'college' },
    });
    await service.answer(me, personId, { answered: ['pay'], version: 1 });
    const found = await service.find(me, personId);
    expect(found).toMatchObject({ educationLevel: 'college', finishedAt: null });
    expect(found?.answered.sort()).toEqual(['education', 'pay']);
  });

  it('tells its person who looked and who changed it', async () => {
    const personId = await fair.addPerson();
    const counsellor = actor('counsellor', await fair.addPerson());
    const me = actor('worker', personId);
    await service.save(me, personId, draft);
    await service.noteLook(counsellor, personId);
    await service.noteLook(counsellor, personId);
    await service.save(counsellor, personId, { ...draft, hasPassport: false });
    const seen = await service.accessesOf(me, personId);
    expect(seen.map(({ kind }) => kind).sort()).toEqual(['changed', 'viewed']);
    const stranger = actor('worker', await fair.addPerson());
    expect(await service.accessesOf(stranger, personId)).toEqual([]);
  });

  it('belongs to a person who exists and holds codes that exist', async () => {
    const personId = await fair.addPerson();
    await expect(service.save(SYSTEM, newId(), draft)).rejects.toMatchObject({ status: 404 });
    const wrong = { ...draft, wishOccupations: ['0001'] };
    await expect(service.save(SYSTEM, personId, wrong)).rejects.toMatchObject({
      status: 422,
      fields: [{ field: 'wishOccupations' }],
    });
  });
});
