import { formatBirth, formatPhone, identityTexts, type Person } from '#libs/identity';
import { formatMillions, type Language } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
import { profilesTexts, type ProfileView } from '#libs/profiles';
import { type Reference } from '#libs/reference';
import { type Fact, knownFacts } from '#libs/ui';

interface Known {
  person: Person;
  profile: ProfileView | undefined;
}

/** What is known of a person, in the order in which it is asked for; the rest is left out. */
export function personFacts(known: Known, reference: Reference, language: Language): Fact[] {
  const { person, profile } = known;
  const { birthDate, birthPrecision, sex, phone, email } = person;
  const birth = birthDate && birthPrecision && formatBirth({ birthDate, birthPrecision });
  return knownFacts([
    [identityTexts(language, 'person.birth'), birth],
    [identityTexts(language, 'person.sex'), sex && identityTexts(language, `person.${sex}`)],
    [identityTexts(language, 'person.phone'), phone && formatPhone(phone)],
    [identityTexts(language, 'person.email'), email],
    ...(profile ? profileFacts(profile, reference, language) : []),
  ]);
}

function profileFacts(profile: ProfileView, reference: Reference, language: Language) {
  const { educationLevel, hasPassport, wishPayVnd, provinceCode, communeCode } = profile;
  const home = { countryCode: null, provinceCode, communeCode };
  const occupation = (code: string) => reference.occupationTitle(code, language);
  const experience = profile.experiences.map(({ occupationCode, months }) =>
    profilesTexts(language, 'profile.experience-of', {
      occupation: occupation(occupationCode),
      months,
    }),
  );
  const tests = profile.languageTests.map(({ test, level }) => `${test} ${level}`);
  const wishes = [
    ...profile.wishMarkets.map((market) => postingsTexts(language, `market.${market}`)),
    ...profile.wishCountries.map((code) => reference.countryName(code, language)),
    ...profile.wishOccupations.map(occupation),
  ];
  return [
    [profilesTexts(language, 'profile.home'), reference.placeName(home, language)],
    [
      profilesTexts(language, 'profile.schooling'),
      educationLevel && profilesTexts(language, `profiles.education.${educationLevel}`),
    ],
    [profilesTexts(language, 'profile.experience'), experience.join('; ')],
    [profilesTexts(language, 'profile.tests'), tests.join('; ')],
    [
      profilesTexts(language, 'profile.passport'),
      hasPassport !== null &&
        profilesTexts(language, hasPassport ? 'profile.passport-yes' : 'profile.passport-no'),
    ],
    [profilesTexts(language, 'profile.wishes'), wishes.join('; ')],
    [profilesTexts(language, 'profile.pay'), wishPayVnd && formatMillions(wishPayVnd, language)],
  ] as const;
}
