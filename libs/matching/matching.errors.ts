import { Problem } from '#libs/platform';

export const matchingNotAllowed = () => new Problem('matching.not-allowed', 403);
export const matchNotFound = () => new Problem('matching.not-found', 404);
