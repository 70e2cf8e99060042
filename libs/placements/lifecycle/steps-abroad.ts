import { mayTell, needs, type StepRule } from './step-rule.js';
import { between, ENDS, GONE, PLACEMENT_STATES } from './states.js';

const team = ['agent', 'counsellor', 'official'] as const;
const watchers = ['agent', 'official'] as const;
const stillThere = ['WORKING', 'INCIDENT_HOLD', 'ABSCONDED', 'OVERSTAYING'] as const;

/** Work abroad. A longer contract and another employer are events within it. */
export const atWork = {
  arrive: {
    to: 'WORKING',
    from: ['DEPARTED'],
    by: ['agent', 'counsellor'],
    needs: [
      needs('arrived_on'),
      needs('employer_abroad'),
      needs('address_abroad'),
      needs('contract_starts_on'),
      needs('contract_ends_on'),
      mayTell('phone_abroad'),
    ],
    alone: true,
  },
  extend: {
    to: null,
    door: 'EXTENDED',
    from: ['WORKING'],
    by: ['agent', 'worker'],
    needs: [
      needs('contract_ends_on'),
      needs('extended_on'),
      mayTell('extension_months'),
      mayTell('extension_fee_vnd'),
    ],
  },
  transfer: {
    to: null,
    door: 'TRANSFERRED',
    from: ['WORKING'],
    by: ['agent', 'worker'],
    needs: [needs('employer_abroad'), needs('transferred_on'), mayTell('address_abroad')],
    needsReason: true,
  },
  'report-incident': {
    to: 'INCIDENT_HOLD',
    from: ['WORKING'],
    by: ['worker', ...team],
    needs: [needs('incident_on'), needs('incident_note')],
  },
  'settle-incident': {
    to: 'WORKING',
    from: ['INCIDENT_HOLD'],
    by: watchers,
    needs: [needs('incident_settled_on'), needs('incident_outcome')],
  },
  'end-contract': {
    to: 'CONTRACT_ENDED',
    from: ['WORKING'],
    by: watchers,
    needs: [mayTell('contract_ends_on')],
    alone: true,
  },
  'update-database': {
    to: null,
    from: GONE,
    by: watchers,
    needs: [needs('database_updated_on')],
  },
  'pay-agency-fund': {
    to: null,
    from: GONE,
    by: watchers,
    needs: [needs('agency_fund_paid_on')],
    given: 'contract_number',
  },
  'report-month': {
    to: null,
    from: [...stillThere, 'CONTRACT_ENDED', 'RETURNED'],
    by: ['agent'],
    needs: [needs('month_reported_on')],
  },
} as const satisfies Record<string, StepRule>;

/** What goes wrong abroad. */
export const troubles = {
  abscond: {
    to: 'ABSCONDED',
    from: ['WORKING', 'INCIDENT_HOLD'],
    by: watchers,
    needs: [needs('last_seen_on'), mayTell('employer_notice_on')],
    needsReason: true,
  },
  overstay: {
    to: 'OVERSTAYING',
    from: ['WORKING', 'ABSCONDED', 'CONTRACT_ENDED'],
    by: watchers,
    needs: [],
    needsReason: true,
  },
  'return-early': {
    to: 'EARLY_RETURN',
    from: ['WORKING', 'INCIDENT_HOLD'],
    by: watchers,
    needs: [needs('early_return_on'), needs('early_return_fault')],
    needsReason: true,
    alone: true,
  },
  'report-missing': {
    to: 'MISSING',
    from: ['DEPARTED', ...stillThere, 'CONTRACT_ENDED'],
    by: watchers,
    needs: [needs('last_seen_on')],
    needsReason: true,
  },
  deport: {
    to: 'DEPORTED',
    from: ['DEPARTED', ...stillThere, 'CONTRACT_ENDED'],
    by: watchers,
    needs: [needs('deported_on')],
    needsReason: true,
  },
  'record-death': {
    to: 'DECEASED',
    from: PLACEMENT_STATES.filter((state) => !ENDS.includes(state)),
    by: team,
    needs: [needs('died_on')],
    needsReason: true,
  },
} as const satisfies Record<string, StepRule>;

const afterReturn = between('RETURNED', 'REINTEGRATED');
const followUp = { to: null, from: afterReturn, by: ['counsellor'] } as const;

/** Back home. */
export const home = {
  return: {
    to: 'RETURNED',
    from: ['CONTRACT_ENDED', 'EARLY_RETURN', 'ABSCONDED', 'OVERSTAYING', 'MISSING', 'DEPORTED'],
    by: ['worker', ...team],
    needs: [needs('returned_on'), needs('return_reason')],
  },
  'notify-residence': {
    to: null,
    from: afterReturn,
    by: ['worker', ...team],
    needs: [needs('residence_notified_on')],
  },
  'offer-work': {
    to: null,
    from: afterReturn,
    by: ['counsellor'],
    needs: [needs('work_offered_on')],
  },
  liquidate: {
    to: null,
    door: 'LIQUIDATED',
    from: ['RETURNED', 'EARLY_RETURN', 'CONTRACT_ENDED'],
    by: ['agent'],
    needs: [
      needs('liquidation_number'),
      needs('liquidated_on'),
      mayTell('deposit_returned_vnd'),
      mayTell('refund_vnd'),
    ],
    within: 'LIQUIDATED',
  },
  'confirm-liquidation': {
    to: 'LIQUIDATED',
    from: ['RETURNED', 'EARLY_RETURN', 'CONTRACT_ENDED'],
    by: ['worker', 'counsellor'],
    needs: [],
    given: 'liquidated_on',
  },
  // After three registered letters without an answer (Law 69/2020 art. 46).
  'liquidate-alone': {
    to: 'LIQUIDATED',
    from: ['RETURNED', 'EARLY_RETURN', 'CONTRACT_ENDED'],
    by: watchers,
    needs: [needs('liquidation_number'), needs('liquidated_on'), needs('third_letter_on')],
    needsReason: true,
  },
  reintegrate: {
    to: 'REINTEGRATED',
    from: ['LIQUIDATED', 'RETURNED'],
    by: ['counsellor'],
    needs: [needs('reintegration_status'), needs('surveyed_on')],
  },
  'follow-up-3': {
    ...followUp,
    needs: [needs('follow_up_3_on'), mayTell('reintegration_status')],
  },
  'follow-up-6': {
    ...followUp,
    needs: [needs('follow_up_6_on'), mayTell('reintegration_status')],
  },
  'follow-up-12': {
    ...followUp,
    needs: [needs('follow_up_12_on'), mayTell('reintegration_status')],
  },
} as const satisfies Record<string, StepRule>;
