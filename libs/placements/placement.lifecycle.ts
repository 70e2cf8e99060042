import { type Role } from '#libs/platform';
import { type Need } from './placement.facts.js';

/** The way abroad in its order; a programme passes some of these. */
export const MAIN_LINE = [
  'INTERESTED',
  'COUNSELLED',
  'APPLIED',
  'PRESCREENED',
  'QUALIFYING',
  'QUALIFIED',
  'ROSTERED',
  'INTERVIEW',
  'SELECTED',
  'CONTRACTED',
  'TRAINING',
  'PERMIT_PENDING',
  'PERMIT_ISSUED',
  'LIST_CONFIRMED',
  'VISA_ISSUED',
  'READY',
  'DEPARTED',
] as const;

/** Ways in which a placement ends before departure. */
export const BROKEN_OFF = [
  'WITHDRAWN',
  'REJECTED',
  'CANCELLED_BY_AGENCY',
  'FAILED_EXAM',
  'EXPIRED',
] as const;

export const PLACEMENT_STATES = [...MAIN_LINE, ...BROKEN_OFF] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** From here no step leads on. */
export const ENDS: readonly PlacementState[] = ['DEPARTED', ...BROKEN_OFF];

interface StepRule {
  to: PlacementState;
  from: readonly PlacementState[];
  by: readonly Role[];
  needs: readonly Need[];
  /** The one who takes the step must say why. */
  needsReason?: true;
}

const needs = (kind: Need['kind']): Need => ({ kind, required: true });
const mayTell = (kind: Need['kind']): Need => ({ kind, required: false });
const orientation = [mayTell('orientation_number'), mayTell('orientation_issued_on')];
const deposit = [mayTell('deposit_vnd'), mayTell('deposit_paid_on')];

/** States from one to another of the main line, both included. */
function between(first: PlacementState, last: PlacementState): PlacementState[] {
  const line: readonly PlacementState[] = MAIN_LINE;
  return line.slice(line.indexOf(first), line.indexOf(last) + 1);
}

/** The table of states, one step a row: where it leads, from where, who takes it, with what. */
const STEPS = {
  counsel: {
    to: 'COUNSELLED',
    from: ['INTERESTED'],
    by: ['counsellor'],
    needs: [needs('counselling_note')],
  },
  apply: {
    to: 'APPLIED',
    from: ['INTERESTED', 'COUNSELLED'],
    by: ['worker', 'counsellor'],
    needs: [],
  },
  prescreen: {
    to: 'PRESCREENED',
    from: ['APPLIED'],
    by: ['agent', 'counsellor', 'official'],
    needs: [mayTell('prescreen_note')],
  },
  study: {
    to: 'QUALIFYING',
    from: ['APPLIED', 'PRESCREENED'],
    by: ['agent', 'counsellor'],
    needs: [needs('exam_name'), needs('exam_on')],
  },
  qualify: {
    to: 'QUALIFIED',
    from: ['QUALIFYING'],
    by: ['agent', 'counsellor', 'official'],
    needs: [needs('exam_result'), mayTell('exam_expires_on')],
  },
  roster: {
    to: 'ROSTERED',
    from: ['QUALIFIED'],
    by: ['agent', 'counsellor', 'official'],
    needs: [needs('roster_approved_on'), needs('roster_expires_on')],
  },
  interview: {
    to: 'INTERVIEW',
    from: ['PRESCREENED', 'QUALIFIED', 'ROSTERED'],
    by: ['agent', 'counsellor'],
    needs: [needs('interview_on'), needs('interview_place')],
  },
  select: {
    to: 'SELECTED',
    from: ['ROSTERED', 'INTERVIEW'],
    by: ['agent', 'counsellor', 'official'],
    needs: [needs('selected_on'), mayTell('departure_promised_by')],
  },
  contract: {
    to: 'CONTRACTED',
    from: ['SELECTED'],
    by: ['agent', 'counsellor'],
    needs: [
      needs('contract_number'),
      needs('contract_signed_on'),
      needs('service_fee_vnd'),
      mayTell('brokerage_vnd'),
    ],
  },
  train: {
    to: 'TRAINING',
    from: ['CONTRACTED'],
    by: ['agent', 'counsellor'],
    needs: [needs('training_starts_on'), ...orientation],
  },
  'request-permit': {
    to: 'PERMIT_PENDING',
    from: ['CONTRACTED', 'TRAINING'],
    by: ['agent', 'counsellor', 'official'],
    needs: [needs('permit_requested_on'), ...orientation],
  },
  'receive-permit': {
    to: 'PERMIT_ISSUED',
    from: ['PERMIT_PENDING'],
    by: ['agent', 'counsellor', 'official'],
    needs: [needs('permit_number'), needs('permit_issued_on'), mayTell('permit_expires_on')],
  },
  'confirm-list': {
    to: 'LIST_CONFIRMED',
    from: ['PERMIT_PENDING', 'PERMIT_ISSUED'],
    by: ['agent', 'counsellor', 'official'],
    needs: [needs('list_number'), needs('list_confirmed_on')],
  },
  'receive-visa': {
    to: 'VISA_ISSUED',
    from: ['PERMIT_ISSUED', 'LIST_CONFIRMED'],
    by: ['agent', 'counsellor'],
    needs: [needs('visa_issued_on'), needs('visa_enter_by'), ...deposit],
  },
  clear: {
    to: 'READY',
    from: ['VISA_ISSUED'],
    by: ['agent', 'counsellor'],
    needs: [
      needs('departs_on'),
      needs('passport_expires_on'),
      needs('fund_paid_on'),
      ...orientation,
      ...deposit,
    ],
  },
  depart: {
    to: 'DEPARTED',
    from: ['READY'],
    by: ['agent', 'counsellor'],
    needs: [needs('departed_on'), needs('flight')],
  },
  withdraw: {
    to: 'WITHDRAWN',
    from: between('INTERESTED', 'READY'),
    by: ['worker', 'counsellor'],
    needs: [],
    needsReason: true,
  },
  reject: {
    to: 'REJECTED',
    from: between('APPLIED', 'SELECTED'),
    by: ['agent', 'counsellor'],
    needs: [],
    needsReason: true,
  },
  cancel: {
    to: 'CANCELLED_BY_AGENCY',
    from: between('CONTRACTED', 'READY'),
    by: ['agent', 'official'],
    needs: [],
    needsReason: true,
  },
  'fail-exam': {
    to: 'FAILED_EXAM',
    from: ['QUALIFYING'],
    by: ['agent', 'counsellor', 'official'],
    needs: [],
    needsReason: true,
  },
  expire: {
    to: 'EXPIRED',
    from: ['ROSTERED', 'PERMIT_ISSUED', 'LIST_CONFIRMED', 'VISA_ISSUED'],
    by: ['agent', 'counsellor', 'official'],
    needs: [],
    needsReason: true,
  },
} as const satisfies Record<string, StepRule>;

