import { LicenceStatus } from './licence-status.entity.js';
import { CreateOrganisations1795509600000 } from './migrations/20261124T0840_create_organisations.js';
import { SayWhoMaySend1795540500000 } from './migrations/20261124T1715_say_who_may_send.js';

export {
  LICENCE_STATUSES,
  type LicencePeriod,
  type LicenceStatusCode,
  type LicenceVerdict,
} from './licence.js';
export { licenceChanged } from './organisations.events.js';
export { OrganisationsModule } from './organisations.module.js';
export { OrganisationsService } from './organisations.service.js';
export { organisationsTexts } from './organisations.texts.js';
export { type Sending, SENDING_VERDICTS, type SendingVerdict } from './sending-right.js';

export const organisationsMigrations = [
  CreateOrganisations1795509600000,
  SayWhoMaySend1795540500000,
];
export const organisationsEntities = [LicenceStatus];
