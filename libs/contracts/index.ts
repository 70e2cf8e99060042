import { ContractCost, ContractDeduction, QuotaLine, SupplyContract } from './contracts.entity.js';
import { CreateContracts1795510200000 } from './migrations/20261124T0850_create_contracts.js';
import { KnowAllCosts1795540800000 } from './migrations/20261124T1720_know_all_costs.js';

export { type BreakEven, breakEven } from './break-even.js';
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
export { checkCosts, type CostTerms, type FeeVerdict } from './cost-check.js';
export { type CostKind } from './costs.schema.js';

export const contractsMigrations = [CreateContracts1795510200000, KnowAllCosts1795540800000];
export const contractsEntities = [SupplyContract, QuotaLine, ContractCost, ContractDeduction];
