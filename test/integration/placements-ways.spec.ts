import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractsService } from '#libs/contracts';
import { PlacementsService } from '#libs/placements';
import { type Actor, newId, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { type House, startHouse } from '../support/house.js';
import { addAgency, addMember, addWorker, type Agency, applyFor } from '../support/overseas.js';
import {
  addOrganisation,
  ARRIVAL,
  type Parties,
  type Taken,
  toAirport,
  TODAY,
  walker,
} from './placements.walks.js';

let house: House;
let agency: Agency;
let placements: PlacementsService;
let counsellor: Actor;
let walk: (parties: Parties, steps: Taken[]) => Promise<void>;
beforeAll(async () => {
  house = await startHouse();
  placements = house.get(PlacementsService);
  agency = await addAgency(house, 50);
  ({ counsellor, walk } = await walker(house));
});
afterAll(() => house.close());

const take = (parties: Parties, step: Taken) => walk(parties, [step]);

function order(organisationId: string, programmeCode: string, quotaLineId: string) {
  return house.get(PostingsService).publish(SYSTEM, {
    source: 'nhipcau',
    sourceId: newId(),
    organisationId,
    organisationName: 'Mẫu',
    quotaLineId,
    title: `Đơn hàng ${programmeCode}`,
    market: 'overseas',
    countryCode: programmeCode.slice(0, 2),
    programmeCode,
    occupationCode: '8212',
    places: 5,
  });
}

async function koreanPlaces(organisationId: string): Promise<string> {
  const { lineIds } = await house.get(ContractsService).record(SYSTEM, {
    organisationId,
    number: 'EPS 2026',
    countryCode: 'KR',
    programmeCode: 'KR_EPS',
    foreignPartner: 'HRD Korea',
    status: 'ACCEPTED',
    acceptanceNumber: '1',
    acceptedOn: '2026-01-05',
    termMonths: 58,
    wageMinor: 2_156_880,
    wageCurrency: 'KRW',
    workerFeeVnd: 0,
    rate: { vndPerUnit: 18, on: '2026-01-05', source: 'Ngân hàng mẫu' },
    lines: [{ occupationCode: '8212', places: 5 }],
  });
  return lineIds[0] ?? '';
}

const homeAgain: Taken[] = [
  ['arrive', 'agent', ARRIVAL],
  ['update-database', 'agent', { database_updated_on: '2026-11-22' }],
  ['extend', 'agent', { contract_ends_on: '2030-11-20', extended_on: TODAY, extension_months: 12 }],
  ['end-contract', 'agent'],
  ['return', 'worker', { returned_on: TODAY, return_reason: 'completed' }],
  ['notify-residence', 'worker', { residence_notified_on: TODAY }],
  ['liquidate', 'agent', { liquidation_number: '9', liquidated_on: TODAY }],
  ['confirm-liquidation', 'worker'],
  ['reintegrate', 'counsellor', { reintegration_status: 'employed', surveyed_on: TODAY }],
  ['follow-up-3', 'counsellor', { follow_up_3_on: TODAY }],
];
const exam: Taken[] = [
  ['study', 'agent', { exam_name: 'Kỳ thi', exam_on: '2026-03-01' }],
  ['qualify', 'agent', { exam_result: 'Đạt', exam_expires_on: '2028-02-29' }],
];

async function expectWhole({ id, worker }: Parties): Promise<void> {
  const { state, line, clocks } = await placements.find(worker, id);
  expect(state).toBe('REINTEGRATED');
  expect(line.filter(({ status }) => status === 'later')).toEqual([]);
  expect(line.every(({ at }) => at !== null)).toBe(true);
  const open = clocks.filter(({ metOn }) => metOn === null).map(({ kind }) => kind);
  expect(open.sort()).toEqual(expect.arrayContaining(['reintegration-12', 'reintegration-6']));
  expect(open).not.toContain('liquidation');
}

describe('the whole way from interest to settling in', () => {
  it('to Taiwan, with an interview', async () => {
    const worker = await addWorker(house);
    const personId = worker.personId ?? '';
    const id = await placements.open(counsellor, { personId, programmeCode: 'TW_FACTORY' });
    const parties = { id, worker, agent: agency.agent };
    await take(parties, ['counsel', 'counsellor', { counselling_note: 'Đã nói về chi phí' }]);
    expect(await applyFor(house, worker, agency.postingId)).toBe(id);
    await walk(parties, [...toAirport('prescreen'), ...homeAgain]);
    await expectWhole(parties);
  });

  it('to Japan (JP_SSW1), with an exam before the interview', async () => {
    const worker = await addWorker(house);
    const postingId = await order(agency.organisationId, 'JP_SSW1', agency.quotaLineId);
    const parties = { id: await applyFor(house, worker, postingId), worker, agent: agency.agent };
    await walk(parties, [
      ['prescreen', 'agent'],
      ...exam,
      ...toAirport('interview', 10_000_000),
      ...homeAgain,
    ]);
    await expectWhole(parties);
  });

  it('to Korea (KR_EPS), from the roster, twice, without a fee', async () => {
    const unit = await addOrganisation(house, 'public_unit', 'Trung tâm Lao động ngoài nước Mẫu');
    const agent = await addMember(house, 'agent', unit);
    const worker = await addWorker(house);
    const parties = {
      id: await applyFor(house, worker, await order(unit, 'KR_EPS', await koreanPlaces(unit))),
      worker,
      agent,
    };
    const roster: Taken = [
      'roster',
      'agent',
      { roster_approved_on: '2026-04-01', roster_expires_on: '2027-03-31' },
    ];
    await walk(parties, [
      ['prescreen', 'agent'],
      ...exam,
      roster,
      ['re-roster', 'official'],
      roster,
    ]);
    await walk(parties, [...toAirport('select', 0), ...homeAgain]);
    await expectWhole(parties);
    const { history } = await placements.find(worker, parties.id);
    expect(history.filter(({ toState }) => toState === 'ROSTERED')).toHaveLength(2);
  });

  it('under a contract of one’s own, confirmed by the commune, without any agency', async () => {
    const worker = await addWorker(house);
    const personId = worker.personId ?? '';
    const id = await placements.open(worker, { personId, programmeCode: 'DIRECT_CONTRACT' });
    const parties = { id, worker, agent: agency.agent };
    await walk(parties, [
      [
        'declare',
        'worker',
        { employer_abroad: 'Hotel', country_abroad: 'Úc', contract_signed_on: '2026-10-01' },
      ],
      ['submit-registration', 'worker', { registration_sent_on: '2026-10-05' }],
    ]);
    expect(await placements.find(worker, id)).toMatchObject({ mover: 'commune' });
    await walk(parties, [
      [
        'confirm-registration',
        'official',
        { registration_number: '5/XN', registration_confirmed_on: '2026-10-09' },
      ],
      [
        'clear',
        'worker',
        { departs_on: '2026-11-20', passport_expires_on: '2031-01-01', fund_paid_on: '2026-11-01' },
      ],
      ['depart', 'worker', { departed_on: '2026-11-20', flight: 'VN 773' }],
      ['arrive', 'worker', ARRIVAL],
      ['end-contract', 'worker'],
      ['return', 'worker', { returned_on: TODAY, return_reason: 'completed' }],
      ['reintegrate', 'counsellor', { reintegration_status: 'employed', surveyed_on: TODAY }],
    ]);
    await expectWhole(parties);
  });
});
