import { formatBirth, identityTexts, type Person } from '#libs/identity';
import { type Language } from '#libs/platform';
import { profilesTexts, type ProfileView } from '#libs/profiles';
import { type Reference } from '#libs/reference';
import { type Fact, knownFacts } from '#libs/ui';

/** What the receiver of an application sees of the worker; what is not known is left out. */
export function sentFacts(
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
