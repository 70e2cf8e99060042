import { type FieldProblem, Problem } from '#libs/platform';

export const postingNotFound = () => new Problem('postings.not-found', 404);

/** Only agents publish, for their own organisation. */
export const publishingNotAllowed = () => new Problem('postings.publishing-not-allowed', 403);
export const reviewNotAllowed = () => new Problem('postings.review-not-allowed', 403);
/** Somebody else changed the posting since it was read. */
export const changedMeanwhile = () => new Problem('postings.changed-meanwhile', 409);
/** The posting is in a state from which this step does not lead on. */
export const stepNotOpen = () => new Problem('postings.step-not-open', 409);
/** It cannot be shown like this; each field says why. */
export const notReady = (fields: FieldProblem[]) =>
  new Problem('postings.not-ready', 422, { fields });
