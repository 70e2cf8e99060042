import { type FieldProblem } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type ProfileDraft } from './profile.schema.js';

/** Codes of a draft that the code lists do not have; a commune must lie in the province given. */
export function unknownCodes(draft: ProfileDraft, lists: Reference): FieldProblem[] {
  const { provinceCode, communeCode } = draft;
  const experienced = draft.experiences.map((experience) => experience.occupationCode);
  const checks: [field: string, known: boolean][] = [
    ['provinceCode', provinceCode === null || lists.province(provinceCode) !== undefined],
    [
      'communeCode',
      communeCode === null || lists.commune(communeCode)?.provinceCode === provinceCode,
    ],
    ['wishOccupations', draft.wishOccupations.every((code) => lists.occupation(code))],
    ['experiences', experienced.every((code) => lists.occupation(code))],
    [
      'wishCountries',
      draft.wishCountries.every((code) => lists.country(code)?.market === 'overseas'),
    ],
  ];
  return checks
    .filter(([, known]) => !known)
    .map(([field]) => ({ field, code: 'profiles.not-in-list' }));
}
