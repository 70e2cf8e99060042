import { LicenceStatus } from './licence-status.entity.js';
import { CreateOrganisations1795509600000 } from './migrations/20261124T0840_create_organisations.js';

export {
  LICENCE_STATUSES,
  type LicencePeriod,
  type LicenceStatusCode,
  type LicenceVerdict,
} from './licence.js';
export { OrganisationsModule } from './organisations.module.js';
export { OrganisationsService } from './organisations.service.js';
export { organisationsTexts } from './organisations.texts.js';

export const organisationsMigrations = [CreateOrganisations1795509600000];
export const organisationsEntities = [LicenceStatus];
