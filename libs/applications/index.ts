import { Application } from './application.entity.js';
import { CreateApplications1795512600000 } from './migrations/20261124T0930_create_applications.js';

export { cannotApply } from './application.policy.js';
export { applyFormSchema } from './application.schema.js';
export { type ApplicationRow } from './applications.repository.js';
export { ApplicationsModule } from './applications.module.js';
export { ApplicationsService } from './applications.service.js';
export { applicationsTexts } from './applications.texts.js';

export const applicationsMigrations = [CreateApplications1795512600000];
export const applicationsEntities = [Application];
