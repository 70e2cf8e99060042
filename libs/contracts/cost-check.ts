import { type Channel, type LegalRule } from '#libs/reference';
import { type CostKind, type CostLine } from './costs.schema.js';
import { type FeeCapRule, wagesInDong, wagesWithin } from './service-fee.js';

/** What the check looks at: a contract's terms and all that the worker is to pay. */
export interface CostTerms {
  channel: Channel;
  programmeCode: string;
  termMonths: number;
  /** Months of an agreed extension beyond the term. */
  extensionMonths: number;
  /** Officers and crew of cargo vessels have a higher ceiling. */
  cargoVessel: boolean;
  wageMinor: number;
  wageCurrency: string;
  /** Dong per unit of the wage's currency, as entered with the contract; null: not entered. */
  vndPerUnit: number | null;
  /** What the receiving side pays of the service fee; only the rest may be asked of the worker. */
  foreignFeeVnd: number;
  lines: readonly Pick<CostLine, 'kind' | 'amountVnd'>[];
}

/** One thing that the check found; `code` is a key of the text files. */
export interface CostFinding {
  code: `contracts.cost.${FindingName}`;
  /** Only the text of the law blocks; all else warns. */
  severity: 'block' | 'warn';
  /** Null: no rule is known. */
  ruleId: string | null;
  parameters: Record<string, string | number>;
}

type FindingName =
  | 'fee-above-cap'
  | 'fee-not-allowed'
  | 'fee-without-rate'
  | 'fee-cap-unknown'
  | 'market-cap-unknown'
  | 'brokerage'
  | 'selection'
  | 'ban-unknown'
  | 'deposit-above-cap'
  | 'deposit-cap-unknown'
  | 'fund-above';

/** The service fee held against its ceiling. */
export interface FeeVerdict {
  feeVnd: number;
  /** The lowest ceiling known, in dong, less what the receiving side pays; null: not known. */
  capVnd: number | null;
  /** The same in months of wage, before the foreign part; null when it is not measured in wages. */
  capWages: number | null;
  /** How much the fee lies above that ceiling. */
  overVnd: number;
  state: 'within' | 'above' | 'unknown';
  /** The rule that sets the ceiling. */
  rule: Pick<LegalRule, 'id' | 'source' | 'standing'> | null;
  /** Whether the ceiling of this very programme was read in the law itself. */
  marketConfirmed: boolean;
}

export interface CostVerdict {
  fee: FeeVerdict;
  findings: CostFinding[];
  /** Every rule that was used, whether it found something or not. */
  ruleIds: string[];
  /** True when the text of the law forbids it. */
  blocked: boolean;
}

interface Ceiling {
  rule: LegalRule;
  capVnd: number;
  wages: number | null;
}

/**
 * Holds what a worker is to pay against the law: service fee within the lowest ceiling (Law 69/2020
 * art. 23 and the market's own), nothing to public units and investors (art. 35, 42), no brokerage
 * (art. 7.8), no selection money (art. 26), deposit within its ceiling, fund contribution as fixed.
 * A ceiling is rounded down. Where no rule is known the answer is a warning, never a pass. `rules` are
 * the versions that the facts of the contract select.
 */
export function checkCosts(terms: CostTerms, rules: readonly LegalRule[]): CostVerdict {
  const ruled = rules.filter(({ code }) => code.startsWith('overseas.'));
  const fee = checkFee(terms, ruled);
  const others = [checkBans(terms, ruled), checkDeposit(terms, ruled), checkFund(terms, ruled)];
  const parts: Part[] = [fee, ...others];
  const findings = parts.flatMap((part) => part.findings);
  return {
    fee: fee.fee,
    findings,
    ruleIds: parts.flatMap(({ used }) => used.map(({ id }) => id)),
    blocked: findings.some(({ severity }) => severity === 'block'),
  };
}

/** What one part of the check found, and the rules that it held the money against. */
interface Part {
  used: LegalRule[];
  findings: CostFinding[];
}

