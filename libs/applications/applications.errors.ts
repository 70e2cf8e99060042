import { type FieldProblem, Problem } from '#libs/platform';

export const applyNotAllowed = () => new Problem('applications.not-allowed', 403);
export const cannotBeAppliedTo = (why: 'information-only' | 'posting-closed') =>
  new Problem(`applications.${why}`, 409);
export const applicationNotFound = () => new Problem('applications.not-found', 404);
export const answerNotAllowed = () => new Problem('applications.answer-not-allowed', 403);
export const wrongAnswer = (fields: FieldProblem[]) =>
  new Problem('applications.wrong-answer', 422, { fields });
/** Somebody else answered first, or this answer does not follow on the last one. */
export const answeredMeanwhile = (parameters: { sequence: number }) =>
  new Problem('applications.answered-meanwhile', 409, { parameters });
/** Abroad the placement carries the answer. */
export const answeredInPlacement = () => new Problem('applications.answered-in-placement', 409);
