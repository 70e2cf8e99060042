import { birthOf, formatBirth, formatPhone, identityTexts, type Person } from '#libs/identity';
import { type Language } from '#libs/platform';
import { type ProfileFile, profilesTexts } from '#libs/profiles';
import { type Reference } from '#libs/reference';
import { amount } from './posting-card.pages.js';
import { type Mode, type Step, stepPath, towards } from './profile.steps.js';

/** One question with what was answered; null where nothing was. */
export interface ProfileRow {
  step: Step;
  label: string;
  value: string | null;
}

/** All questions with their answers, in the order in which they are asked. */
export function profileRows(
  { person, profile }: { person: Person; profile: ProfileFile | undefined },
  reference: Reference,
  language: Language,
): ProfileRow[] {
  const answers: Record<Step, (string | null | undefined | false)[]> = {
    ...personAnswers(person, language),
    ...profileAnswers(profile, reference, language),
  };
  const label = labelsOf(language);
  return Object.entries(answers).map(([step, parts]) => ({
    step: step as Step,
    label: label[step as Step],
    value: parts.filter(Boolean).join('; ') || null,
  }));
}

function personAnswers(person: Person, language: Language) {
  const { fullName, phone, email, sex } = person;
  const birth = birthOf(person);
  return {
    contact: [fullName, phone && formatPhone(phone), email],
    birth: [birth && formatBirth(birth), sex && identityTexts(language, `person.${sex}`)],
  };
}

function profileAnswers(
  profile: ProfileFile | undefined,
  reference: Reference,
  language: Language,
) {
  const occupation = (code: string) => reference.occupationTitle(code, language);
  const { provinceCode = null, communeCode = null } = profile ?? {};
  const { answered = [], educationLevel, experiences = [], languageTests = [] } = profile ?? {};
  const { hasPassport = null, wishPayVnd = null, wishOccupations = [] } = profile ?? {};
  return {
    home: [reference.placeName({ countryCode: null, provinceCode, communeCode }, language)],
    education: [educationLevel && profilesTexts(language, `profiles.education.${educationLevel}`)],
    experience: [
      ...experiences.map(({ occupationCode, months }) =>
        profilesTexts(language, 'profile.experience-of', {
          occupation: occupation(occupationCode),
          months,
        }),
      ),
      experiences.length === 0 &&
        answered.includes('experience') &&
        profilesTexts(language, 'profile.no-experience'),
    ],
    work: wishOccupations.map(occupation),
    place: wishedPlaces(profile, reference, language),
    tests: [
      ...languageTests.map(({ test, level }) => `${test.replaceAll('_', ' ')} ${level}`),
      hasPassport !== null &&
        profilesTexts(language, hasPassport ? 'profile.has-passport' : 'profile.no-passport'),
    ],
    pay: [wishPayVnd !== null && amount(wishPayVnd, language)],
  };
}

/** Countries by name; abroad without one means any. */
function wishedPlaces(
  profile: ProfileFile | undefined,
  reference: Reference,
  language: Language,
): string[] {
  const { wishMarkets = [], wishCountries = [] } = profile ?? {};
  const markets = wishMarkets.filter(
    (market) => market !== 'overseas' || wishCountries.length === 0,
  );
  return [
    ...markets.map((market) => profilesTexts(language, `place.${market}`)),
    ...wishCountries.map((code) => reference.countryName(code, language)),
  ];
}

function labelsOf(language: Language): Record<Step, string> {
  return {
    contact: identityTexts(language, 'person.contact'),
    birth: identityTexts(language, 'person.birth'),
    home: profilesTexts(language, 'profile.home'),
    education: profilesTexts(language, 'profile.schooling'),
    experience: profilesTexts(language, 'profile.experience'),
    work: profilesTexts(language, 'profile.work'),
    place: profilesTexts(language, 'profile.where-short'),
    tests: profilesTexts(language, 'profile.tests-short'),
    pay: profilesTexts(language, 'profile.pay-short'),
  };
}

interface ProfileRowsProps {
  language: Language;
  mode: Mode;
  rows: ProfileRow[];
  next?: string;
}

/** Each answer with the link that changes it. */
export function ProfileRows({ language, mode, rows, next = '' }: ProfileRowsProps) {
  return (
    <dl class="panel answers">
      {rows.map(({ step, label, value }) => (
        <div key={step}>
          <dt>{label}</dt>
          <dd class={value === null ? 'muted' : undefined}>
            {value ?? profilesTexts(language, 'review.unanswered')}
          </dd>
          <dd class="answers-change">
            <a href={towards(stepPath(mode, step), next)}>
              {profilesTexts(language, 'review.change')}
              <span class="sr-only"> {label}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
