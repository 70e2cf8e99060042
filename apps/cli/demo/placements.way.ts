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
  /** The day on which it is written down, after the day of the interview. */
  on: number;
  /** The stage to which the step belongs; a programme without it passes the step over. */
  stage: PlacementState;
  facts?: (input: WayInput, day: (after: number) => IsoDate) => Facts;
}

/** The way abroad with what each step asks for, in days after the day of the interview. */
const WAY = {
  prescreen: { on: -14, stage: 'PRESCREENED' },
  study: {
    on: -80,
    stage: 'QUALIFYING',
    facts: ({ contract }, day) => ({ exam_name: examOf(contract), exam_on: day(-60) }),
  },
  qualify: {
    on: -50,
    stage: 'QUALIFIED',
    facts: (_, day) => ({ exam_result: 'Đạt', exam_expires_on: day(670) }),
  },
  roster: {
    on: 0,
    stage: 'ROSTERED',
    facts: (_, day) => ({ roster_approved_on: day(0), roster_expires_on: day(365) }),
  },
  interview: {
    on: -6,
    stage: 'INTERVIEW',
    facts: (_, day) => ({ interview_on: day(0), interview_place: 'Đông Hà' }),
  },
  select: {
    on: 1,
    stage: 'SELECTED',
    facts: (_, day) => ({ selected_on: day(1), departure_promised_by: day(181) }),
  },
  contract: {
    on: 8,
    stage: 'CONTRACTED',
    facts: ({ contract, vndPerUnit, number }, day) => ({
      contract_number: `${contract.number}-${number}`,
      contract_signed_on: day(8),
      service_fee_vnd: contract.workerFeeVnd,
      exchange_rate: vndPerUnit,
    }),
  },
  'confirm-contract': { on: 9, stage: 'CONTRACTED' },
  train: { on: 14, stage: 'TRAINING', facts: (_, day) => ({ training_starts_on: day(14) }) },
  'request-permit': {
    on: 75,
    stage: 'PERMIT_PENDING',
    facts: ({ number }, day) => ({
      permit_requested_on: day(75),
      orientation_number: `GDĐH-${number}`,
      orientation_issued_on: day(70),
    }),
  },
  'receive-permit': {
    on: 105,
    stage: 'PERMIT_ISSUED',
    facts: ({ contract, number }, day) => ({
      permit_number: `${contract.countryCode}-${number}`,
      permit_issued_on: day(105),
    }),
  },
  'confirm-list': {
    on: 112,
    stage: 'LIST_CONFIRMED',
    facts: ({ number }, day) => ({ list_number: `DS-${number}`, list_confirmed_on: day(112) }),
  },
  'receive-visa': {
    on: 125,
    stage: 'VISA_ISSUED',
    facts: (_, day) => ({ visa_issued_on: day(125), visa_enter_by: day(215) }),
  },
  clear: {
    on: 135,
    stage: 'READY',
    facts: (_, day) => ({
      departs_on: day(150),
      passport_expires_on: day(2_000),
      fund_paid_on: day(130),
    }),
  },
  depart: {
    on: 150,
    stage: 'DEPARTED',
    facts: (_, day) => ({ departed_on: day(150), flight: 'Chuyến bay minh họa, Đà Nẵng' }),
  },
  arrive: {
    on: 152,
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
    on: 153,
    stage: 'WORKING',
    facts: (_, day) => ({ database_updated_on: day(153) }),
  },
  'pay-agency-fund': {
    on: 157,
    stage: 'WORKING',
    facts: (_, day) => ({ agency_fund_paid_on: day(157) }),
  },
  'report-month': {
    on: 390,
    stage: 'WORKING',
    facts: (_, day) => ({ month_reported_on: day(390) }),
  },
} as const satisfies Partial<Record<StepForm['step'], WayStep>>;

export type DemoStep = keyof typeof WAY;

interface WayTaken {
  step: DemoStep;
  on: number;
  facts: Facts;
}

/** Days before the interview on which a file is looked at where an exam follows. */
const EARLY = -90;
/** The same for the application itself; without an exam it goes faster. */
export const APPLIED_BEFORE = { exam: 96, interview: 20 };

/** The steps of a programme up to and with `upTo`, with their facts. */
export function wayTo(upTo: DemoStep, stages: readonly string[], input: WayInput): WayTaken[] {
  const steps = Object.keys(WAY) as DemoStep[];
  return steps
    .slice(0, steps.indexOf(upTo) + 1)
    .filter((step) => stages.includes(WAY[step].stage))
    .map((step) => {
      const { facts, on }: WayStep = WAY[step];
      // Where there is an exam, the sending side looks at people before they begin to study.
      const early = step === 'prescreen' && stages.includes('QUALIFYING');
      return {
        step,
        on: early ? EARLY : on,
        facts: facts?.(input, (after) => addDays(input.chosenOn, after)) ?? {},
      };
    });
}

function examOf({ countryCode }: DemoContract): string {
  return countryCode === 'KR' ? 'EPS-TOPIK' : 'JLPT N4';
}
