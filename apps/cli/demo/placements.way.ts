import { type Facts, type PlacementState, type StepForm } from '#libs/placements';
import { addDays, addMonths, type IsoDate } from '#libs/platform';
import { type DemoContract } from './contracts.js';

/** Of one order and one worker, what the facts of the way are made of. */
export interface WayInput {
  contract: DemoContract;
  /** Dong per unit of the wage's currency. */
  vndPerUnit: number;
  /** The day of the interview, or of entry into the roster. */
  chosenOn: IsoDate;
  /** Tells papers apart. */
  number: number;
}

interface WayStep {
  /** The stage to which the step belongs; a programme without it passes the step over. */
  stage: PlacementState;
  facts?: (input: WayInput, day: (after: number) => IsoDate) => Facts;
}

/** The way abroad with what each step asks for, in days after the day of the interview. */
const WAY = {
  prescreen: { stage: 'PRESCREENED' },
  study: {
    stage: 'QUALIFYING',
    facts: ({ contract }, day) => ({ exam_name: examOf(contract), exam_on: day(-60) }),
  },
  qualify: {
    stage: 'QUALIFIED',
    facts: (_, day) => ({ exam_result: 'Đạt', exam_expires_on: day(670) }),
  },
  roster: {
    stage: 'ROSTERED',
    facts: (_, day) => ({ roster_approved_on: day(0), roster_expires_on: day(365) }),
  },
  interview: {
    stage: 'INTERVIEW',
    facts: (_, day) => ({ interview_on: day(0), interview_place: 'Đông Hà' }),
  },
  select: {
    stage: 'SELECTED',
    facts: (_, day) => ({ selected_on: day(1), departure_promised_by: day(181) }),
  },
  contract: {
    stage: 'CONTRACTED',
    facts: ({ contract, vndPerUnit, number }, day) => ({
      contract_number: `${contract.number}-${number}`,
      contract_signed_on: day(8),
      service_fee_vnd: contract.workerFeeVnd,
      exchange_rate: vndPerUnit,
    }),
  },
  'confirm-contract': { stage: 'CONTRACTED' },
  train: { stage: 'TRAINING', facts: (_, day) => ({ training_starts_on: day(14) }) },
  'request-permit': {
    stage: 'PERMIT_PENDING',
    facts: ({ number }, day) => ({
      permit_requested_on: day(75),
      orientation_number: `GDĐH-${number}`,
      orientation_issued_on: day(70),
    }),
  },
  'receive-permit': {
    stage: 'PERMIT_ISSUED',
    facts: ({ contract, number }, day) => ({
      permit_number: `${contract.countryCode}-${number}`,
      permit_issued_on: day(105),
    }),
  },
  'confirm-list': {
    stage: 'LIST_CONFIRMED',
    facts: ({ number }, day) => ({ list_number: `DS-${number}`, list_confirmed_on: day(112) }),
  },
  'receive-visa': {
    stage: 'VISA_ISSUED',
    facts: (_, day) => ({ visa_issued_on: day(125), visa_enter_by: day(215) }),
  },
  clear: {
    stage: 'READY',
    facts: (_, day) => ({
      departs_on: day(150),
      passport_expires_on: day(2_000),
      fund_paid_on: day(130),
    }),
  },
  depart: {
    stage: 'DEPARTED',
    facts: (_, day) => ({ departed_on: day(150), flight: 'Chuyến bay minh họa, Đà Nẵng' }),
  },
  arrive: {
    stage: 'WORKING',
    facts: ({ contract, number }, day) => ({
      arrived_on: day(150),
      employer_abroad: contract.foreignPartner,
      address_abroad: contract.foreignPartner.split(', ')[1] ?? contract.foreignPartner,
      phone_abroad: `0000 000 ${number}`,
      contract_starts_on: day(151),
      contract_ends_on: addMonths(day(151), contract.termMonths),
    }),
  },
  'update-database': {
    stage: 'WORKING',
    facts: (_, day) => ({ database_updated_on: day(153) }),
  },
  'pay-agency-fund': {
    stage: 'WORKING',
    facts: (_, day) => ({ agency_fund_paid_on: day(157) }),
  },
  'report-month': { stage: 'WORKING', facts: (_, day) => ({ month_reported_on: day(390) }) },
} as const satisfies Partial<Record<StepForm['step'], WayStep>>;

export type DemoStep = keyof typeof WAY;

/** The steps of a programme up to and with `upTo`, with their facts. */
export function wayTo(
  upTo: DemoStep,
  stages: readonly string[],
  input: WayInput,
): { step: DemoStep; facts: Facts }[] {
  const steps = Object.keys(WAY) as DemoStep[];
  return steps
    .slice(0, steps.indexOf(upTo) + 1)
    .filter((step) => stages.includes(WAY[step].stage))
    .map((step) => {
      const { facts }: WayStep = WAY[step];
      return { step, facts: facts?.(input, (after) => addDays(input.chosenOn, after)) ?? {} };
    });
}

function examOf({ countryCode }: DemoContract): string {
  return countryCode === 'KR' ? 'EPS-TOPIK' : 'JLPT N4';
}
