import { Global, Module } from '@nestjs/common';
import { applicationsEntities, ApplicationsModule } from '#libs/applications';
import { contractsEntities, ContractsModule } from '#libs/contracts';
import { identityEntities, IdentityModule } from '#libs/identity';
import { matchingEntities, MatchingModule } from '#libs/matching';
import { notificationsEntities, NotificationsModule } from '#libs/notifications';
import { organisationsEntities, OrganisationsModule } from '#libs/organisations';
import { placementsEntities, PlacementsModule } from '#libs/placements';
import { ENTITIES, PlatformModule } from '#libs/platform';
import { postingsEntities, PostingsModule } from '#libs/postings';
import { profilesEntities, ProfilesModule } from '#libs/profiles';
import { referenceEntities, ReferenceModule } from '#libs/reference';

const entities = [
  ...referenceEntities,
  ...notificationsEntities,
  ...identityEntities,
  ...organisationsEntities,
  ...contractsEntities,
  ...postingsEntities,
  ...profilesEntities,
  ...matchingEntities,
  ...applicationsEntities,
  ...placementsEntities,
];

@Global()
@Module({ providers: [{ provide: ENTITIES, useValue: entities }], exports: [ENTITIES] })
class EntitiesModule {}

const domains = [
  ReferenceModule,
  NotificationsModule,
  IdentityModule,
  OrganisationsModule,
  ContractsModule,
  PostingsModule,
  ProfilesModule,
  MatchingModule,
  ApplicationsModule,
  PlacementsModule,
];

/** The one list of domains that http, runner and cli share. */
@Module({ imports: [EntitiesModule, PlatformModule, ...domains], exports: domains })
export class DomainsModule {}
