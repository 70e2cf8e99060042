import { CreateReference1795507800000 } from './migrations/20261124T0810_create_reference.js';
import {
  CommuneRow,
  CountryRow,
  CurrencyRateRow,
  LegalRuleRow,
  OccupationRow,
  ProgrammeRow,
  ProvinceRow,
} from './reference.entity.js';

export {
  type Channel,
  type CodeLists,
  type Commune,
  type Country,
  type CurrencyRate,
  type LegalRule,
  type Occupation,
  type Programme,
  type Province,
} from './code-lists.js';
export { shippedLists } from './data/shipped.js';
export { ReferenceModule } from './reference.module.js';
export { ReferenceService } from './reference.service.js';
export { referenceTexts } from './reference.texts.js';
export { Reference, type PlaceCodes, type VndRate } from './reference.js';

/** In the order in which they run. */
export const referenceMigrations = [CreateReference1795507800000];
/** For the data source. */
export const referenceEntities = [
  CountryRow,
  ProvinceRow,
  CommuneRow,
  OccupationRow,
  ProgrammeRow,
  CurrencyRateRow,
  LegalRuleRow,
];
