import { Injectable } from '@nestjs/common';
import { type ApplicationRow, ApplicationsService } from '#libs/applications';
import { AccountsService } from '#libs/identity';
import { MatchingService, type MatchView } from '#libs/matching';
import { type PlacementListRow, PlacementsService } from '#libs/placements';
import { type Actor, type Language } from '#libs/platform';
import { type GuardianConsent, GuardiansService } from '#libs/profiles';
import { type OpenProfile, ProfileDesk } from '../portal/profile.desk.js';

/** What a counsellor sees of one person. */
export interface PersonFile extends OpenProfile {
  matches: MatchView[];
  applications: ApplicationRow[];
  placements: PlacementListRow[];
  guardian: GuardianConsent | undefined;
  /** True when the person can log in. */
  hasAccount: boolean;
}

/** Brings together what the centre's page of a person shows of several domains. */
@Injectable()
export class CentreService {
  constructor(
    private readonly desk: ProfileDesk,
    private readonly matching: MatchingService,
    private readonly applications: ApplicationsService,
    private readonly placements: PlacementsService,
    private readonly guardians: GuardiansService,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Leaves a trace for the person of who looked. Problem 404 when there is no such person or the
   * actor may not see it.
   */
  async personFile(actor: Actor, personId: string, language: Language): Promise<PersonFile> {
    const open = await this.desk.open(actor, personId);
    await this.desk.profiles.noteLook(actor, personId);
    return {
      ...open,
      matches: await this.matching.matchesOf(actor, personId, language),
      applications: await this.applications.listOf(actor, personId),
      placements: (await this.placements.listFor(actor, { personId })).rows,
      guardian: await this.guardians.find(actor, personId),
      hasAccount: await this.accounts.has(actor, personId),
    };
  }
}
