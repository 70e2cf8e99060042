import { identityTexts } from '#libs/identity';
import { type Language } from '#libs/platform';
import { profilesTexts } from '#libs/profiles';
import { type FieldSentences } from '#libs/ui';

/** What the fields of a person and a profile are called where a sentence does not say which it means. */
export function fieldLabels(language: Language): FieldSentences {
  return {
    fullName: identityTexts(language, 'person.fullName'),
    phone: identityTexts(language, 'person.phone'),
    email: identityTexts(language, 'person.email'),
    secret: identityTexts(language, 'session.secret'),
    birth: identityTexts(language, 'person.birth'),
    sex: identityTexts(language, 'person.sex'),
    provinceCode: profilesTexts(language, 'profile.province'),
    communeCode: profilesTexts(language, 'profile.commune'),
    educationLevel: profilesTexts(language, 'profile.schooling'),
    experiences: profilesTexts(language, 'profile.experience'),
    wishOccupations: profilesTexts(language, 'profile.work'),
    where: profilesTexts(language, 'profile.where-short'),
    languageTests: profilesTexts(language, 'profile.tests'),
    hasPassport: profilesTexts(language, 'profile.passport-short'),
    wishPayMillions: profilesTexts(language, 'profile.pay-short'),
    guardianName: profilesTexts(language, 'guardian.name'),
    relation: profilesTexts(language, 'guardian.relation'),
    how: profilesTexts(language, 'guardian.how'),
    givenOn: profilesTexts(language, 'guardian.day'),
  };
}
