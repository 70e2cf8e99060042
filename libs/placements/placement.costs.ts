import { checkCosts, type CostKind, type CostTerms } from '#libs/contracts';
import { type FactKind } from './placement.facts.js';
import { type GuardInput, type Reason, reason } from './placement.findings.js';
import { type Door } from './lifecycle/states.js';

/** What a check of money found: only the text of the law blocks, all else warns. */
export interface CostsFound {
  blocks: Reason[];
  warns: Reason[];
  ruleIds: string[];
}

/** Money that is held against the law at a door of a placement. */
export interface CostGuard {
  at: Door;
  /** Whenever the facts that it reads are written down, not only at its door. */
  always?: true;
  /** Facts that can cure it. */
  reads: readonly FactKind[];
  check: (input: GuardInput) => CostsFound;
}

export const COST_GUARDS: readonly CostGuard[] = [
  {
    at: 'CONTRACTED',
    reads: ['service_fee_vnd', 'brokerage_vnd', 'exchange_rate', 'contract_signed_on'],
    check: (input) =>
      found(input, {
        families: ['overseas.service-fee-', 'overseas.brokerage-ban'],
        amounts: {
          service_fee: input.facts.service_fee_vnd,
          brokerage: input.facts.brokerage_vnd,
        },
      }),
  },
  {
    at: 'VISA_ISSUED',
    always: true,
    reads: ['deposit_vnd'],
    check: (input) =>
      found(input, {
        families: ['overseas.deposit-'],
        amounts: { deposit: input.facts.deposit_vnd },
      }),
  },
  {
    // What is asked for an extension is held against the months of the extension alone.
    at: 'EXTENDED',
    reads: ['extension_fee_vnd', 'extension_months'],
    check: (input) =>
      found(input, {
        families: ['overseas.service-fee-'],
        amounts: { service_fee: input.facts.extension_fee_vnd },
        term: {
          termMonths: 0,
          extensionMonths: input.facts.extension_months ?? 0,
          foreignFeeVnd: 0,
        },
      }),
  },
];

interface Asked {
  /** How the codes of the rules begin that the money is held against. */
  families: readonly string[];
  amounts: Partial<Record<CostKind, number>>;
  /** What differs from the terms of the supply contract. */
  term?: Partial<CostTerms>;
}

function found(input: GuardInput, { families, amounts, term }: Asked): CostsFound {
  const rules = input.costRules.filter(
    ({ code }) =>
      families.some((family) => code.startsWith(family)) &&
      // Without a supply contract no wage is known to measure a ceiling by.
      (input.contract !== null || !code.startsWith('overseas.service-fee-cap')),
  );
  const told: Record<string, number | undefined> = amounts;
  const lines = Object.entries(told).map(([kind, amountVnd = 0]) => ({
    kind: kind as CostKind,
    amountVnd,
  }));
  const { findings, ruleIds } = checkCosts({ ...termsOf(input), ...term, lines }, rules);
  const reasons = (severity: 'block' | 'warn') =>
    findings.filter((one) => one.severity === severity).map(asReason);
  return { blocks: reasons('block'), warns: reasons('warn'), ruleIds };
}

function termsOf({ channel, programmeCode, contract, vndPerUnit }: GuardInput): CostTerms {
  return {
    channel,
    programmeCode,
    termMonths: contract?.termMonths ?? 0,
    extensionMonths: contract?.extensionMonths ?? 0,
    cargoVessel: contract?.cargoVessel ?? false,
    wageMinor: contract?.wageMinor ?? 0,
    wageCurrency: contract?.wageCurrency ?? 'VND',
    vndPerUnit,
    foreignFeeVnd: contract?.foreignFeeVnd ?? 0,
    lines: [],
  };
}

/** Placements say in their own words what the check of the costs found. */
function asReason({ code, parameters }: { code: string; parameters: Reason['parameters'] }) {
  return reason(code.replace('contracts.cost.', ''), parameters);
}
