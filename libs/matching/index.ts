import { Match } from './match.entity.js';
import { CreateMatching1795512000000 } from './migrations/20261124T0920_create_matching.js';
import { OverrideMatches1795541700000 } from './migrations/20261124T1735_override_matches.js';
import { ReadWishKeysInOrder1795557600000 } from './migrations/20261124T2160_read_wish_keys_in_order.js';

export { CounselService } from './counsel.service.js';
export { type NextStep } from './eligibility.js';
export { type OverrideRow } from './match-lists.repository.js';
export {
  type CandidateView,
  type Factor,
  type Fit,
  type MatchView,
  type OverrideView,
  type StaffMatchView,
  type WishFactor,
} from './match.view.js';
export { MatchingModule } from './matching.module.js';
export {
  type CandidateQuery,
  candidateQuerySchema,
  type OverrideForm,
  overrideSchema,
} from './matching.schema.js';
export { MatchingService } from './matching.service.js';
export { matchingTexts } from './matching.texts.js';

export const matchingMigrations = [
  CreateMatching1795512000000,
  OverrideMatches1795541700000,
  ReadWishKeysInOrder1795557600000,
];
export const matchingEntities = [Match];
