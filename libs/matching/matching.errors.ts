import { Problem } from '#libs/platform';
import { type LegalObstacle } from './eligibility.js';

export const matchingNotAllowed = () => new Problem('matching.not-allowed', 403);
export const matchNotFound = () => new Problem('matching.not-found', 404);

/** The law, or the worker, forbids it: no counsellor may overrule that. */
export const overrideForbidden = (obstacle: LegalObstacle | 'licence') =>
  new Problem(`matching.forbidden-${obstacle}`, 409);
