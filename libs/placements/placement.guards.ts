import { type FactKind, type Need } from './placement.facts.js';
import {
  brokerage,
  contractNotAccepted,
  depositTooEarly,
  feeAboveCap,
  feeWhereNoneIsAllowed,
  type Finding,
  fundNotPaid,
  type GuardInput,
  licenceNotActive,
  listNotConfirmed,
  orientationNotValid,
  passportExpired,
  promiseMissingOrLate,
  type Reason,
  reason,
  tooYoung,
  visaTooLate,
} from './placement.findings.js';
import { type PlacementState } from './placement.lifecycle.js';

/** What the guards say, with the ids of the rules that they used. */
export interface Verdict {
  blocks: Reason[];
  warns: Reason[];
  ruleIds: string[];
}

interface Guard {
  /** The state at whose door it stands. */
  at: PlacementState;
  /** The rule that decides whether it blocks; null where the facts themselves forbid. */
  rule: string | null;
  find: Finding;
  /** Facts that can cure it. */
  reads: readonly FactKind[];
}

const LEAVING = ['departs_on', 'departed_on'] as const;

const GUARDS: readonly Guard[] = [
  { at: 'APPLIED', rule: 'overseas.minimum-age', find: tooYoung, reads: [] },
  { at: 'APPLIED', rule: 'overseas.licence', find: licenceNotActive, reads: [] },
  {
    at: 'SELECTED',
    rule: 'overseas.departure-promise',
    find: promiseMissingOrLate,
    reads: ['departure_promised_by'],
  },
  { at: 'CONTRACTED', rule: 'overseas.supply-contract', find: contractNotAccepted, reads: [] },
  {
    at: 'CONTRACTED',
    rule: 'overseas.service-fee-cap',
    find: feeAboveCap,
    reads: ['service_fee_vnd'],
  },
  {
    at: 'CONTRACTED',
    rule: 'overseas.service-fee-free',
    find: feeWhereNoneIsAllowed,
    reads: ['service_fee_vnd'],
  },
  { at: 'CONTRACTED', rule: 'overseas.brokerage-ban', find: brokerage, reads: ['brokerage_vnd'] },
  {
    at: 'VISA_ISSUED',
    rule: 'overseas.deposit-timing',
    find: depositTooEarly,
    reads: ['deposit_paid_on'],
  },
  {
    at: 'READY',
    rule: 'overseas.orientation-certificate',
    find: orientationNotValid,
    reads: ['orientation_issued_on', ...LEAVING],
  },
  {
    at: 'READY',
    rule: 'overseas.fund-contribution',
    find: fundNotPaid,
    reads: ['fund_paid_on', ...LEAVING],
  },
  { at: 'READY', rule: 'overseas.list-confirmation', find: listNotConfirmed, reads: [] },
  { at: 'READY', rule: null, find: passportExpired, reads: ['passport_expires_on', ...LEAVING] },
  { at: 'READY', rule: null, find: visaTooLate, reads: ['visa_enter_by', ...LEAVING] },
];

/**
 * Holds the facts against every guard of a state; all stand again at READY and DEPARTED, so that a
 * way around a state is no way around its guard. Only a rule read in the law itself blocks; a
 * finding under a rule from elsewhere warns, and an unknown rule is said to be unknown. Guards that
 * the answers `stillAsked` can cure are left out.
 */
export function checkGuards(
  target: PlacementState,
  input: GuardInput,
  stillAsked: readonly Need[] = [],
): Verdict {
  const verdict: Verdict = { blocks: [], warns: [], ruleIds: [] };
  const asked = new Set(stillAsked.map((need) => need.kind));
  const standing = GUARDS.filter((guard) => standsAt(guard, target));
  for (const guard of standing.filter(({ reads }) => !reads.some((kind) => asked.has(kind)))) {
    apply(guard, input, verdict);
  }
  if (noPlaceLeft(input)) {
    if (target === 'CONTRACTED') verdict.blocks.push(reason('quota-full'));
    if (target === 'APPLIED' || target === 'SELECTED') verdict.warns.push(reason('quota-full'));
  }
  return verdict;
}

function apply(guard: Guard, input: GuardInput, verdict: Verdict): void {
  const rule = guard.rule === null ? undefined : input.rule(guard.rule);
  if (guard.rule !== null && !rule) {
    verdict.warns.push(reason('rule-unknown', { rule: guard.rule }));
    return;
  }
  if (rule) verdict.ruleIds.push(rule.id);
  const found = guard.find(input, rule?.value ?? {});
  if (!found) return;
  const blocks = rule === undefined || rule.standing === 'law_text';
  verdict[blocks ? 'blocks' : 'warns'].push(found);
}

function standsAt(guard: Guard, target: PlacementState): boolean {
  return guard.at === target || target === 'READY' || target === 'DEPARTED';
}

/** The contracted are counted by the database, which refuses one too many by itself. */
function noPlaceLeft({ contract }: GuardInput): boolean {
  return contract !== null && contract.contracted >= contract.places;
}
