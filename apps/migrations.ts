import { type MigrationInterface } from 'typeorm';
import { applicationsMigrations } from '#libs/applications';
import { contractsMigrations } from '#libs/contracts';
import { identityMigrations } from '#libs/identity';
import { matchingMigrations } from '#libs/matching';
import { notificationsMigrations } from '#libs/notifications';
import { organisationsMigrations } from '#libs/organisations';
import { placementsMigrations } from '#libs/placements';
import { platformMigrations } from '#libs/platform';
import { postingsMigrations } from '#libs/postings';
import { profilesMigrations } from '#libs/profiles';
import { referenceMigrations } from '#libs/reference';

/** Every migration; TypeORM runs them in the order of the time in their names. */
export const migrations: (new () => MigrationInterface)[] = [
  ...platformMigrations,
  ...referenceMigrations,
  ...notificationsMigrations,
  ...identityMigrations,
  ...organisationsMigrations,
  ...contractsMigrations,
  ...postingsMigrations,
  ...profilesMigrations,
  ...matchingMigrations,
  ...applicationsMigrations,
  ...placementsMigrations,
];

/** Tables in which migrations leave rows: all others are empty until somebody uses the portal. */
export const filledByMigrations = ['prohibited_phrase', 'reference_state', 'sending_right'];
