import { Injectable } from '@nestjs/common';
import { formatBirth, identityTexts, PeopleService, type Person } from '#libs/identity';
import { type Actor, type Language } from '#libs/platform';
import { ProfilesService, profilesTexts, type ProfileView } from '#libs/profiles';
import { type Reference, ReferenceService } from '#libs/reference';
import { type Fact, knownFacts } from '#libs/ui';

/** What the receiver of an application sees of the worker who sends it. */
@Injectable()
export class SentFacts {
  constructor(
    private readonly people: PeopleService,
    private readonly profiles: ProfilesService,
    private readonly reference: ReferenceService,
  ) {}

  async of(actor: Actor, language: Language): Promise<Fact[]> {
    const personId = actor.personId ?? '';
    const worker = {
      person: await this.people.person(actor, personId),
      profile: await this.profiles.find(actor, personId),
    };
    return sentFacts(worker, await this.reference.snapshot(), language);
  }
}

/** What is not known is left out. */
function sentFacts(
  { person, profile }: { person: Person; profile: ProfileView | undefined },
  reference: Reference,
  language: Language,
): Fact[] {
  const { fullName, birthDate, birthPrecision } = person;
  const birth = birthDate && birthPrecision && formatBirth({ birthDate, birthPrecision });
  return knownFacts([
    [identityTexts(language, 'person.fullName'), fullName],
    [identityTexts(language, 'person.birth'), birth],
    ...(profile ? profileFacts(profile, reference, language) : []),
  ]);
}

function profileFacts(profile: ProfileView, reference: Reference, language: Language) {
  const { educationLevel, provinceCode, communeCode } = profile;
  const home = { countryCode: null, provinceCode, communeCode };
  const occupations = profile.experiences.map(({ occupationCode }) =>
    reference.occupationTitle(occupationCode, language),
  );
  return [
    [profilesTexts(language, 'profile.home'), reference.placeName(home, language)],
    [
      profilesTexts(language, 'profile.schooling'),
      educationLevel && profilesTexts(language, `profiles.education.${educationLevel}`),
    ],
    [profilesTexts(language, 'profile.experience'), occupations.join(', ')],
  ] as const;
}
