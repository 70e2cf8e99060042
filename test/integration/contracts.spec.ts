import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ContractInput, ContractsService } from '#libs/contracts';
import { PeopleService } from '#libs/identity';
import { ANONYMOUS, newId, Problem, SYSTEM } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { type House, startHouse } from '../support/house.js';
import { actorOf, addMember } from '../support/overseas.js';

let house: House;
let organisationId: string;
const contracts = () => house.get(ContractsService);

beforeAll(async () => {
  house = await startHouse();
  await house.get(ReferenceService).seed();
  organisationId = await house
    .get(PeopleService)
    .createOrganisation(SYSTEM, { kind: 'agency', name: 'Công ty Mẫu', phone: null });
}, 120_000);

afterAll(() => house.close());

function contract(change: Partial<ContractInput> = {}): ContractInput {
  return {
    organisationId,
    number: newId(),
    countryCode: 'TW',
    programmeCode: 'TW_FACTORY',
    foreignPartner: 'Nhà máy Mẫu',
    status: 'ACCEPTED',
    acceptanceNumber: '88/CV',
    acceptedOn: '2026-01-05',
    termMonths: 36,
    wageMinor: 29_500,
    wageCurrency: 'TWD',
    workerFeeVnd: 48_000_000,
    costs: [
      { kind: 'ticket', amountVnd: 5_500_000 },
      { kind: 'deposit', amountVnd: 7_000_000 },
      { kind: 'fund', amountVnd: 100_000 },
    ],
    deductions: [{ kind: 'insurance', amountMinor: 1_137 }],
    rate: { vndPerUnit: 830, on: '2026-11-20', source: 'Ngân hàng Mẫu' },
    lines: [{ occupationCode: '8212', places: 10 }],
    ...change,
  };
}

const record = (change?: Partial<ContractInput>) => contracts().record(SYSTEM, contract(change));
const fieldsOf = (change: Partial<ContractInput>) =>
  record(change).then(
    () => 'recorded',
    (problem: unknown) => {
      if (!(problem instanceof Problem)) throw problem;
      return problem.fields.map(({ field, code }) => `${problem.status} ${field} ${code}`);
    },
  );

describe('recording a contract', () => {
  it('stores what the check said, with the ids of its rules', async () => {
    const { id } = await record();
    const [row] = await house.db.transaction(SYSTEM, () =>
      house.db.rows<{ costVerdict: object }>(
        'SELECT cost_verdict FROM supply_contract WHERE id = $1',
        [id],
      ),
    );
    expect(row?.costVerdict).toMatchObject({
      blocked: false,
      fee: { capVnd: 73_455_000, state: 'within' },
      ruleIds: expect.arrayContaining(['overseas.service-fee-cap.2022']),
    });
  });

  it.each<[string, Partial<ContractInput>, string[]]>([
    [
      'a fee a dong above the ceiling',
      { workerFeeVnd: 73_455_001 },
      ['422 workerFeeVnd contracts.cost.fee-above-cap'],
    ],
    [
      'what the other side pays, paid twice',
      { foreignFeeVnd: 30_000_000 },
      ['422 workerFeeVnd contracts.cost.fee-above-cap'],
    ],
    [
      'a fee to a public unit',
      { countryCode: 'KR', programmeCode: 'KR_EPS', workerFeeVnd: 1 },
      ['422 workerFeeVnd contracts.cost.fee-not-allowed'],
    ],
    [
      'a fee that no rate holds against its ceiling',
      { rate: null },
      ['422 rate contracts.cost.fee-without-rate'],
    ],
    [
      'brokerage',
      { costs: [{ kind: 'brokerage', amountVnd: 1 }] },
      ['422 costs contracts.cost.brokerage'],
    ],
    [
      'selection money',
      { costs: [{ kind: 'selection', amountVnd: 1 }] },
      ['422 costs contracts.cost.selection'],
    ],
  ])('refuses %s', async (_name, change, problems) => {
    expect(await fieldsOf(change)).toEqual(problems);
  });

  it('only warns where the rule was not read in the law', async () => {
    const japan = { countryCode: 'JP', programmeCode: 'JP_SSW1', wageCurrency: 'JPY' };
    const above = { ...japan, wageMinor: 205_000, workerFeeVnd: 50_000_000 };
    const rate = { vndPerUnit: 169, on: '2026-11-20', source: 'Ngân hàng Mẫu' };
    expect(await fieldsOf({ ...above, rate })).toBe('recorded');
  });

  it('is for officials', async () => {
    const agent = await addMember(house, 'agent', organisationId);
    await expect(contracts().record(agent, contract())).rejects.toMatchObject({ status: 403 });
  });

  it('has no place for what the law forbids, not even in the table', async () => {
    const { id } = await record();
    const insert = house.db.transaction(SYSTEM, () =>
      house.db.rows(`INSERT INTO contract_cost VALUES ($1, 'brokerage', 1)`, [id]),
    );
    await expect(insert).rejects.toThrow('contract_cost_kind_check');
  });
});

