import { PeopleService } from '#libs/identity';
import { ContractsService } from '#libs/contracts';
import { type Actor, newId, Problem, SYSTEM } from '#libs/platform';
import { type PostingForm, postingFormSchema, PublishingService } from '#libs/postings';
import { type House } from '../support/house.js';
import { addMember } from '../support/overseas.js';

/** An organisation of a kind with somebody who publishes for it. */
export async function addPublisher(
  house: House,
  kind: 'employer' | 'agency' | 'public_unit',
): Promise<Actor & { organisationId: string }> {
  const name = `Đơn vị ${newId().slice(-6)}`;
  const organisation = { kind, name, phone: null };
  const organisationId = await house.get(PeopleService).createOrganisation(SYSTEM, organisation);
  return { ...(await addMember(house, 'agent', organisationId)), organisationId };
}

export async function addOfficial(house: House): Promise<Actor> {
  const department = { kind: 'department' as const, name: 'Sở Mẫu', phone: null };
  const id = await house.get(PeopleService).createOrganisation(SYSTEM, department);
  return addMember(house, 'official', id);
}

/** A posting in the province with all that it needs to be shown. */
export function homeForm(more: Record<string, unknown> = {}): PostingForm {
  return postingFormSchema.parse({
    market: 'local',
    title: 'Thợ hàn tàu cá',
    occupationCode: '7212',
    places: '4',
    communeCodes: ['19318'],
    payMin: '9 triệu',
    payMax: '12 triệu',
    payBasis: 'total',
    employmentForm: 'full_time',
    description: 'Hàn vỏ tàu tại xưởng.',
    ...more,
  });
}

/** An order on a quota line, with the little that its contract does not say. */
export function orderForm(quotaLineId: string, more: Record<string, unknown> = {}): PostingForm {
  return postingFormSchema.parse({
    market: 'overseas',
    quotaLineId,
    title: 'Công nhân lắp ráp điện tử',
    places: '3',
    address: 'Đào Viên',
    description: 'Lắp ráp bo mạch.',
    ageMin: '18',
    ageMax: '38',
    ...more,
  });
}

/** A quota line in Taiwan of a contract in this state. */
export async function addLine(
  house: House,
  organisationId: string,
  contract: { status?: 'ACCEPTED' | 'STOPPED' | 'SUBMITTED'; programmeCode?: string } = {},
): Promise<string> {
  const { lineIds } = await house.get(ContractsService).record(SYSTEM, {
    organisationId,
    number: newId(),
    countryCode: 'TW',
    programmeCode: 'TW_FACTORY',
    foreignPartner: 'Mẫu Điện tử',
    status: 'ACCEPTED',
    acceptanceNumber: '88/CV',
    acceptedOn: '2026-01-05',
    termMonths: 36,
    wageMinor: 29_500,
    wageCurrency: 'TWD',
    workerFeeVnd: 0,
    lines: [{ occupationCode: '8212', places: 5 }],
    ...contract,
  });
  return lineIds[0] ?? '';
}

/** The version that the agent has before their eyes now. */
export async function seen(house: House, actor: Actor, id: string) {
  const { posting } = await house.get(PublishingService).find(actor, id);
  return { id, version: posting.version };
}

/** What was refused: the status, then the codes of the fields or of the whole; empty when nothing was. */
export const codesOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      return [
        error.status,
        ...(error.fields.length > 0 ? error.fields.map(({ code }) => code) : [error.code]),
      ];
    },
  );
