import { type OrderTerms } from './contracts.schema.js';
import { type ContractRow } from './contracts.repository.js';
import { type FeeVerdict } from './cost-check.js';
import { COST_KINDS, type CostKind, type CostLine, DEDUCTION_KINDS } from './costs.schema.js';

/** Only a deposit comes back to the worker (Law 69/2020 art. 25). */
export function costLine(kind: CostKind, amountVnd: number): CostLine {
  return { kind, amountVnd, refundable: kind === 'deposit' };
}

/** What a worker pays and earns, from a contract and the verdict on its fee. */
export function toOrderTerms(contract: ContractRow, fee: FeeVerdict): OrderTerms {
  const lines = [
    costLine('service_fee', contract.workerFeeVnd),
    ...contract.costs.map(({ kind, amountVnd }) => costLine(kind, amountVnd)),
  ].sort((a, b) => COST_KINDS.indexOf(a.kind) - COST_KINDS.indexOf(b.kind));
  const { vndPerUnit, rateOn, rateSource } = contract;
  const rated = vndPerUnit !== null && rateOn !== null && rateSource !== null;
  return {
    lines,
    totalVnd: contract.costsKnown ? sumOf(lines, false) : null,
    depositVnd: contract.costsKnown ? sumOf(lines, true) : null,
    wageMinor: contract.wageMinor,
    wageCurrency: contract.wageCurrency,
    deductionMinor: contract.deductionsKnown
      ? contract.deductions.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
      : null,
    deductions: contract.deductions.toSorted(
      (a, b) => DEDUCTION_KINDS.indexOf(a.kind) - DEDUCTION_KINDS.indexOf(b.kind),
    ),
    termMonths: contract.termMonths,
    rate: rated ? { vndPerUnit, on: rateOn, source: rateSource } : null,
    fee,
    placesLeft: contract.placesLeft,
    contract: {
      number: contract.number,
      acceptanceNumber: contract.acceptanceNumber,
      acceptedOn: contract.acceptedOn,
      foreignPartner: contract.foreignPartner,
      countryCode: contract.countryCode,
      programmeCode: contract.programmeCode,
    },
  };
}

function sumOf(lines: CostLine[], refundable: boolean): number {
  return lines
    .filter((line) => line.refundable === refundable)
    .reduce((sum, { amountVnd }) => sum + amountVnd, 0);
}