describe('the terms of an order', () => {
  it('are public once the contract is accepted', async () => {
    const { lineIds } = await record();
    const terms = await contracts().termsOf(ANONYMOUS, lineIds[0] ?? '');
    expect(terms).toMatchObject({
      totalVnd: 53_600_000,
      depositVnd: 7_000_000,
      deductionMinor: 1_137,
      placesLeft: 10,
      rate: { vndPerUnit: 830, on: '2026-11-20' },
      fee: { state: 'within', marketConfirmed: false },
    });
    expect(terms?.lines.map(({ kind, refundable }) => [kind, refundable])).toEqual([
      ['service_fee', false],
      ['ticket', false],
      ['fund', false],
      ['deposit', true],
    ]);
  });

  it('say that they do not know what nobody entered', async () => {
    const { lineIds } = await record({ costs: null, deductions: null });
    const terms = await contracts().termsOf(ANONYMOUS, lineIds[0] ?? '');
    expect(terms).toMatchObject({ totalVnd: null, depositVnd: null, deductionMinor: null });
    expect(terms?.lines).toHaveLength(1);
  });

  it('of a draft are for its own agency', async () => {
    const draft = { status: 'DRAFT', acceptanceNumber: null, acceptedOn: null } as const;
    const { id, lineIds } = await record(draft);
    const own = await addMember(house, 'agent', organisationId);
    const other = actorOf('agent', newId(), newId());
    expect(await contracts().termsOf(own, lineIds[0] ?? '')).toBeDefined();
    for (const actor of [ANONYMOUS, other]) {
      expect(await contracts().termsOf(actor, lineIds[0] ?? '')).toBeUndefined();
      const rows = await house.db.read(actor, () =>
        house.db.rows('SELECT FROM contract_cost WHERE supply_contract_id = $1', [id]),
      );
      expect(rows).toHaveLength(0);
    }
  });

  it('are read, not written, by an agency', async () => {
    const { id } = await record();
    const agent = await addMember(house, 'agent', organisationId);
    const changed = await house.db.transaction(agent, () =>
      house.db.rows(
        'UPDATE contract_cost SET amount_vnd = 0 WHERE supply_contract_id = $1 RETURNING kind',
        [id],
      ),
    );
    expect(changed).toHaveLength(0);
  });

  it('lists the lines on which an agency may publish, most places first', async () => {
    const owner = await house
      .get(PeopleService)
      .createOrganisation(SYSTEM, { kind: 'agency', name: 'Công ty Hai', phone: null });
    const lines = [
      { occupationCode: '8212', places: 2 },
      { occupationCode: '7212', places: 9 },
    ];
    await record({ organisationId: owner, lines });
    await record({ organisationId: owner, status: 'STOPPED' });
    const agent = await addMember(house, 'agent', owner);
    const found = await contracts().linesOf(agent, owner);
    expect(found.map((line) => [line.occupationCode, line.placesLeft])).toEqual([
      ['7212', 9],
      ['8212', 2],
    ]);
  });
});
