import { CreatePlacements1795513200000 } from './migrations/20261124T0940_create_placements.js';
import { Placement } from './placement.entity.js';

export { type Placement } from './placement.entity.js';
export { type FactKind, FACTS, type Facts, type FactType, type Need } from './placement.facts.js';
export { type Reason } from './placement.findings.js';
export {
  type Mover,
  PLACEMENT_STATES,
  type PlacementState,
  type Step,
} from './placement.lifecycle.js';
export {
  type AllowedStep,
  type Applied,
  type ApplyInput,
  type FactRow,
  type HistoryRow,
  type LineStep,
  type PlacementFilter,
  placementFilterSchema,
  type PlacementList,
  type PlacementListRow,
  type PlacementView,
  type StepForm,
  stepFormSchema,
  type WithdrawForm,
  withdrawFormSchema,
} from './placement.schema.js';
export { placementMoved } from './placements.events.js';
export { PlacementsModule } from './placements.module.js';
export { PlacementsService } from './placements.service.js';
export { placementsTexts } from './placements.texts.js';

export const placementsMigrations = [CreatePlacements1795513200000];
export const placementsEntities = [Placement];