function checkFee(terms: CostTerms, rules: LegalRule[]): Part & { fee: FeeVerdict } {
  const feeVnd = amountOf(terms, 'service_fee');
  const free = rules.find(
    (rule) => isOf(rule, 'overseas.service-fee-free') && concerns(rule, terms),
  );
  if (free) {
    const fee = held(feeVnd, { rule: free, capVnd: 0, wages: 0 }, free.standing === 'law_text');
    return { fee, used: [free], findings: feeVnd > 0 ? [finding('fee-not-allowed', free)] : [] };
  }
  const used = rules.filter(
    (rule) => isOf(rule, 'overseas.service-fee-cap') && concerns(rule, terms),
  );
  const general = used.find(({ code }) => code === 'overseas.service-fee-cap');
  const market = used.find((rule) => rule !== general);
  const ceilings = used.flatMap((rule) => ceilingOf(rule, terms) ?? []);
  const lowest = ceilings.toSorted((a, b) => a.capVnd - b.capVnd)[0] ?? null;
  return {
    fee: held(feeVnd, lowest, market?.standing === 'law_text'),
    used,
    findings: [
      ...ceilings.filter(({ capVnd }) => feeVnd > capVnd).map((above) => tooHigh(feeVnd, above)),
      ...openQuestions(terms, { feeVnd, general, market, ceilings }),
    ],
  };
}

/** A rule itself or one of its kind for single programmes: `overseas.service-fee-cap-ssw`. */
function isOf({ code }: LegalRule, family: string): boolean {
  return code === family || code.startsWith(`${family}-`);
}

/** A rule may name the channels or the programmes that it binds; else it binds all. */
function concerns({ value }: LegalRule, { channel, programmeCode }: CostTerms): boolean {
  const { channels, programmes } = value;
  return (
    (!Array.isArray(channels) || channels.includes(channel)) &&
    (!Array.isArray(programmes) || programmes.includes(programmeCode))
  );
}

function held(feeVnd: number, ceiling: Ceiling | null, marketConfirmed: boolean): FeeVerdict {
  const capVnd = ceiling?.capVnd ?? null;
  const overVnd = capVnd === null ? 0 : Math.max(0, feeVnd - capVnd);
  return {
    feeVnd,
    capVnd,
    capWages: ceiling?.wages ?? null,
    overVnd,
    state: overVnd > 0 ? 'above' : capVnd === null && feeVnd > 0 ? 'unknown' : 'within',
    rule: ceiling && {
      id: ceiling.rule.id,
      source: ceiling.rule.source,
      standing: ceiling.rule.standing,
    },
    marketConfirmed,
  };
}

function tooHigh(feeVnd: number, { rule, capVnd }: Ceiling): CostFinding {
  return finding('fee-above-cap', rule, { cap: capVnd, over: feeVnd - capVnd });
}

/** What could not be held against a ceiling. A rule of the law without its rate still forbids. */
function openQuestions(
  terms: CostTerms,
  found: {
    feeVnd: number;
    general: LegalRule | undefined;
    market: LegalRule | undefined;
    ceilings: Ceiling[];
  },
): CostFinding[] {
  if (found.feeVnd === 0) return [];
  const { general, market } = found;
  return [
    ...(general ? [] : [finding('fee-cap-unknown', undefined)]),
    ...(general && !found.ceilings.some(({ rule }) => rule === general)
      ? [finding('fee-without-rate', general, { currency: terms.wageCurrency })]
      : []),
    ...(market ? [] : [finding('market-cap-unknown', undefined)]),
  ];
}

