import { Injectable } from '@nestjs/common';
import { type ApplicationRow, ApplicationsService } from '#libs/applications';
import { PeopleService, type Person } from '#libs/identity';
import { MatchingService, type MatchView } from '#libs/matching';
import { type PlacementListRow, PlacementsService } from '#libs/placements';
import { type Actor, type Language } from '#libs/platform';
import { ProfilesService, type ProfileView } from '#libs/profiles';

/** What a counsellor sees of one person. */
export interface PersonFile {
  person: Person;
  profile: ProfileView | undefined;
  matches: MatchView[];
  applications: ApplicationRow[];
  placements: PlacementListRow[];
}

/** Brings together what the centre's page of a person shows of several domains. */
@Injectable()
export class CentreService {
  constructor(
    private readonly people: PeopleService,
    private readonly profiles: ProfilesService,
    private readonly matching: MatchingService,
    private readonly applications: ApplicationsService,
    private readonly placements: PlacementsService,
  ) {}

  /** Problem 404 when there is no such person or the actor may not see it. */
  async personFile(actor: Actor, personId: string, language: Language): Promise<PersonFile> {
    return {
      person: await this.people.person(actor, personId),
      profile: await this.profiles.find(actor, personId),
      matches: await this.matching.matchesOf(actor, personId, language),
      applications: await this.applications.listOf(actor, personId),
      placements: (await this.placements.listFor(actor, { personId })).rows,
    };
  }
}
