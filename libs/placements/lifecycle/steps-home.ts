import { mayTell, needs, type StepRule } from './step-rule.js';
import { between, BROKEN_OFF } from './states.js';

const orientation = [mayTell('orientation_number'), mayTell('orientation_issued_on')];
const deposit = [mayTell('deposit_vnd'), mayTell('deposit_paid_on'), mayTell('deposit_account')];
const anyStaff = ['agent', 'counsellor', 'official'] as const;
const sender = ['agent', 'counsellor'] as const;

/** From the first word of interest to the contract. */
export const toContract = {
  counsel: {
    to: 'COUNSELLED',
    from: ['INTERESTED'],
    by: ['counsellor'],
    needs: [needs('counselling_note')],
  },
  // Starts at a posting.
  apply: {
    to: 'APPLIED',
    from: ['INTERESTED', 'COUNSELLED'],
    by: ['worker', 'counsellor'],
    needs: [],
  },
  // The worker signed with an employer abroad in person: there is no posting (Law 69/2020 art. 50-53).
  declare: {
    to: 'APPLIED',
    from: ['INTERESTED', 'COUNSELLED'],
    by: ['worker', 'counsellor'],
    needs: [needs('employer_abroad'), needs('country_abroad'), needs('contract_signed_on')],
    within: 'COMMUNE_SUBMITTED',
  },
  prescreen: {
    to: 'PRESCREENED',
    from: ['APPLIED'],
    by: anyStaff,
    needs: [mayTell('prescreen_note')],
  },
  study: {
    to: 'QUALIFYING',
    from: ['APPLIED', 'PRESCREENED'],
    by: ['agent', 'counsellor', 'worker'],
    needs: [needs('exam_name'), needs('exam_on')],
  },
  qualify: {
    to: 'QUALIFIED',
    from: ['QUALIFYING'],
    by: anyStaff,
    needs: [needs('exam_result'), mayTell('exam_expires_on')],
  },
  roster: {
    to: 'ROSTERED',
    from: ['QUALIFIED'],
    by: anyStaff,
    needs: [needs('roster_approved_on'), needs('roster_expires_on')],
  },
  interview: {
    to: 'INTERVIEW',
    from: ['PRESCREENED', 'QUALIFIED', 'ROSTERED'],
    by: sender,
    needs: [needs('interview_on'), needs('interview_place')],
  },
  select: {
    to: 'SELECTED',
    from: ['ROSTERED', 'INTERVIEW'],
    by: anyStaff,
    needs: [needs('selected_on'), mayTell('departure_promised_by')],
  },
  contract: {
    to: null,
    door: 'CONTRACTED',
    from: ['SELECTED'],
    by: sender,
    needs: [
      needs('contract_number'),
      needs('contract_signed_on'),
      needs('service_fee_vnd'),
      mayTell('exchange_rate'),
      mayTell('brokerage_vnd'),
    ],
  },
  // The worker says that this is what was signed; a counsellor for somebody without telephone.
  'confirm-contract': {
    to: 'CONTRACTED',
    from: ['SELECTED'],
    by: ['worker', 'counsellor'],
    needs: [],
    given: 'contract_signed_on',
  },
} as const satisfies Record<string, StepRule>;

/** From the contract to the airport. */
export const toDeparture = {
  train: {
    to: 'TRAINING',
    from: ['CONTRACTED'],
    by: sender,
    needs: [needs('training_starts_on'), ...orientation],
  },
  'request-permit': {
    to: 'PERMIT_PENDING',
    from: ['CONTRACTED', 'TRAINING'],
    by: anyStaff,
    needs: [needs('permit_requested_on'), ...orientation],
  },
  'receive-permit': {
    to: 'PERMIT_ISSUED',
    from: ['PERMIT_PENDING'],
    by: anyStaff,
    needs: [needs('permit_number'), needs('permit_issued_on'), mayTell('permit_expires_on')],
  },
  'submit-list': {
    to: null,
    from: ['PERMIT_PENDING', 'PERMIT_ISSUED'],
    by: sender,
    needs: [needs('list_submitted_on')],
    within: 'LIST_CONFIRMED',
  },
  'confirm-list': {
    to: 'LIST_CONFIRMED',
    from: ['PERMIT_PENDING', 'PERMIT_ISSUED'],
    by: anyStaff,
    needs: [needs('list_number'), needs('list_confirmed_on')],
  },
  'receive-visa': {
    to: 'VISA_ISSUED',
    from: ['PERMIT_ISSUED', 'LIST_CONFIRMED'],
    by: sender,
    needs: [needs('visa_issued_on'), needs('visa_enter_by'), ...deposit],
  },
  'submit-registration': {
    to: 'COMMUNE_SUBMITTED',
    from: ['APPLIED'],
    by: ['worker', 'counsellor', 'official'],
    needs: [needs('registration_sent_on')],
  },
  'confirm-registration': {
    to: 'COMMUNE_CONFIRMED',
    from: ['COMMUNE_SUBMITTED'],
    by: ['official'],
    needs: [needs('registration_number'), needs('registration_confirmed_on')],
  },
  clear: {
    to: 'READY',
    from: ['VISA_ISSUED', 'COMMUNE_CONFIRMED'],
    by: sender,
    needs: [
      needs('departs_on'),
      needs('passport_expires_on'),
      needs('fund_paid_on'),
      ...orientation,
      ...deposit,
    ],
    alone: true,
  },
  depart: {
    to: 'DEPARTED',
    from: ['READY'],
    by: anyStaff,
    needs: [needs('departed_on'), needs('flight')],
    alone: true,
  },
} as const satisfies Record<string, StepRule>;

const beforeContract = between('APPLIED', 'SELECTED');
const afterContract = between('CONTRACTED', 'READY');

/** Ways out before departure. */
export const outOfHome = {
  withdraw: {
    to: 'WITHDRAWN',
    from: between('INTERESTED', 'READY'),
    by: ['worker', 'counsellor'],
    needs: [],
    needsReason: true,
  },
  reject: {
    to: 'REJECTED',
    from: beforeContract,
    by: sender,
    needs: [],
    needsReason: true,
  },
  'refuse-registration': {
    to: 'REJECTED',
    from: ['COMMUNE_SUBMITTED'],
    by: ['official'],
    needs: [],
    needsReason: true,
  },
  cancel: {
    to: 'CANCELLED_BY_AGENCY',
    from: afterContract,
    by: ['agent', 'official'],
    needs: [],
    needsReason: true,
    given: 'contract_number',
  },
  'fail-exam': {
    to: 'FAILED_EXAM',
    from: ['QUALIFYING'],
    by: anyStaff,
    needs: [],
    needsReason: true,
  },
  expire: {
    to: 'EXPIRED',
    from: ['QUALIFIED', 'ROSTERED', 'PERMIT_ISSUED', 'LIST_CONFIRMED', 'VISA_ISSUED'],
    by: anyStaff,
    needs: [],
    needsReason: true,
  },
  // From the contract on, whoever goes or is let go gets their money back.
  'settle-money': {
    to: null,
    from: [...BROKEN_OFF, 'EARLY_RETURN', 'RETURNED'],
    by: ['agent', 'official'],
    needs: [needs('money_settled_on'), mayTell('refund_vnd'), mayTell('deposit_returned_vnd')],
    given: 'contract_number',
  },
} as const satisfies Record<string, StepRule>;