export type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as Step[];

/** A step's row with its general type. */
export function stepRule(step: Step): StepRule {
  return STEPS[step];
}

/** The states of the main line that a programme passes, in order. */
export function lineOf(stages: readonly string[]): PlacementState[] {
  return MAIN_LINE.filter((state) => stages.includes(state));
}

/**
 * The steps that lead on from a state within a programme: those of the table whose target the
 * programme has, and the one to its next stage, which passes over stages that it does not have.
 * Ways out are open in every programme.
 */
export function stepsFrom(state: PlacementState, stages: readonly string[]): Step[] {
  const line = lineOf(stages);
  const next = line[line.indexOf(state) + 1];
  return STEP_NAMES.filter((name) => {
    const { to, from } = stepRule(name);
    if (ENDS.includes(state)) return false;
    if (to === next && line.includes(state)) return true;
    const passed = line.includes(to) || (BROKEN_OFF as readonly string[]).includes(to);
    return passed && from.includes(state);
  });
}

/** Who must act next. */
export type Mover = 'worker' | 'agency' | 'centre' | 'abroad' | 'nobody';

const MOVERS: Record<PlacementState, Mover> = {
  INTERESTED: 'centre',
  COUNSELLED: 'worker',
  APPLIED: 'agency',
  PRESCREENED: 'agency',
  QUALIFYING: 'worker',
  QUALIFIED: 'agency',
  ROSTERED: 'abroad',
  INTERVIEW: 'agency',
  SELECTED: 'agency',
  CONTRACTED: 'agency',
  TRAINING: 'worker',
  PERMIT_PENDING: 'abroad',
  PERMIT_ISSUED: 'agency',
  LIST_CONFIRMED: 'agency',
  VISA_ISSUED: 'agency',
  READY: 'worker',
  DEPARTED: 'nobody',
  WITHDRAWN: 'nobody',
  REJECTED: 'nobody',
  CANCELLED_BY_AGENCY: 'nobody',
  FAILED_EXAM: 'nobody',
  EXPIRED: 'nobody',
};

/** Days in which the one whose turn it is must answer, where there is a rule for it. */
const ANSWER_DAYS: Partial<Record<PlacementState, number>> = { APPLIED: 7, COUNSELLED: 14 };

/** Whose turn it is in a state, and within how many days; null where no rule says so. */
export function turnAt(state: PlacementState): { mover: Mover; days: number | null } {
  return { mover: MOVERS[state], days: ANSWER_DAYS[state] ?? null };
}

/** A state's text when it comes from a row: the table is the only list of them. */
export function isPlacementState(text: string): text is PlacementState {
  return (PLACEMENT_STATES as readonly string[]).includes(text);
}
