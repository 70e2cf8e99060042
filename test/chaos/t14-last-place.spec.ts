import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PlacementsService } from '#libs/placements';
import { type Actor, type Problem, SYSTEM } from '#libs/platform';
import { sized } from './size.js';
import { type House, startHouse } from '../support/house.js';
import {
  actorOf,
  addAgency,
  addWorker,
  type Agency,
  applyFor,
  walkTo,
} from '../support/overseas.js';

const { WORKERS, ROUNDS } = sized({
  small: { WORKERS: 20, ROUNDS: 3 },
  full: { WORKERS: 200, ROUNDS: 100 },
});
/** Workers that are brought to the contract at a time: nobody races there. */
const AT_ONCE = 20;
/** Places of a round: now the last one, now a few. */
const placesOf = (round: number) => 1 + (round % 5);

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

async function selected(agency: Agency): Promise<string> {
  const placementId = await applyFor(house, await addWorker(house), agency.postingId);
  await walkTo(house, { agent: agency.agent, placementId }, 'confirm-contract');
  return placementId;
}

/** The agency wrote the contract down for all; it holds, and takes a place, once the worker confirms. */
async function sign(agent: Actor, id: string): Promise<Problem | undefined> {
  const placements = house.get(PlacementsService);
  const { version, personId } = await placements.find(agent, id);
  const form = { step: 'confirm-contract' as const, version, facts: {}, reason: '' };
  try {
    await placements.advance(actorOf('worker', personId), id, form);
    return undefined;
  } catch (error) {
    return error as Problem;
  }
}

/** All who race in a round, each one step before the place is taken. */
async function field(agency: Agency): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < WORKERS) {
    ids.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => selected(agency)))));
  }
  return ids;
}

it(`T14: ${WORKERS} who race for the last places, ${ROUNDS} times: exactly as many contracts as places, and no other error`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const places = placesOf(round);
    const agency = await addAgency(house, places);
    const ids = await field(agency);
    const results = await Promise.all(ids.map((id) => sign(agency.agent, id)));
    const lost = results.filter((problem) => problem !== undefined);
    expect(lost).toHaveLength(WORKERS - places);
    expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409]));
    expect(await house.get(PlacementsService).countsFor(agency.agent)).toEqual({
      CONTRACTED: places,
      SELECTED: WORKERS - places,
    });
    const line = await house.db.read(SYSTEM, () =>
      house.db.row('SELECT places, contracted FROM quota_line WHERE id = $1', [agency.quotaLineId]),
    );
    expect(line).toEqual({ places, contracted: places });
  }
}, 3_600_000);
