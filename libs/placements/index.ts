import { CreatePlacements1795513200000 } from './migrations/20261124T0940_create_placements.js';
import { RunClocks1795542300000 } from './migrations/20261124T1745_run_clocks.js';
import { Placement } from './placement.entity.js';

export {
  type BoardCard,
  type BoardColumn,
  type BoardFilter,
  boardFilterSchema,
  type BoardView,
  type CardStep,
  type ManyOutcome,
  workFilterSchema,
  type WorkItem,
  type WorkList,
} from './boards/board.schema.js';
export { PlacementBoards } from './boards/placement-boards.js';
export { PlacementWork } from './boards/placement-work.js';
export { type ClockKind, type ClockView } from './clocks/clock.js';
export {
  type Bring,
  PLACEMENT_STATES,
  type PlacementState,
  type Step,
} from './lifecycle/lifecycle.js';
export { CHOICES, type FactKind, FACTS, type Facts, type Need } from './placement.facts.js';
export { type Reason } from './placement.findings.js';
export {
  type AllowedStep,
  type ChosenPlacement,
  correctionSchema,
  type EarlierFact,
  type Evidence,
  type FactRow,
  type HistoryRow,
  type ManyForm,
  manyFormSchema,
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

export const placementsMigrations = [CreatePlacements1795513200000, RunClocks1795542300000];
export const placementsEntities = [Placement];
