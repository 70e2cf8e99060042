import { QuotaLine, SupplyContract } from './contracts.entity.js';
import { CreateContracts1795510200000 } from './migrations/20261124T0850_create_contracts.js';

export { ContractsModule } from './contracts.module.js';
export {
  type ContractInput,
  type ContractStatus,
  PERFORMABLE,
  type QuotaLineView,
} from './contracts.schema.js';
export { ContractsService } from './contracts.service.js';
export { contractsTexts } from './contracts.texts.js';
export { type FeeCapRule, serviceFeeCap } from './service-fee.js';

export const contractsMigrations = [CreateContracts1795510200000];
export const contractsEntities = [SupplyContract, QuotaLine];
