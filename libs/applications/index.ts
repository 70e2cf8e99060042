import { Application } from './application.entity.js';
import { CreateApplications1795512600000 } from './migrations/20261124T0930_create_applications.js';
import { AnswerApplications1795542000000 } from './migrations/20261124T1740_answer_applications.js';

export { ApplicationAnswers } from './answers.service.js';
export { type ApplicationKind } from './application.entity.js';
export { isWaiting, type Outcome, outcomeRule } from './application.lifecycle.js';
export { cannotApply } from './application.policy.js';
export {
  ANSWER_REASONS,
  type AnswerForm,
  answerFormSchema,
  type AnswerReason,
  type AnswerRow,
  applyFormSchema,
  receivedFilterSchema,
  type ReceivedRow,
} from './application.schema.js';
export { applicationNotFound } from './applications.errors.js';
export { type ApplicationRow } from './applications.repository.js';
export { ApplicationsModule } from './applications.module.js';
export { ApplicationsService } from './applications.service.js';
export { applicationsTexts } from './applications.texts.js';

export const applicationsMigrations = [
  CreateApplications1795512600000,
  AnswerApplications1795542000000,
];
export const applicationsEntities = [Application];
