import { COST_GUARDS, type CostGuard } from './placement.costs.js';
import { type FactKind, type Need } from './placement.facts.js';
import {
  contractNotAccepted,
  contractNotRecorded,
  depositTooEarly,
  depositWithoutAccount,
  type Finding,
  fundNotPaid,
  type GuardInput,
  licenceNotActive,
  listNotConfirmed,
  noPhoneAbroad,
  orientationNotValid,
  passportExpired,
  promiseMissingOrLate,
  type Reason,
  reason,
  registrationNotConfirmed,
  tooYoung,
  visaTooLate,
} from './placement.findings.js';
import { type Door, GONE, type PlacementState } from './lifecycle/states.js';

/** What the guards say, with the ids of the rules that they used. */
export interface Verdict {
  blocks: Reason[];
  warns: Reason[];
  ruleIds: string[];
}

interface Guard {
  at: Door;
  /** Only warns, whatever the rule. */
  soft?: true;
  /** Whenever the facts that it reads are written down, not only at its door. */
  always?: true;
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
  { at: 'CONTRACTED', rule: null, find: contractNotRecorded, reads: ['contract_signed_on'] },
  {
    at: 'VISA_ISSUED',
    rule: 'overseas.deposit-timing',
    find: depositTooEarly,
    reads: ['deposit_vnd', 'deposit_paid_on'],
    always: true,
  },
  {
    at: 'VISA_ISSUED',
    rule: 'overseas.deposit-blocked-account',
    find: depositWithoutAccount,
    reads: ['deposit_vnd', 'deposit_account'],
    always: true,
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
  { at: 'READY', rule: null, find: registrationNotConfirmed, reads: [] },
  { at: 'WORKING', rule: null, find: noPhoneAbroad, reads: ['phone_abroad'], soft: true },
];

const ALL_GUARDS: readonly (Guard | CostGuard)[] = [...GUARDS, ...COST_GUARDS];

/**
 * Holds the facts against every guard of a state; all stand again at READY and DEPARTED, so that a
 * way around a state is no way around its guard. Only a rule read in the law itself blocks; a
 * finding under a rule from elsewhere warns, and an unknown rule is said to be unknown. Guards that
 * the answers `stillAsked` can cure are left out.
 */
export function checkGuards(
  target: Door,
  input: GuardInput,
  stillAsked: readonly Need[] = [],
): Verdict {
  const verdict: Verdict = { blocks: [], warns: [], ruleIds: [] };
  const asked = new Set(stillAsked.map((need) => need.kind));
  const standing = ALL_GUARDS.filter((guard) => standsAt(guard, target));
  for (const guard of standing.filter(({ reads }) => !reads.some((kind) => asked.has(kind)))) {
    apply(guard, input, verdict);
  }
  if (noPlaceLeft(input)) {
    if (target === 'CONTRACTED') verdict.blocks.push(reason('quota-full'));
    if (target === 'APPLIED' || target === 'SELECTED') verdict.warns.push(reason('quota-full'));
  }
  return verdict;
}

function apply(guard: Guard | CostGuard, input: GuardInput, verdict: Verdict): void {
  if ('check' in guard) {
    const { blocks, warns, ruleIds } = guard.check(input);
    verdict.blocks.push(...blocks);
    verdict.warns.push(...warns);
    verdict.ruleIds.push(...ruleIds);
    return;
  }
  const rule = guard.rule === null ? undefined : input.rule(guard.rule);
  if (guard.rule !== null && !rule) {
    verdict.warns.push(reason('rule-unknown', { rule: guard.rule }));
    return;
  }
  if (rule) verdict.ruleIds.push(rule.id);
  const found = guard.find(input, rule?.value ?? {});
  if (!found) return;
  const blocks = !guard.soft && (rule === undefined || rule.standing === 'law_text');
  verdict[blocks ? 'blocks' : 'warns'].push(found);
}

/**
 * Holds facts that are written down anew against the guards that read them: those of doors that the
 * placement has passed, and those that hold always.
 */
export function checkFacts(
  kinds: readonly FactKind[],
  passed: ReadonlySet<PlacementState>,
  input: GuardInput,
): Verdict {
  const verdict: Verdict = { blocks: [], warns: [], ruleIds: [] };
  const reading = ALL_GUARDS.filter(({ reads }) => reads.some((kind) => kinds.includes(kind)));
  for (const guard of reading) {
    if (guard.always || (passed as ReadonlySet<Door>).has(guard.at)) apply(guard, input, verdict);
  }
  return verdict;
}

/** Hard guards stand again at READY and DEPARTED; those of the time after do not reach back. */
function standsAt(guard: Pick<Guard, 'at'>, target: Door): boolean {
  if (guard.at === target) return true;
  const later = guard.at === 'EXTENDED' || guard.at === 'TRANSFERRED' || GONE.includes(guard.at);
  return (target === 'READY' || target === 'DEPARTED') && !later;
}

/** The contracted are counted by the database, which refuses one too many by itself. */
function noPlaceLeft({ contract }: GuardInput): boolean {
  return contract !== null && contract.contracted >= contract.places;
}
