import { CreateProfiles1795511400000 } from './migrations/20261124T0910_create_profiles.js';
import { AnswerStepByStep1795541400000 } from './migrations/20261124T1730_answer_step_by_step.js';
import { RecordAccess1795541460000 } from './migrations/20261124T1731_record_access.js';
import { ProfileExperience, ProfileLanguageTest, WorkerProfile } from './profile.entity.js';

export {
  GUARDIAN_RELATIONS,
  GUARDIAN_WAYS,
  type GuardianConsent,
  guardianDraftSchema,
} from './guardian.schema.js';
export { GuardiansService } from './guardians.service.js';
export { LANGUAGE_TESTS, levelRank } from './language-tests.js';
export {
  EDUCATION_LEVELS,
  type EducationLevel,
  type ProfileDraft,
  profileDraftSchema,
  type ProfileFile,
  type ProfileView,
} from './profile.schema.js';
export { type ProfileAccess } from './profiles.repository.js';
export { profileChanged } from './profiles.events.js';
export { ProfilesModule } from './profiles.module.js';
export { hasConsented } from './profile.view.js';
export { type ProfileChange, ProfilesService } from './profiles.service.js';
export { profilesTexts } from './profiles.texts.js';
export {
  type ProfileAnswers,
  answersOf,
  passedOver,
  type Question,
  QUESTIONS,
  questionsLeft,
} from './question.js';

export const profilesMigrations = [
  CreateProfiles1795511400000,
  AnswerStepByStep1795541400000,
  RecordAccess1795541460000,
];
export const profilesEntities = [WorkerProfile, ProfileExperience, ProfileLanguageTest];
