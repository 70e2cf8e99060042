import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { MatchingService } from '#libs/matching';
import { type Actor, newId, Outbox, SYSTEM } from '#libs/platform';
import { postingClosed, postingPublished } from '#libs/postings';
import { Fair } from '../support/fair.js';
import { type House, startHouse } from '../support/house.js';

jest.setTimeout(30_000);

let house: House;
let fair: Fair;

beforeAll(async () => {
  house = await startHouse();
  fair = new Fair(house);
});

afterAll(() => house.close());

/** A worker with two matches, of whom the first is put away. */
async function afterDismissal(trade: string) {
  const personId = await fair.addPerson();
  await fair.saveProfile(personId, { wishOccupations: [trade] });
  const gone = await fair.addOffer({ occupationCode: trade });
  const kept = await fair.addOffer({ occupationCode: trade });
  await house.runTasks();
  const me: Actor = { role: 'worker', personId, accountId: null, organisationId: null };
  const service = house.get(MatchingService);
  const open = async () =>
    (await service.matchesOf(me, personId, 'vi')).map(({ posting }) => posting.id);
  const away = async () => service.dismissedOf(me, 'vi');
  const all = await service.matchesOf(me, personId, 'vi');
  const matchId = all.find(({ posting }) => posting.id === gone.id)?.id ?? '';
  expect(all).toHaveLength(2);
  await service.dismiss(me, matchId);
  return { me, personId, gone, kept, matchId, service, open, away };
}

function tell(event: typeof postingClosed, postingId: string): Promise<void> {
  return house.db.transaction(SYSTEM, () =>
    house.get(Outbox).add(event, { postingIds: [postingId] }),
  );
}

const setStatus = (postingId: string, status: string) =>
  fair.sql('UPDATE posting SET status = $2, version = version + 1 WHERE id = $1', [
    postingId,
    status,
  ]);

it('stays away after a new match, a posting published again, and a changed profile', async () => {
  const { personId, gone, kept, open, away } = await afterDismissal('7531');
  expect(await open()).toEqual([kept.id]);
  expect((await away()).map(({ posting }) => posting.id)).toEqual([gone.id]);

  await fair.saveProfile(personId, { wishOccupations: ['7531'], hasPassport: true });
  await house.runTasks();
  expect(await open()).toEqual([kept.id]);

  await setStatus(gone.id, 'published');
  await tell(postingPublished, gone.id);
  await house.runTasks();
  expect(await open()).toEqual([kept.id]);

  await setStatus(gone.id, 'closed');
  await tell(postingClosed, gone.id);
  await house.runTasks();
  expect(await away()).toEqual([]);
  await setStatus(gone.id, 'published');
  await tell(postingPublished, gone.id);
  await house.runTasks();
  expect(await open()).toEqual([kept.id]);
  expect(await away()).toHaveLength(1);

  // Away from the trade and back to it.
  await fair.saveProfile(personId, { wishOccupations: ['5120'] });
  await house.runTasks();
  await fair.saveProfile(personId, { wishOccupations: ['7531'] });
  await house.runTasks();
  expect(await open()).toEqual([kept.id]);
});

it('comes back when it is taken back, as often as that is sent', async () => {
  const { me, gone, kept, matchId, service, open, away } = await afterDismissal('7212');
  const stranger: Actor = { ...me, personId: newId() };
  await expect(service.restore(stranger, matchId)).rejects.toMatchObject({ status: 404 });
  expect(await open()).toEqual([kept.id]);
  await service.restore(me, matchId);
  await service.restore(me, matchId);
  await house.runTasks();
  expect((await open()).sort()).toEqual([gone.id, kept.id].sort());
  expect(await away()).toEqual([]);
});

it('does not come back when it fits no longer', async () => {
  const { me, personId, gone, kept, matchId, service, open } = await afterDismissal('8153');
  await fair.sql("UPDATE posting SET education_level = 'university' WHERE id = $1", [gone.id]);
  await fair.saveProfile(personId, { wishOccupations: ['8153'], educationLevel: 'primary' });
  await house.runTasks();
  await service.restore(me, matchId);
  await house.runTasks();
  expect(await open()).toEqual([kept.id]);
});
