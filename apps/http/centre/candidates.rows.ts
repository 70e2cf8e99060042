import { agesOn, birthOf } from '#libs/identity';
import { type CandidateView, matchingTexts } from '#libs/matching';
import { type IsoDate, type Language } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type CandidateRow } from './candidates.pages.js';

/** What the page needs to know of the day, the lists and who has applied already. */
interface Words {
  today: IsoDate;
  reference: Reference;
  language: Language;
  applied: ReadonlySet<string>;
}

/** A candidate with words for codes and dates. */
export function candidateRow(candidate: CandidateView, words: Words): CandidateRow {
  const { communeCode, personId } = candidate;
  const commune = communeCode === null ? null : words.reference.commune(communeCode)?.name;
  return {
    ...candidate,
    age: ageWords(candidate, words),
    commune: commune ?? communeCode,
    applied: words.applied.has(personId),
  };
}

/** Where only the year is known, one of two ages. */
function ageWords(candidate: CandidateView, { today, language }: Words): string | null {
  const birth = birthOf(candidate);
  if (!birth) return null;
  const { youngest, oldest } = agesOn(birth, today);
  const age =
    youngest === oldest
      ? String(oldest)
      : matchingTexts(language, 'matching.age-or', { youngest, oldest });
  return matchingTexts(language, 'candidates.age', { age });
}
