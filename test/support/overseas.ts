import { ContractsService } from '#libs/contracts';
import { PeopleService, personSchema } from '#libs/identity';
import { OrganisationsService } from '#libs/organisations';
import { type Facts, PlacementsService, type StepForm } from '#libs/placements';
import { type Actor, newId, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { type House } from './house.js';

/** An agency with licence, accepted contract and open order, and somebody who works there. */
export interface Agency {
  agent: Actor;
  organisationId: string;
  quotaLineId: string;
  postingId: string;
}

export const actorOf = (
  role: Actor['role'],
  personId: string,
  organisationId: string | null = null,
): Actor => ({ role, personId, accountId: newId(), organisationId });

export async function addPerson(house: House, birth = '05/05/2000'): Promise<string> {
  const draft = personSchema.parse({ fullName: 'Hồ Thị Mẫu', birth });
  return house.get(PeopleService).registerPerson(SYSTEM, draft);
}

export async function addWorker(house: House, birth?: string): Promise<Actor> {
  return actorOf('worker', await addPerson(house, birth));
}

export async function addMember(
  house: House,
  role: 'agent' | 'counsellor' | 'official',
  organisationId: string,
): Promise<Actor> {
  const personId = await addPerson(house);
  await house.get(PeopleService).addMembership(SYSTEM, { personId, role, organisationId });
  return actorOf(role, personId, organisationId);
}

export async function addCounsellor(house: House): Promise<Actor> {
  const centre = { kind: 'centre' as const, name: 'Trung tâm Mẫu', phone: null };
  const organisationId = await house.get(PeopleService).createOrganisation(SYSTEM, centre);
  return addMember(house, 'counsellor', organisationId);
}

export async function addOfficial(house: House): Promise<Actor> {
  const department = { kind: 'department' as const, name: 'Sở Nội vụ mẫu', phone: null };
  const organisationId = await house.get(PeopleService).createOrganisation(SYSTEM, department);
  return addMember(house, 'official', organisationId);
}

/** An agency that sends to factories in Taiwan: 36 months at NT$29,500, with this many places. */
export async function addAgency(house: House, places: number): Promise<Agency> {
  const name = `Công ty ${newId().slice(-6)}`;
  const organisationId = await house
    .get(PeopleService)
    .createOrganisation(SYSTEM, { kind: 'agency', name, phone: null });
  await house.get(OrganisationsService).recordLicence(SYSTEM, {
    organisationId,
    licenceNumber: '123/LĐTBXH-GP',
    status: 'ACTIVE',
    market: null,
    validFrom: '2020-01-01',
    validTo: null,
  });
  const quotaLineId = await addQuotaLine(house, organisationId, places);
  const postingId = await house.get(PostingsService).publish(SYSTEM, {
    source: 'nhipcau',
    sourceId: newId(),
    organisationId,
    organisationName: name,
    quotaLineId,
    title: 'Công nhân lắp ráp điện tử',
    market: 'overseas',
    countryCode: 'TW',
    programmeCode: 'TW_FACTORY',
    occupationCode: '8212',
    places,
  });
  return {
    agent: await addMember(house, 'agent', organisationId),
    organisationId,
    quotaLineId,
    postingId,
  };
}

async function addQuotaLine(house: House, organisationId: string, places: number): Promise<string> {
  const { lineIds } = await house.get(ContractsService).record(SYSTEM, {
    organisationId,
    number: '01/2026',
    countryCode: 'TW',
    programmeCode: 'TW_FACTORY',
    foreignPartner: 'Mẫu Điện tử',
    status: 'ACCEPTED',
    acceptanceNumber: '88/CV',
    acceptedOn: '2026-01-05',
    termMonths: 36,
    wageMinor: 29_500,
    wageCurrency: 'TWD',
    workerFeeVnd: 60_000_000,
    rate: { vndPerUnit: 838, on: '2026-01-05', source: 'Ngân hàng mẫu' },
    lines: [{ occupationCode: '8212', places }],
  });
  return lineIds[0] ?? '';
}

/** The way of an order to Taiwan, with what each step asks for. */
export const TO_DEPARTURE: { step: StepForm['step']; facts: Facts }[] = [
  { step: 'prescreen', facts: {} },
  { step: 'interview', facts: { interview_on: '2026-06-01', interview_place: 'Đông Hà' } },
  { step: 'select', facts: { selected_on: '2026-06-02', departure_promised_by: '2026-11-29' } },
  {
    step: 'contract',
    facts: { contract_number: '7', contract_signed_on: '2026-06-10', service_fee_vnd: 60_000_000 },
  },
  // The worker says that this is what was signed.
  { step: 'confirm-contract', facts: {} },
  {
    step: 'train',
    facts: { training_starts_on: '2026-06-15', orientation_issued_on: '2026-08-15' },
  },
  { step: 'request-permit', facts: { permit_requested_on: '2026-08-20' } },
  { step: 'receive-permit', facts: { permit_number: 'TW-9', permit_issued_on: '2026-09-20' } },
  { step: 'confirm-list', facts: { list_number: '12', list_confirmed_on: '2026-09-28' } },
  { step: 'receive-visa', facts: { visa_issued_on: '2026-10-05', visa_enter_by: '2027-01-05' } },
  {
    step: 'clear',
    facts: {
      departs_on: '2026-11-20',
      passport_expires_on: '2031-01-01',
      fund_paid_on: '2026-11-10',
    },
  },
  { step: 'depart', facts: { departed_on: '2026-11-20', flight: 'VJ 942, Đà Nẵng' } },
];

/** Opens a placement at APPLIED. */
export async function applyFor(house: House, worker: Actor, postingId: string): Promise<string> {
  const input = { postingId, personId: worker.personId ?? '', message: '' };
  const { placementId } = await house.get(PlacementsService).apply(worker, input);
  if (!placementId) throw new Error('no placement was opened');
  return placementId;
}

/** Takes the steps of `TO_DEPARTURE` up to, not with, `before`. */
export async function walkTo(
  house: House,
  { agent, placementId }: { agent: Actor; placementId: string },
  before: StepForm['step'] | 'end',
): Promise<void> {
  const placements = house.get(PlacementsService);
  for (const { step, facts } of TO_DEPARTURE) {
    if (step === before) return;
    const { version, personId } = await placements.find(agent, placementId);
    const mover = step === 'confirm-contract' ? actorOf('worker', personId) : agent;
    await placements.advance(mover, placementId, { step, version, facts, reason: '' });
  }
}
