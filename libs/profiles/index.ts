import { CreateProfiles1795511400000 } from './migrations/20261124T0910_create_profiles.js';
import { ProfileExperience, ProfileLanguageTest, WorkerProfile } from './profile.entity.js';

export { LANGUAGE_TESTS, levelRank } from './language-tests.js';
export {
  EDUCATION_LEVELS,
  type EducationLevel,
  type ProfileDraft,
  profileDraftSchema,
  type ProfileView,
} from './profile.schema.js';
export { profileChanged } from './profiles.events.js';
export { ProfilesModule } from './profiles.module.js';
export { ProfilesService } from './profiles.service.js';
export { profilesTexts } from './profiles.texts.js';

export const profilesMigrations = [CreateProfiles1795511400000];
export const profilesEntities = [WorkerProfile, ProfileExperience, ProfileLanguageTest];
