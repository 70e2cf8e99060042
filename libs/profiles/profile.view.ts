import { type Person, type PersonChange } from '#libs/identity';
import { type ProfileDraft, profileDraftSchema, type ProfileFile } from './profile.schema.js';

/** A saved profile as a form says it; of one that does not exist yet, nothing. */
export function draftOf(profile: ProfileFile | undefined): ProfileDraft {
  if (!profile) return profileDraftSchema.parse({});
  return {
    provinceCode: profile.provinceCode,
    communeCode: profile.communeCode,
    educationLevel: profile.educationLevel,
    hasPassport: profile.hasPassport,
    wishOccupations: profile.wishOccupations,
    wishMarkets: profile.wishMarkets,
    wishCountries: profile.wishCountries,
    wishPayVnd: profile.wishPayVnd,
    experiences: profile.experiences,
    languageTests: profile.languageTests,
    consentMatching: hasConsented(profile),
  };
}

/** True once the worker agreed to be matched, also while the consent waits for a guardian. */
export function hasConsented(
  profile: Pick<ProfileFile, 'consentMatchingAt' | 'consentPendingAt'>,
): boolean {
  return (profile.consentMatchingAt ?? profile.consentPendingAt) !== null;
}

/** True when the person is known like this already. */
export function personSays(person: Person, { birth, ...facts }: PersonChange): boolean {
  const names = Object.keys(facts) as (keyof typeof facts)[];
  const sameBirth =
    birth === undefined ||
    (person.birthDate === (birth?.birthDate ?? null) &&
      person.birthPrecision === (birth?.birthPrecision ?? null));
  return sameBirth && names.every((name) => person[name] === facts[name]);
}
