import { formatBirth, formatPhone, type Person } from '#libs/identity';
import { formatMillions, type Language } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
import { profilesTexts, type ProfileView } from '#libs/profiles';
import { type Reference } from '#libs/reference';
import { type Fact } from '#libs/ui';

interface Known {
  person: Person;
  profile: ProfileView | undefined;
}

/** What is known of a person, in the order in which it is asked for; the rest is left out. */
export function personFacts(known: Known, reference: Reference, language: Language): Fact[] {
  const { person, profile } = known;
  const { birthDate, birthPrecision, sex, phone, email } = person;
  const facts = [
    ['session.birth', birthDate && birthPrecision && formatBirth({ birthDate, birthPrecision })],
    ['session.sex', sex && postingsTexts(language, `session.${sex}`)],
    ['session.phone', phone && formatPhone(phone)],
    ['session.email', email],
    ...(profile ? profileFacts(profile, reference, language) : []),
  ] as const;
  return facts.flatMap(([label, value]) =>
    value ? [{ label: postingsTexts(language, label), value }] : [],
  );
}

function profileFacts(profile: ProfileView, reference: Reference, language: Language) {
  const { educationLevel, hasPassport, wishPayVnd, provinceCode, communeCode } = profile;
  const occupation = (code: string) => reference.occupationTitle(code, language);
  const wishes = [
    ...profile.wishMarkets.map((market) => postingsTexts(language, `market.${market}`)),
    ...profile.wishCountries.map((code) => reference.countryName(code, language)),
    ...profile.wishOccupations.map(occupation),
  ];
  const experience = profile.experiences.map(
    ({ occupationCode, months }) => `${occupation(occupationCode)}: ${months}`,
  );
  return [
    [
      'profile.home',
      reference.placeName({ countryCode: null, provinceCode, communeCode }, language),
    ],
    [
      'posting.education',
      educationLevel && profilesTexts(language, `profiles.education.${educationLevel}`),
    ],
    ['profile.experience', experience.join('; ')],
    [
      'profile.tests',
      profile.languageTests.map(({ test, level }) => `${test} ${level}`).join('; '),
    ],
    [
      'profile.passport',
      hasPassport !== null &&
        postingsTexts(language, hasPassport ? 'profile.passport-yes' : 'profile.passport-no'),
    ],
    ['profile.wishes', wishes.join('; ')],
    ['profile.pay', wishPayVnd && formatMillions(wishPayVnd, language)],
  ] as const;
}
