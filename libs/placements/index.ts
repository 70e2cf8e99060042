import { CreatePlacements1795513200000 } from './migrations/20261124T0940_create_placements.js';
import { Placement } from './placement.entity.js';

export { FACTS, type Facts, type Need } from './placement.facts.js';
export { type Reason } from './placement.findings.js';
export { PLACEMENT_STATES, type PlacementState, type Step } from './placement.lifecycle.js';
export {
  type AllowedStep,
  type FactRow,
  type HistoryRow,
  placementFilterSchema,
  type PlacementListRow,
  type PlacementView,
  type StepForm,
  stepFormSchema,
  withdrawFormSchema,
} from './placement.schema.js';
export { PlacementsModule } from './placements.module.js';
export { PlacementsService } from './placements.service.js';
export { placementsTexts } from './placements.texts.js';

export const placementsMigrations = [CreatePlacements1795513200000];
export const placementsEntities = [Placement];
