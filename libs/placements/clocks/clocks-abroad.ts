import { addDays, addMonths, type IsoDate } from '#libs/platform';
import { BROKEN_OFF, type PlacementState } from '../lifecycle/states.js';
import { addWorkingDays, dayOfNextMonth, nextDayOfMonth } from './calendar.js';
import {
  byRule,
  type ClockInput,
  type ClockSpec,
  exempt,
  isAlone,
  named,
  promised,
  remind,
  remindFromStart,
} from './clock-spec.js';

const DATABASE = 'overseas.database-update';
/** The same duty of those who send workers of their own. */
const OWN_WORKERS = 'overseas.database-update-own-workers';

/** From departure to the end of work. */
export const abroad: readonly ClockSpec[] = [
  {
    kind: 'database-update',
    owner: 'agency',
    starts: (input) =>
      exempt(DATABASE, input) && exempt(OWN_WORKERS, input) ? undefined : input.facts.departed_on,
    due: (input, startsOn) =>
      exempt(DATABASE, input)
        ? byRule(OWN_WORKERS, 'workingDays', addWorkingDays)(input, startsOn)
        : byRule(DATABASE, 'days', addDays)(input, startsOn),
    met: ({ facts }) => facts.database_updated_on,
    remind: [...remind([-2, 0], 'agency'), ...remind([1], 'agency', 'official')],
  },
  {
    kind: 'agency-fund',
    owner: 'agency',
    starts: (input) =>
      isAlone(input) || exempt('overseas.agency-fund', input) ? undefined : input.facts.departed_on,
    due: byRule('overseas.agency-fund', 'dayOfNextMonth', dayOfNextMonth),
    met: ({ facts }) => facts.agency_fund_paid_on,
    remind: remind([-3, 0], 'agency'),
  },
  {
    // Comes round each month until the contract is liquidated: never met, its day moves on.
    kind: 'monthly-report',
    owner: 'agency',
    starts: (input) => {
      const { facts } = input;
      if (isAlone(input) || facts.liquidated_on) return undefined;
      return facts.month_reported_on ?? facts.arrived_on;
    },
    due: (input, startsOn) => {
      const next = input.facts.month_reported_on ? dayOfNextMonth : nextDayOfMonth;
      const lastDay = (from: IsoDate, day: number) => next(from, day - 1);
      return byRule('overseas.monthly-report', 'beforeDay', lastDay)(input, startsOn);
    },
    met: () => undefined,
    remind: remind([-5, 0], 'agency'),
  },
  {
    kind: 'contract-end',
    owner: 'agency',
    starts: ({ facts, entered }) =>
      entered.has('WORKING') ? (facts.contract_starts_on ?? entered.get('WORKING')) : undefined,
    due: ({ facts }) => named(facts.contract_ends_on),
    met: ({ left, state }) => (state === 'INCIDENT_HOLD' ? undefined : left.get('WORKING')),
    remind: remind([-180, -90, -30], 'worker', 'agency'),
  },
  {
    kind: 'return',
    owner: 'agency',
    starts: ({ entered, facts }) =>
      entered.has('CONTRACT_ENDED')
        ? (facts.contract_ends_on ?? entered.get('CONTRACT_ENDED'))
        : undefined,
    due: promised(30),
    met: ({ facts, left }) => facts.returned_on ?? left.get('CONTRACT_ENDED'),
    remind: [...remindFromStart([15], 'worker', 'agency'), ...remind([0], 'agency', 'official')],
  },
];

/** The end of the contract, or of the stay where that came first. */
function contractEnd({ entered, facts }: ClockInput): IsoDate | undefined {
  if (entered.has('EARLY_RETURN')) return facts.early_return_on;
  if (entered.has('CONTRACT_ENDED')) return facts.contract_ends_on ?? entered.get('CONTRACT_ENDED');
  return facts.returned_on;
}

const followUp = (months: 3 | 6 | 12): ClockSpec => ({
  kind: `reintegration-${months}`,
  owner: 'counsellor',
  starts: ({ facts }) => facts.returned_on,
  due: (_, startsOn) => named(addMonths(startsOn, months)),
  met: ({ facts }) => facts[`follow_up_${months}_on`],
  remind: remind([0, 7], 'counsellor'),
});

/** After the return, and where a signed contract came to nothing. */
export const settled: readonly ClockSpec[] = [
  {
    kind: 'residence-notice',
    owner: 'worker',
    starts: ({ facts }) => facts.returned_on,
    due: byRule('overseas.residence-notice', 'days', addDays),
    met: ({ facts }) => facts.residence_notified_on,
    remind: [...remind([-12, -3, 0], 'worker'), ...remind([1], 'counsellor')],
  },
  {
    kind: 'work-offer',
    owner: 'counsellor',
    starts: ({ facts }) => facts.returned_on,
    due: promised(7),
    met: ({ facts, entered }) => facts.work_offered_on ?? entered.get('REINTEGRATED'),
    remind: remind([0], 'counsellor'),
  },
  {
    kind: 'liquidation',
    owner: 'agency',
    starts: (input) => (isAlone(input) ? undefined : contractEnd(input)),
    due: byRule('overseas.liquidation', 'days', addDays),
    met: ({ entered }) => entered.get('LIQUIDATED'),
    remind: [
      ...remindFromStart([60, 120, 150, 180], 'agency'),
      ...remindFromStart([120, 180], 'worker'),
      ...remind([1], 'official'),
    ],
  },
  {
    kind: 'liquidation-confirmation',
    owner: 'worker',
    starts: ({ facts, taken }) => facts.liquidated_on && taken.get('liquidate'),
    due: promised(7),
    met: ({ entered }) => entered.get('LIQUIDATED'),
    remind: [...remind([-5, 0], 'worker'), ...remind([1], 'counsellor')],
  },
  {
    kind: 'money-settlement',
    owner: 'agency',
    starts: owesMoney,
    due: promised(30),
    met: ({ facts }) => facts.money_settled_on,
    remind: [...remind([-7, 0], 'agency'), ...remind([1], 'official', 'counsellor')],
    outlives: true,
  },
  followUp(3),
  followUp(6),
  followUp(12),
];

/** A contract that was broken off, or ended early without the worker's fault, opens its accounts. */
function owesMoney({ facts, entered, state }: ClockInput): IsoDate | undefined {
  if (!entered.has('CONTRACTED')) return undefined;
  const broken: readonly PlacementState[] = BROKEN_OFF;
  if (broken.includes(state)) return entered.get(state);
  return facts.early_return_fault === 'other' ? facts.early_return_on : undefined;
}
