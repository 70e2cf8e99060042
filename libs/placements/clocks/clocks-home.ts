import { addDays, addMonths } from '#libs/platform';
import { addWorkingDays } from './calendar.js';
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

const departed = ({ facts }: ClockInput) => facts.departed_on;

/** Until the contract is signed. */
export const untilContract: readonly ClockSpec[] = [
  {
    kind: 'call-back',
    owner: 'counsellor',
    starts: ({ entered }) => entered.get('INTERESTED'),
    due: (_, startsOn) => named(addWorkingDays(startsOn, 2)),
    met: ({ left }) => left.get('INTERESTED'),
    remind: remind([0, 1], 'counsellor'),
  },
  {
    kind: 'follow-up',
    owner: 'counsellor',
    starts: ({ entered }) => entered.get('COUNSELLED'),
    due: promised(14),
    met: ({ left }) => left.get('COUNSELLED'),
    remind: remind([0], 'counsellor'),
  },
  {
    kind: 'application-answer',
    owner: 'agency',
    starts: (input) => (isAlone(input) ? undefined : input.entered.get('APPLIED')),
    due: promised(7),
    met: ({ left }) => left.get('APPLIED'),
    remind: [...remind([-2, 0], 'agency'), ...remind([1], 'agency', 'counsellor')],
  },
  {
    kind: 'exam',
    owner: 'worker',
    starts: ({ facts, entered }) => facts.exam_on && entered.get('QUALIFYING'),
    due: ({ facts }) => named(facts.exam_on),
    met: ({ left }) => left.get('QUALIFYING'),
    remind: [...remind([-30, -7, -1], 'worker'), ...remind([7], 'agency')],
  },
  {
    kind: 'exam-result',
    owner: 'agency',
    starts: ({ facts, entered }) => facts.exam_expires_on && entered.get('QUALIFIED'),
    due: ({ facts }) => named(facts.exam_expires_on),
    met: ({ facts }) => facts.selected_on,
    remind: remind([-90, -30], 'worker', 'agency'),
  },
  {
    kind: 'roster',
    owner: 'agency',
    starts: ({ facts }) => facts.roster_approved_on,
    due: ({ facts }) => named(facts.roster_expires_on),
    met: ({ facts }) => facts.selected_on,
    remind: remind([-90, -30, -7], 'worker', 'agency', 'counsellor'),
  },
  {
    kind: 'interview',
    owner: 'worker',
    starts: ({ facts, entered }) => facts.interview_on && entered.get('INTERVIEW'),
    due: ({ facts }) => named(facts.interview_on),
    met: ({ left }) => left.get('INTERVIEW'),
    remind: remind([-3, -1], 'worker', 'agency'),
  },
  {
    // The agency wrote the contract down, the worker has not confirmed it yet.
    kind: 'contract-confirmation',
    owner: 'worker',
    starts: ({ facts, taken }) => facts.contract_number && taken.get('contract'),
    due: promised(7),
    met: ({ entered }) => entered.get('CONTRACTED'),
    remind: [...remind([-5, 0], 'worker'), ...remind([1], 'counsellor')],
  },
];

const PROMISE = 'overseas.departure-promise';
const ORIENTATION = 'overseas.orientation-certificate';

/** From selection to departure. */
export const untilDeparture: readonly ClockSpec[] = [
  {
    kind: 'departure-promise',
    owner: 'agency',
    starts: (input) => (exempt(PROMISE, input) ? undefined : input.facts.selected_on),
    due: (input, startsOn) => {
      const byLaw = byRule(PROMISE, 'days', addDays)(input, startsOn);
      const own = input.facts.departure_promised_by;
      return own && (byLaw.on === null || own < byLaw.on) ? { ...byLaw, on: own } : byLaw;
    },
    met: departed,
    remind: [
      ...remindFromStart([90, 150, 170, 180], 'agency'),
      ...remindFromStart([150, 170, 180], 'worker', 'counsellor'),
      ...remind([0], 'agency', 'worker'),
      ...remind([1], 'official'),
    ],
  },
  {
    kind: 'orientation-certificate',
    owner: 'agency',
    starts: (input) => (exempt(ORIENTATION, input) ? undefined : input.facts.orientation_issued_on),
    due: byRule(ORIENTATION, 'validMonths', addMonths),
    met: departed,
    remind: remind([-60, -30], 'worker', 'agency'),
  },
  {
    kind: 'permit',
    owner: 'agency',
    starts: ({ facts }) => facts.permit_issued_on,
    due: ({ facts }) => named(facts.permit_expires_on),
    met: departed,
    remind: remind([-45, -15, -5], 'worker', 'agency'),
  },
  {
    kind: 'list-confirmation',
    owner: 'official',
    starts: ({ facts }) => facts.list_submitted_on,
    due: byRule('overseas.list-confirmation', 'workingDays', addWorkingDays),
    met: ({ facts }) => facts.list_confirmed_on,
    remind: remind([1], 'agency', 'official'),
  },
  {
    kind: 'registration',
    owner: 'official',
    starts: ({ facts }) => facts.registration_sent_on,
    due: byRule('overseas.direct-registration', 'workingDays', addWorkingDays),
    met: ({ facts }) => facts.registration_confirmed_on,
    remind: remind([0, 1], 'official'),
  },
  {
    kind: 'visa-entry',
    owner: 'worker',
    starts: ({ facts }) => facts.visa_issued_on,
    due: ({ facts }) => named(facts.visa_enter_by),
    met: departed,
    remind: remind([-10, -3], 'worker', 'agency'),
  },
  {
    kind: 'departure',
    owner: 'worker',
    starts: ({ facts, entered }) => facts.departs_on && entered.get('READY'),
    due: ({ facts }) => named(facts.departs_on),
    met: departed,
    remind: remind([-7, -1], 'worker', 'agency'),
  },
];
