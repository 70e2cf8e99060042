import { Injectable } from '@nestjs/common';
import { birthOf, PeopleService, type Person, tooYoungAbroad } from '#libs/identity';
import { type Actor } from '#libs/platform';
import { GuardiansService, type ProfileFile, ProfilesService, questionsLeft } from '#libs/profiles';
import { type Reference, ReferenceService } from '#libs/reference';
import { REVIEW_PATH, stepPath } from './profile.steps.js';

/** What the pages of a profile show of a person. */
export interface OpenProfile {
  person: Person;
  profile: ProfileFile | undefined;
  /** 0 before there is a profile. */
  version: number;
  /** Whether a guardian must agree and none has. */
  awaitsGuardian: boolean;
  /** The age from which the person may go abroad, while it is not reached. */
  abroadFrom: number | null;
  reference: Reference;
}

/** Brings together what questions and summaries of a profile need. */
@Injectable()
export class ProfileDesk {
  constructor(
    readonly profiles: ProfilesService,
    private readonly people: PeopleService,
    private readonly guardians: GuardiansService,
    private readonly reference: ReferenceService,
  ) {}

  /** Problem 404 when there is no such person or the actor may not see it. */
  async open(actor: Actor, personId: string): Promise<OpenProfile> {
    const person = await this.people.person(actor, personId);
    const profile = await this.profiles.find(actor, personId);
    const birth = birthOf(person);
    const { standing, limits, today } = await this.people.ageOf(birth);
    const underAge = standing === 'minor' || standing === 'unclear' || standing === 'child';
    return {
      person,
      profile,
      version: profile?.version ?? 0,
      awaitsGuardian: underAge && !(await this.guardians.find(actor, personId)),
      abroadFrom: tooYoungAbroad(birth, today, limits) ? limits.abroad : null,
      reference: await this.reference.snapshot(),
    };
  }

  /** Tells the province of a commune, for a form that asks for the commune alone. */
  async provinceOf(): Promise<(communeCode: string) => string | undefined> {
    const lists = await this.reference.snapshot();
    return (communeCode) => lists.commune(communeCode)?.provinceCode;
  }
}

/** Where a registration goes on: the first question without an answer, else the last look. */
export function goOnPath(profile: ProfileFile | undefined): string {
  const [question] = questionsLeft(profile?.answered ?? []);
  return question ? stepPath('register', question) : REVIEW_PATH;
}
