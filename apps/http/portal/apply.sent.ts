import { formatBirth, type Person } from '#libs/identity';
import { type Language } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
import { profilesTexts, type ProfileView } from '#libs/profiles';
import { type Reference } from '#libs/reference';
import { type Fact } from '#libs/ui';

/** What the receiver of an application sees of the worker; what is not known is left out. */
export function sentFacts(
  { person, profile }: { person: Person; profile: ProfileView | undefined },
  reference: Reference,
  language: Language,
): Fact[] {
  const { birthDate, birthPrecision } = person;
  const home = profile && {
    countryCode: null,
    provinceCode: profile.provinceCode,
    communeCode: profile.communeCode,
  };
  const known = [
    ['session.fullName', person.fullName],
    ['session.birth', birthDate && birthPrecision && formatBirth({ birthDate, birthPrecision })],
    ['profile.home', home && reference.placeName(home, language)],
    [
      'posting.education',
      profile?.educationLevel &&
        profilesTexts(language, `profiles.education.${profile.educationLevel}`),
    ],
    [
      'profile.experience',
      profile?.experiences
        .map(({ occupationCode }) => reference.occupationTitle(occupationCode, language))
        .join(', '),
    ],
  ] as const;
  return known.flatMap(([label, value]) =>
    value ? [{ label: postingsTexts(language, label), value }] : [],
  );
}
