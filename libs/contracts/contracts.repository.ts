import { Injectable } from '@nestjs/common';
import { Db, newId } from '#libs/platform';
import { QuotaLine, SupplyContract } from './contracts.entity.js';
import { type ContractInput, type QuotaLineView } from './contracts.schema.js';

@Injectable()
export class ContractsRepository {
  constructor(private readonly db: Db) {}

  async add({ lines, ...contract }: ContractInput): Promise<{ id: string; lineIds: string[] }> {
    const id = newId();
    const rows = lines.map((line) => ({ id: newId(), supplyContractId: id, ...line }));
    await this.db.manager.insert(SupplyContract, { id, ...contract });
    await this.db.manager.insert(QuotaLine, rows);
    return { id, lineIds: rows.map((row) => row.id) };
  }

  quotaLine(id: string): Promise<QuotaLineView | undefined> {
    return this.db.row<QuotaLineView>(
      `SELECT line.id, line.occupation_code, line.places, line.contracted,
         contract.organisation_id, contract.country_code, contract.programme_code, contract.status,
         contract.term_months, contract.wage_minor, contract.wage_currency, contract.worker_fee_vnd
       FROM quota_line line JOIN supply_contract contract ON contract.id = line.supply_contract_id
       WHERE line.id = $1`,
      [id],
    );
  }
}
