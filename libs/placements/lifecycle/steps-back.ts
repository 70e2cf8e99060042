import { type StepRule } from './step-rule.js';

const visa = ['visa_issued_on', 'visa_enter_by'] as const;
const list = ['list_submitted_on', 'list_number', 'list_confirmed_on'] as const;
const permit = ['permit_number', 'permit_issued_on', 'permit_expires_on'] as const;
const leaving = ['departs_on'] as const;
const contract = [
  'contract_number',
  'contract_signed_on',
  'service_fee_vnd',
  'exchange_rate',
  'brokerage_vnd',
] as const;
const selection = ['selected_on', 'departure_promised_by'] as const;
const back = { needs: [], needsReason: true } as const;

/**
 * Steps that lead back, each with a reason; what no longer holds is taken back, never deleted. Turns
 * that the outer world brings are written down by the agency too, mistakes are mended by officials.
 */
export const backward = {
  'visa-refused': {
    ...back,
    to: 'PERMIT_ISSUED',
    from: ['LIST_CONFIRMED', 'VISA_ISSUED', 'READY'],
    by: ['agent', 'official'],
    voids: [...visa, ...leaving],
  },
  'permit-lapsed': {
    ...back,
    to: 'PERMIT_PENDING',
    from: ['PERMIT_ISSUED', 'LIST_CONFIRMED', 'VISA_ISSUED', 'READY'],
    by: ['agent', 'official'],
    voids: [...permit, ...list, ...visa, ...leaving],
  },
  're-roster': {
    ...back,
    to: 'QUALIFIED',
    from: ['ROSTERED'],
    by: ['agent', 'official'],
    voids: ['roster_approved_on', 'roster_expires_on'],
  },
  'back-to-applied': {
    ...back,
    to: 'APPLIED',
    from: ['PRESCREENED', 'QUALIFYING', 'COMMUNE_SUBMITTED'],
    by: ['official'],
    voids: ['exam_name', 'exam_on', 'registration_sent_on'],
  },
  'back-to-prescreened': {
    ...back,
    to: 'PRESCREENED',
    from: ['INTERVIEW', 'SELECTED'],
    by: ['official'],
    voids: ['interview_on', 'interview_place', ...selection, ...contract],
  },
  'back-to-selected': {
    ...back,
    to: 'SELECTED',
    from: ['CONTRACTED', 'TRAINING'],
    by: ['official'],
    voids: contract,
  },
  'back-to-visa': {
    ...back,
    to: 'VISA_ISSUED',
    from: ['READY'],
    by: ['official'],
    voids: leaving,
  },
  'not-departed': {
    ...back,
    to: 'READY',
    from: ['DEPARTED'],
    by: ['official'],
    voids: ['departed_on', 'flight'],
  },
} as const satisfies Record<string, StepRule>;
