import { Account, LoginIdentifier, Session } from './account.entity.js';
import { CreateIdentity1795509000000 } from './migrations/20261124T0830_create_identity.js';
import { FindPeople1795540200000 } from './migrations/20261124T1710_find_people.js';
import { TellStaffApart1795550700000 } from './migrations/20261124T2005_tell_staff_apart.js';
import { SayWhoGetsSms1795558260000 } from './migrations/20261124T2171_say_who_gets_sms.js';
import { Membership, Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

export { AccountsService } from './accounts.service.js';
export {
  ageLimits,
  type AgeLimits,
  agesOn,
  type AgeStanding,
  ageStanding,
  birthOf,
  tooYoungAbroad,
} from './age.js';
export { type Birth, formatBirth, latestBirth, readBirth } from './birth.js';
export { type Identifier, type IdentifierKind, readIdentifier } from './identifier.js';
export { personChanged } from './identity.events.js';
export { IdentityModule } from './identity.module.js';
export { type CurrentMembership } from './identity.repository.js';
export {
  type AccountForm,
  accountSchema,
  birthSchema,
  contactSchema,
  type Login,
  loginSchema,
  type PersonChange,
  type PersonDraft,
  personSchema,
  type Registration,
  registrationSchema,
  type SecretChange,
  secretChangeSchema,
} from './identity.schema.js';
export {
  type CurrentUser,
  type Doorway,
  IdentityService,
  type StartedSession,
} from './identity.service.js';
export { identityTexts } from './identity.texts.js';
export {
  type Membership,
  type Organisation,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from './organisation.entity.js';
export { PeopleService } from './people.service.js';
export { type BirthPrecision, type Person, type Sex } from './person.entity.js';
export { formatPhone, readPhone } from './phone.js';

export const identityMigrations = [
  CreateIdentity1795509000000,
  FindPeople1795540200000,
  TellStaffApart1795550700000,
  SayWhoGetsSms1795558260000,
];
export const identityEntities = [
  Person,
  Account,
  LoginIdentifier,
  Session,
  Organisation,
  Membership,
];
