import { PeopleService } from '#libs/identity';
import { type Facts, PlacementsService, type StepForm } from '#libs/placements';
import { type Actor, SYSTEM } from '#libs/platform';
import { type House } from '../support/house.js';
import { addCounsellor, addMember, TO_DEPARTURE } from '../support/overseas.js';

export const TODAY = '2026-11-24';

export type Hand = 'agent' | 'worker' | 'counsellor' | 'official';
/** A step with who takes it and what is written down. */
export type Taken = [step: StepForm['step'], by: Hand, facts?: Facts];

/** A placement with those who move it. */
export interface Parties {
  id: string;
  worker: Actor;
  agent: Actor;
}

export function addOrganisation(
  house: House,
  kind: 'department' | 'public_unit',
  name: string,
): Promise<string> {
  return house.get(PeopleService).createOrganisation(SYSTEM, { kind, name, phone: null });
}

/** Takes steps by the hands that they belong to, one after another. */
export async function walker(house: House) {
  const placements = house.get(PlacementsService);
  const office = await addOrganisation(house, 'department', 'Sở Nội vụ Mẫu');
  const counsellor = await addCounsellor(house);
  const official = await addMember(house, 'official', office);
  return {
    counsellor,
    walk: async ({ id, worker, agent }: Parties, steps: Taken[]): Promise<void> => {
      for (const [step, by, facts = {}] of steps) {
        const actor = { worker, agent, counsellor, official }[by];
        const { version } = await placements.find(actor, id);
        await placements.advance(actor, id, { step, version, facts, reason: 'vì thử' });
      }
    },
  };
}

/** The steps of `TO_DEPARTURE` from one on, the fee as the programme allows it. */
export function toAirport(from: StepForm['step'], fee = 60_000_000): Taken[] {
  const start = TO_DEPARTURE.findIndex(({ step }) => step === from);
  return TO_DEPARTURE.slice(start).map(({ step, facts }) => [
    step,
    step === 'confirm-contract' ? 'worker' : 'agent',
    step === 'contract' ? { ...facts, service_fee_vnd: fee } : facts,
  ]);
}

export const ARRIVAL: Facts = {
  arrived_on: '2026-11-21',
  employer_abroad: 'Mẫu Điện tử',
  address_abroad: 'Số 1',
  contract_starts_on: '2026-11-21',
  contract_ends_on: '2029-11-20',
};
