import { isDeepStrictEqual } from 'node:util';
import { type ProfileDraft } from './profile.schema.js';

/**
 * What a worker is asked after the account is made, in this order. `birth` is kept with the person,
 * the others are parts of the profile.
 */
export const QUESTIONS = [
  'birth',
  'home',
  'education',
  'experience',
  'work',
  'place',
  'tests',
  'pay',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The answers of a profile that a question asks for. */
export const ANSWERS_OF = {
  birth: [],
  home: ['provinceCode', 'communeCode'],
  education: ['educationLevel'],
  experience: ['experiences'],
  work: ['wishOccupations'],
  place: ['wishMarkets', 'wishCountries'],
  tests: ['languageTests', 'hasPassport'],
  pay: ['wishPayVnd'],
} as const satisfies Record<Question, readonly (keyof ProfileDraft)[]>;

/** Part of a profile: what one question asks for. */
export type ProfileAnswers = Partial<ProfileDraft>;

/** How `answered` says that a question was passed over: it is not asked again, and nothing is known. */
export function passedOver(question: Question): string {
  return `${question}?`;
}

/** The questions that were neither answered nor passed over, in their order. */
export function questionsLeft(answered: readonly string[]): Question[] {
  return QUESTIONS.filter(
    (question) => !answered.includes(question) && !answered.includes(passedOver(question)),
  );
}

/** Of a whole draft only what this question asks for. */
export function answersOf(question: Question, draft: ProfileDraft): ProfileAnswers {
  return Object.fromEntries(ANSWERS_OF[question].map((name) => [name, draft[name]]));
}

/** True when the profile says all this already. The order of a list does not matter. */
export function saysAlready(profile: ProfileAnswers, answers: ProfileAnswers): boolean {
  return Object.entries(answers).every(([name, value]) =>
    isDeepStrictEqual(unordered(profile[name as keyof ProfileDraft]), unordered(value)),
  );
}

function unordered(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => JSON.stringify(sorted(item))).sort() : value;
}

function sorted(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  return Object.entries(item).sort(([a], [b]) => a.localeCompare(b));
}
