import { Problem } from '#libs/platform';

export const licenceNotAllowed = () => new Problem('organisations.licence-not-allowed', 403);
export const organisationNotFound = () => new Problem('organisations.not-found', 404);
