import { type INestApplicationContext } from '@nestjs/common';
import { type ContractInput, ContractsService } from '#libs/contracts';
import { addDays, type IsoDate, SYSTEM } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { costsOf, deductionsOf } from './contract-money.js';
import { type OrganisationKey, type Organisations } from './organisations.js';
import { demoContracts } from './contracts.data.js';

/** A supply contract as the demonstration writes it down. */
export interface DemoContract extends Pick<
  ContractInput,
  | 'number'
  | 'countryCode'
  | 'programmeCode'
  | 'foreignPartner'
  | 'termMonths'
  | 'wageMinor'
  | 'wageCurrency'
  | 'workerFeeVnd'
> {
  agency: OrganisationKey;
  /** Places by occupation. */
  places: Record<string, number>;
}

/** A quota line with what its posting takes over from the contract. */
export interface DemoQuotaLine {
  id: string;
  places: number;
  contract: DemoContract;
}

/** Quota lines by contract number and occupation: `MH-TW-01/7212`. */
export type QuotaLines = ReadonlyMap<string, DemoQuotaLine>;

/** Stores accepted supply contracts with their quota lines. */
export async function addContracts(
  app: INestApplicationContext,
  organisations: Organisations,
  today: IsoDate,
): Promise<QuotaLines> {
  const quotaLines = new Map<string, DemoQuotaLine>();
  const reference = await app.get(ReferenceService).snapshot();
  for (const [index, contract] of demoContracts.entries()) {
    const { agency, places, ...terms } = contract;
    const lines = Object.entries(places).map(([occupationCode, count]) => ({
      occupationCode,
      places: count,
    }));
    const rate = reference.rateToVnd(contract.wageCurrency, today);
    const { lineIds } = await app.get(ContractsService).record(SYSTEM, {
      ...terms,
      costs: costsOf(contract),
      deductions: deductionsOf(contract),
      rate: rate
        ? { vndPerUnit: rate.vndPerUnit, on: rate.rateDate, source: 'Tỷ giá minh họa' }
        : null,
      organisationId: organisations[agency].id,
      status: 'ACCEPTED',
      acceptanceNumber: `${contract.number}/CT`,
      acceptedOn: addDays(today, -1_100 + index * 2),
      lines,
    });
    for (const [at, line] of lines.entries()) {
      const id = lineIds[at];
      if (id === undefined)
        throw new Error(`${contract.number} has no line ${line.occupationCode}`);
      const key = `${contract.number}/${line.occupationCode}`;
      quotaLines.set(key, { id, places: line.places, contract });
    }
  }
  return quotaLines;
}
