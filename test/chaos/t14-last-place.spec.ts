import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PlacementsService } from '#libs/placements';
import { type Actor, type Problem, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import {
  actorOf,
  addAgency,
  addWorker,
  type Agency,
  applyFor,
  walkTo,
} from '../support/overseas.js';

const WORKERS = 20;
const ROUNDS = 3;

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

it('T14: twenty who race for the last places: exactly as many contracts as places, and no other error', async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const agency = await addAgency(house, round);
    const ids = await Promise.all(Array.from({ length: WORKERS }, () => selected(agency)));
    const results = await Promise.all(ids.map((id) => sign(agency.agent, id)));
    const lost = results.filter((problem) => problem !== undefined);
    expect(lost).toHaveLength(WORKERS - round);
    expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409]));
    expect(await house.get(PlacementsService).countsFor(agency.agent)).toEqual({
      CONTRACTED: round,
      SELECTED: WORKERS - round,
    });
    const line = await house.db.read(SYSTEM, () =>
      house.db.row('SELECT places, contracted FROM quota_line WHERE id = $1', [agency.quotaLineId]),
    );
    expect(line).toEqual({ places: round, contracted: round });
  }
}, 120_000);