/** A ceiling of so many dong or months of wage; undefined where the exchange rate is missing. */
function ceilingOf(rule: LegalRule, terms: CostTerms): Ceiling | undefined {
  const { wagesPerYear, wages, vnd } = rule.value;
  if (typeof vnd === 'number') return { rule, capVnd: less(vnd, terms), wages: null };
  const most = typeof wagesPerYear === 'number' ? generalWages(rule, terms) : wages;
  if (typeof most !== 'number') throw new Error(`The rule ${rule.id} sets no ceiling`);
  if (terms.vndPerUnit === null) return most === 0 ? { rule, capVnd: 0, wages: 0 } : undefined;
  const wage = { minor: terms.wageMinor, currency: terms.wageCurrency };
  const capVnd = wagesInDong(most, { ...wage, vndPerUnit: terms.vndPerUnit });
  return { rule, capVnd: less(capVnd, terms), wages: most };
}

/** Law 69/2020 art. 23: by the term, more on cargo vessels, less for an extension. */
function generalWages(rule: LegalRule, terms: CostTerms): number {
  const perYear = amount(rule, terms.cargoVessel ? 'seafarerWagesPerYear' : 'wagesPerYear');
  const cap: FeeCapRule = {
    wagesPerYear: perYear,
    longTermMonths: amount(rule, 'longTermMonths'),
    longTermWages: amount(rule, 'longTermWages'),
  };
  const extension = (amount(rule, 'extensionWagesPerYear') * terms.extensionMonths) / 12;
  return wagesWithin(cap, terms.termMonths) + extension;
}

function less(capVnd: number, { foreignFeeVnd }: CostTerms): number {
  return Math.max(0, capVnd - foreignFeeVnd);
}

const BANS = [
  ['brokerage', 'overseas.brokerage-ban'],
  ['selection', 'overseas.selection-money-ban'],
] as const;

function checkBans(terms: CostTerms, rules: LegalRule[]): Part {
  const used = rules.filter(({ code }) => BANS.some(([, banned]) => banned === code));
  const findings = BANS.flatMap(([kind, code]) => {
    if (amountOf(terms, kind) === 0) return [];
    const ban = used.find((rule) => rule.code === code);
    return [ban ? finding(kind, ban) : finding('ban-unknown', undefined)];
  });
  return { used, findings };
}

function checkDeposit(terms: CostTerms, rules: LegalRule[]): Part {
  const deposit = amountOf(terms, 'deposit');
  const families = ['overseas.deposit-free', 'overseas.deposit-cap'];
  const used = rules.filter(
    (rule) => families.some((family) => isOf(rule, family)) && concerns(rule, terms),
  );
  if (deposit === 0) return { used, findings: [] };
  if (used.length === 0) return { used, findings: [finding('deposit-cap-unknown', undefined)] };
  const findings = used.flatMap((rule) => {
    const cap = isOf(rule, 'overseas.deposit-free') ? 0 : amount(rule, 'vnd');
    return deposit > cap ? [finding('deposit-above-cap', rule, { cap, over: deposit - cap })] : [];
  });
  return { used, findings };
}

function checkFund(terms: CostTerms, rules: LegalRule[]): Part {
  const used = rules.filter(({ code }) => code === 'overseas.fund-contribution');
  const paid = amountOf(terms, 'fund');
  // A later decision is known to exist, its amounts are not: the old amount only warns.
  const findings = used
    .filter((rule) => paid > amount(rule, 'workerVnd'))
    .map((rule) => ({
      ...finding('fund-above', rule, { cap: amount(rule, 'workerVnd') }),
      severity: 'warn' as const,
    }));
  return { used, findings };
}

function finding(
  name: FindingName,
  rule: LegalRule | undefined,
  parameters: CostFinding['parameters'] = {},
): CostFinding {
  return {
    code: `contracts.cost.${name}`,
    severity: rule?.standing === 'law_text' ? 'block' : 'warn',
    ruleId: rule?.id ?? null,
    parameters,
  };
}

function amountOf({ lines }: CostTerms, kind: CostKind): number {
  return lines
    .filter((line) => line.kind === kind)
    .reduce((sum, { amountVnd }) => sum + amountVnd, 0);
}

function amount({ id, value }: LegalRule, key: string): number {
  const found = value[key];
  if (typeof found !== 'number') throw new Error(`The rule ${id} lacks the number ${key}`);
  return found;
}
