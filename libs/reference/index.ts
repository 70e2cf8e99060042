import { CreateReference1795507800000 } from './migrations/20261124T0810_create_reference.js';
import { WidenReference1795539600000 } from './migrations/20261124T1700_widen_reference.js';
import { EditEveryList1795552200000 } from './migrations/20261124T2030_edit_every_list.js';
import {
  CommuneRow,
  CountryRow,
  CurrencyRateRow,
  LegalRuleRow,
  OccupationRow,
  ProgrammeRow,
  ProvinceRow,
} from './reference.entity.js';
import {
  CurrencyRow,
  EducationLevelRow,
  EthnicGroupRow,
  FormerProvinceRow,
  LanguageTestRow,
  MinimumWageRow,
  WageRegionRow,
} from './reference-lists.entity.js';

export {
  ARRIVAL_DUTIES,
  type Channel,
  type CodeLists,
  type Commune,
  type CommuneName,
  type CommuneWageRegion,
  type Country,
  type Currency,
  type CurrencyRate,
  type EducationLevel,
  type EthnicGroup,
  EXAMS,
  type FormerProvince,
  type LanguageTest,
  type LegalRule,
  LIST_CONFIRMATIONS,
  type MinimumWage,
  type Occupation,
  PERMIT_DOCUMENTS,
  type Programme,
  type ProgrammeProfile,
  type Province,
  SELECTIONS,
  type Standing,
  STANDINGS,
  WAGE_REGIONS,
  type WageRegion,
} from './code-lists.js';
export { shippedLists } from './data/shipped.js';
export {
  EDITED_LISTS,
  editedColumns,
  type EditedList,
  editSchema,
  entryCode,
  entryIn,
  entryName,
} from './reference.editing.js';
export { ReferenceEditor } from './reference.editor.js';
export { type FormerPlace, placeKey } from './reference.former.js';
export { ReferenceModule } from './reference.module.js';
export {
  minimumWageSchema,
  rateSchema,
  ruleVersionSchema,
  wageRegionSchema,
} from './reference.schema.js';
export { ReferenceService } from './reference.service.js';
export { referenceTexts } from './reference.texts.js';
export { ReferenceVersions } from './reference.versions.js';
export { type ReferenceChange } from './reference-changes.repository.js';
export { ruleValueText } from './rule-value.js';
export { Reference, type PlaceCodes, type VndRate } from './reference.js';

/** In the order in which they run. */
export const referenceMigrations = [
  CreateReference1795507800000,
  WidenReference1795539600000,
  EditEveryList1795552200000,
];
/** For the data source. */
export const referenceEntities = [
  CountryRow,
  ProvinceRow,
  CommuneRow,
  OccupationRow,
  ProgrammeRow,
  CurrencyRateRow,
  LegalRuleRow,
  FormerProvinceRow,
  EducationLevelRow,
  EthnicGroupRow,
  LanguageTestRow,
  CurrencyRow,
  MinimumWageRow,
  WageRegionRow,
];
