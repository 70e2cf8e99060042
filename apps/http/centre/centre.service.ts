import { Injectable } from '@nestjs/common';
import { PeopleService, type Person } from '#libs/identity';
import { MatchingService, type MatchView } from '#libs/matching';
import { PlacementsService, type PlacementView } from '#libs/placements';
import { type Actor, Db, type Language } from '#libs/platform';
import { ProfilesService, type ProfileView } from '#libs/profiles';
import { CentreRepository, type PersonApplication } from './centre.repository.js';

/** What a counsellor sees of one person. */
export interface PersonFile {
  person: Person;
  profile: ProfileView | undefined;
  matches: MatchView[];
  applications: PersonApplication[];
  placements: PlacementView[];
}

/** Nobody has more open ways abroad at a time than fit on a page. */
const PLACEMENTS = 10;
const APPLICATIONS = 100;

/** Brings together what the centre's pages show of several domains. */
@Injectable()
export class CentreService {
  constructor(
    private readonly db: Db,
    private readonly centre: CentreRepository,
    private readonly people: PeopleService,
    private readonly profiles: ProfilesService,
    private readonly matching: MatchingService,
    private readonly placements: PlacementsService,
  ) {}

  /** Problem 404 when there is no such person or the actor may not see it. */
  async personFile(actor: Actor, personId: string, language: Language): Promise<PersonFile> {
    const person = await this.people.person(actor, personId);
    const profile = await this.profiles.find(actor, personId);
    const matches = await this.matching.matchesOf(actor, personId, language);
    return this.db.read(actor, async () => {
      const applications = await this.centre.applicationsOf(personId, APPLICATIONS);
      const placements: PlacementView[] = [];
      for (const id of await this.centre.placementIdsOf(personId, PLACEMENTS)) {
        placements.push(await this.placements.find(actor, id));
      }
      return { person, profile, matches, applications, placements };
    });
  }

  /** Codes of the communes where people live; those of whom it is not known are absent. */
  async communesOf(actor: Actor, personIds: string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.db.read(actor, () => this.centre.communesOf(personIds));
    return new Map(
      found.flatMap(({ personId, communeCode }) => (communeCode ? [[personId, communeCode]] : [])),
    );
  }
}
