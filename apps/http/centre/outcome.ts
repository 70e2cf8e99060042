import { matchingTexts } from '#libs/matching';
import { type FieldProblem, type Language } from '#libs/platform';
import { formSentences } from '../web/sentences.js';
import { type NotReferred } from './referrals.desk.js';

/** What became of a form of the pages of matches. */
export interface Outcome {
  referred: number;
  saved: boolean;
  /** Why something was not done, in sentences. */
  refused: { title: string; reasons: string[] } | null;
}

/** Who was not referred, each with the reasons. */
export function notReferred(refused: NotReferred[], language: Language): Outcome['refused'] {
  return {
    title: matchingTexts(language, 'candidates.not-referred', { count: refused.length }),
    reasons: refused.map(
      ({ fullName, fields }) => `${fullName}: ${sentencesOf(fields, language).join(' ')}`,
    ),
  };
}

/** Why a form was refused. */
export function refusedForm(fields: FieldProblem[], language: Language): Outcome['refused'] {
  return { title: sentencesOf(fields, language).join(' '), reasons: [] };
}

// One by one: several reasons may stand at the same field.
function sentencesOf(fields: FieldProblem[], language: Language): string[] {
  return fields.flatMap((problem) => formSentences(language, [problem])[problem.field] ?? []);
}
