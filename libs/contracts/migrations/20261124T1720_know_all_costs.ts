import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Every cost of the worker and every deduction abroad, with the exchange rate of the contract. */
export class KnowAllCosts1795540800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE supply_contract
        ADD COLUMN foreign_fee_vnd bigint NOT NULL DEFAULT 0 CHECK (foreign_fee_vnd >= 0),
        ADD COLUMN extension_months int NOT NULL DEFAULT 0 CHECK (extension_months >= 0),
        ADD COLUMN cargo_vessel boolean NOT NULL DEFAULT false,
        ADD COLUMN vnd_per_unit double precision CHECK (vnd_per_unit > 0),
        ADD COLUMN rate_on date,
        ADD COLUMN rate_source text,
        ADD COLUMN costs_known boolean NOT NULL DEFAULT false,
        ADD COLUMN deductions_known boolean NOT NULL DEFAULT false,
        ADD COLUMN cost_verdict jsonb,
        -- A rate without its day and source is nobody's rate.
        ADD CONSTRAINT supply_contract_rate CHECK (num_nulls(vnd_per_unit, rate_on, rate_source) IN (0, 3));

      -- Brokerage and selection money are no kinds: the law forbids them (Law 69/2020 art. 7.8, 26).
      CREATE TABLE contract_cost (
        supply_contract_id uuid NOT NULL REFERENCES supply_contract,
        kind text NOT NULL CHECK (kind IN ('training', 'orientation', 'passport', 'visa',
          'health_check', 'criminal_record', 'ticket', 'fund', 'other', 'deposit')),
        amount_vnd bigint NOT NULL CHECK (amount_vnd >= 0),
        PRIMARY KEY (supply_contract_id, kind)
      );
      CREATE TABLE contract_deduction (
        supply_contract_id uuid NOT NULL REFERENCES supply_contract,
        kind text NOT NULL CHECK (kind IN
          ('insurance', 'tax', 'broker_service', 'housing', 'meals', 'other')),
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        PRIMARY KEY (supply_contract_id, kind)
      );

      -- Whoever sees the contract sees its costs, everybody once it is accepted.
      ALTER TABLE contract_cost ENABLE ROW LEVEL SECURITY;
      ALTER TABLE contract_cost FORCE ROW LEVEL SECURITY;
      CREATE POLICY contract_cost_of_contract ON contract_cost FOR SELECT USING (EXISTS (
        SELECT FROM supply_contract WHERE supply_contract.id = supply_contract_id));
      CREATE POLICY contract_cost_register ON contract_cost
        USING (app_role() IN ('official', 'system'));
      ALTER TABLE contract_deduction ENABLE ROW LEVEL SECURITY;
      ALTER TABLE contract_deduction FORCE ROW LEVEL SECURITY;
      CREATE POLICY contract_deduction_of_contract ON contract_deduction FOR SELECT USING (EXISTS (
        SELECT FROM supply_contract WHERE supply_contract.id = supply_contract_id));
      CREATE POLICY contract_deduction_register ON contract_deduction
        USING (app_role() IN ('official', 'system'));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
