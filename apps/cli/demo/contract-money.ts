import { type ContractInput } from '#libs/contracts';
import { type DemoContract } from './contracts.js';
import { overseasPostings } from './postings.overseas.js';

type Costs = NonNullable<ContractInput['costs']>;
type Deductions = NonNullable<ContractInput['deductions']>;

/** Invented but usual amounts in dong; tickets to Japan are paid there. */
const FIXED: Record<string, Costs> = {
  TW: [
    { kind: 'visa', amountVnd: 1_650_000 },
    { kind: 'health_check', amountVnd: 1_200_000 },
    { kind: 'ticket', amountVnd: 5_500_000 },
  ],
  JP: [
    { kind: 'visa', amountVnd: 650_000 },
    { kind: 'health_check', amountVnd: 1_500_000 },
    { kind: 'ticket', amountVnd: 0 },
  ],
  KR: [
    { kind: 'visa', amountVnd: 1_500_000 },
    { kind: 'health_check', amountVnd: 1_200_000 },
    { kind: 'ticket', amountVnd: 6_500_000 },
  ],
};

const EVERYWHERE: Costs = [
  { kind: 'orientation', amountVnd: 530_000 },
  { kind: 'passport', amountVnd: 200_000 },
  { kind: 'criminal_record', amountVnd: 200_000 },
  { kind: 'fund', amountVnd: 100_000 },
];

/** The deposit at the Bank for Social Policies that EPS asks for; it comes back. */
const EPS_DEPOSIT: Costs = [{ kind: 'deposit', amountVnd: 100_000_000 }];

/** What the worker pays beside the fee; training is the rest of what the contract's posting says. */
export function costsOf(contract: DemoContract): Costs {
  const posting = overseasPostings.find((one) => one.contract === contract.number);
  const given = [...EVERYWHERE, ...(FIXED[contract.countryCode] ?? [])];
  const paid = given.reduce((sum, { amountVnd }) => sum + amountVnd, contract.workerFeeVnd);
  const training = (posting?.workerCostVnd ?? 0) - paid;
  if (training < 0) throw new Error(`${contract.number} costs more than its posting says`);
  const deposit = contract.programmeCode === 'KR_EPS' ? EPS_DEPOSIT : [];
  return [...given, { kind: 'training', amountVnd: training }, ...deposit];
}

/** Rent of a month in yen, as the postings say it. */
const RENT_IN_YEN: Record<string, number> = {
  'MH-JP-01': 28_000,
  'MH-JP-02': 25_000,
  'MH-JP-04': 15_000,
  'MH-JP-06': 22_000,
};

/** What is taken off the wage each month: insurance, tax, broker's fee of the first year, board. */
export function deductionsOf({ number, countryCode, programmeCode, wageMinor }: DemoContract) {
  const share = (part: number) => Math.round(wageMinor * part);
  const inFamily = programmeCode === 'TW_FAMILY_CARE';
  const byCountry: Record<string, Deductions> = {
    TW: [
      { kind: 'insurance', amountMinor: inFamily ? 458 : 1_137 },
      { kind: 'broker_service', amountMinor: 1_800 },
      ...(inFamily ? [] : [{ kind: 'meals' as const, amountMinor: 2_500 }]),
    ],
    JP: [
      { kind: 'insurance', amountMinor: share(0.149) },
      { kind: 'tax', amountMinor: share(0.02) },
      { kind: 'housing', amountMinor: RENT_IN_YEN[number] ?? 20_000 },
    ],
    KR: [
      { kind: 'insurance', amountMinor: share(0.09) },
      { kind: 'tax', amountMinor: share(0.015) },
      { kind: 'housing', amountMinor: 200_000 },
    ],
  };
  return byCountry[countryCode] ?? null;
}
