import { ContractCost, ContractDeduction, QuotaLine, SupplyContract } from './contracts.entity.js';
import { CreateContracts1795510200000 } from './migrations/20261124T0850_create_contracts.js';
import { KnowAllCosts1795540800000 } from './migrations/20261124T1720_know_all_costs.js';

export { type BreakEven, breakEven, type BreakEvenInput, netMonthly } from './break-even.js';
export { ContractsModule } from './contracts.module.js';
export {
  type ContractInput,
  type ContractStatus,
  type OrderLine,
  type OrderTerms,
  PERFORMABLE,
  type QuotaLineView,
} from './contracts.schema.js';
export { ContractsService } from './contracts.service.js';
export { contractsTexts } from './contracts.texts.js';
export {
  checkCosts,
  type CostFinding,
  type CostTerms,
  type CostVerdict,
  type FeeVerdict,
} from './cost-check.js';
export {
  COST_KINDS,
  type CostKind,
  type CostLine,
  type Deduction,
  DEDUCTION_KINDS,
  type DeductionKind,
} from './costs.schema.js';
export { type FeeCapRule, serviceFeeCap } from './service-fee.js';

export const contractsMigrations = [CreateContracts1795510200000, KnowAllCosts1795540800000];
export const contractsEntities = [SupplyContract, QuotaLine, ContractCost, ContractDeduction];
