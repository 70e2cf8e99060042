import { CreateReference1795507800000 } from './migrations/20261124T0810_create_reference.js';
import {
  Commune,
  Country,
  CurrencyRate,
  LegalRule,
  Occupation,
  Programme,
  Province,
} from './reference.entity.js';

export {
  type Channel,
  type Commune,
  type Country,
  type CurrencyRate,
  type LegalRule,
  type Occupation,
  type Programme,
  type Province,
} from './reference.entity.js';
export { shippedLists } from './data/shipped.js';
export { ReferenceModule } from './reference.module.js';
export { ReferenceService } from './reference.service.js';
export { referenceTexts } from './reference.texts.js';
export { Reference, type CodeLists, type PlaceCodes, type VndRate } from './reference.js';

export const referenceMigrations = [CreateReference1795507800000];
export const referenceEntities = [
  Country,
  Province,
  Commune,
  Occupation,
  Programme,
  CurrencyRate,
  LegalRule,
];
