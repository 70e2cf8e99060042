import { Injectable } from '@nestjs/common';
import { Db, newId } from '#libs/platform';
import { ContractCost, ContractDeduction, QuotaLine, SupplyContract } from './contracts.entity.js';
import {
  type Contract,
  type OrderLine,
  PERFORMABLE,
  type QuotaLineView,
} from './contracts.schema.js';
import { type CostVerdict } from './cost-check.js';
import { type CostKind, type Deduction } from './costs.schema.js';

const LINE = `
  SELECT line.id, line.occupation_code, line.places, line.contracted,
    contract.organisation_id, contract.country_code, contract.programme_code, contract.status,
    contract.term_months, contract.wage_minor, contract.wage_currency, contract.worker_fee_vnd,
    contract.foreign_fee_vnd, contract.extension_months, contract.cargo_vessel,
    contract.vnd_per_unit,
    contract.number AS contract_number, contract.acceptance_number, contract.foreign_partner,
    line.places - line.contracted AS places_left
  FROM quota_line line JOIN supply_contract contract ON contract.id = line.supply_contract_id`;

/** A supply contract with its lists, as the check and the posting's page need it. */
export interface ContractRow extends SupplyContract {
  placesLeft: number;
  costs: { kind: CostKind; amountVnd: number }[];
  deductions: Deduction[];
}

@Injectable()
export class ContractsRepository {
  constructor(private readonly db: Db) {}

  async add(
    { lines, costs, deductions, rate, ...contract }: Contract,
    costVerdict: CostVerdict,
  ): Promise<{ id: string; lineIds: string[] }> {
    const id = newId();
    const rows = lines.map((line) => ({ id: newId(), supplyContractId: id, ...line }));
    await this.db.manager.insert(SupplyContract, {
      id,
      ...contract,
      vndPerUnit: rate?.vndPerUnit ?? null,
      rateOn: rate?.on ?? null,
      rateSource: rate?.source ?? null,
      costsKnown: costs !== null,
      deductionsKnown: deductions !== null,
      costVerdict: { ...costVerdict },
    });
    await this.db.manager.insert(QuotaLine, rows);
    const ofContract = <Row>(list: Row[] | null) =>
      (list ?? []).map((row) => ({ supplyContractId: id, ...row }));
    await this.db.manager.insert(ContractCost, ofContract(costs));
    await this.db.manager.insert(ContractDeduction, ofContract(deductions));
    return { id, lineIds: rows.map((row) => row.id) };
  }

  quotaLine(id: string): Promise<QuotaLineView | undefined> {
    return this.db.row<QuotaLineView>(`${LINE} WHERE line.id = $1`, [id]);
  }

  /** Lines of an organisation's performable contracts, those with most places left first. */
  linesOf(organisationId: string): Promise<OrderLine[]> {
    return this.db.rows<OrderLine>(
      `${LINE} WHERE contract.organisation_id = $1 AND contract.status = ANY($2)
       ORDER BY places_left DESC, contract.number, line.occupation_code`,
      [organisationId, PERFORMABLE],
    );
  }

  contractOfLine(quotaLineId: string): Promise<ContractRow | undefined> {
    return this.db.row<ContractRow>(
      `SELECT contract.*, line.places - line.contracted AS places_left,
         coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'amountVnd', amount_vnd))
           FROM contract_cost cost WHERE cost.supply_contract_id = contract.id), '[]') AS costs,
         coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'amountMinor', amount_minor))
           FROM contract_deduction cut WHERE cut.supply_contract_id = contract.id), '[]')
           AS deductions
       FROM quota_line line JOIN supply_contract contract ON contract.id = line.supply_contract_id
       WHERE line.id = $1`,
      [quotaLineId],
    );
  }
}
