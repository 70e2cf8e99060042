import { Match } from './match.entity.js';
import { CreateMatching1795512000000 } from './migrations/20261124T0920_create_matching.js';

export { type CandidateView, type Factor, type MatchView } from './match.view.js';
export { MatchingModule } from './matching.module.js';
export { MatchingService } from './matching.service.js';
export { matchingTexts } from './matching.texts.js';

export const matchingMigrations = [CreateMatching1795512000000];
export const matchingEntities = [Match];
