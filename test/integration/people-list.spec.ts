import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { type Actor, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { addAgency, addCounsellor, addPerson } from '../support/overseas.js';

let house: House;
let counsellor: Actor;
beforeAll(async () => {
  house = await startHouse();
  counsellor = await addCounsellor(house);
}, 120_000);
afterAll(() => house.close());

it('shows counsellors workers, with and without an account, and nobody of the staff', async () => {
  await addAgency(house, 1);
  const [noted, enrolled, both] = [
    await addPerson(house),
    await addPerson(house),
    await addPerson(house),
  ];
  const people = house.get(PeopleService);
  for (const personId of [enrolled, both]) {
    await people.addMembership(SYSTEM, { personId, role: 'worker', organisationId: null });
  }
  await people.addMembership(SYSTEM, { personId: both, role: 'admin', organisationId: null });
  const { people: found } = await people.find(counsellor, { text: '' });
  expect(found.map(({ id }) => id)).toEqual([enrolled, noted]);
});
