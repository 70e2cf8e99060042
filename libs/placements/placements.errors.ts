import { type FieldProblem, Problem } from '#libs/platform';
import { type Reason } from './placement.findings.js';
import { type PlacementState } from './lifecycle/lifecycle.js';

export const placementNotFound = () => new Problem('placements.not-found', 404);
export const stepNotAllowed = () => new Problem('placements.not-allowed', 403);
export const openingNotAllowed = () => new Problem('placements.opening-not-allowed', 403);
export const unknownProgramme = () => new Problem('placements.unknown-programme', 422);
export const quotaFull = () => new Problem('placements.quota-full', 409);
export const wrongFacts = (fields: FieldProblem[]) =>
  new Problem('placements.wrong-facts', 422, { fields });

/** Abroad the steps of the placement say what became of an application. */
export const answerByStep = () => new Problem('placements.answer-by-step', 409);
export const answeredMeanwhile = (parameters: { sequence: number }) =>
  new Problem('applications.answered-meanwhile', 409, { parameters });

/** Somebody else was faster, or the step does not lead on from here. Carries what holds now. */
export const movedOn = ({ state, version }: { state: PlacementState; version: number }) =>
  new Problem('placements.moved-on', 409, { parameters: { state, version } });

/** The law, or the facts themselves, forbid the step; each reason is a problem of the form. */
export const blocked = (reasons: Reason[]) =>
  new Problem('placements.blocked', 409, {
    fields: reasons.map((reason) => ({ field: 'step', ...reason })),
  });
