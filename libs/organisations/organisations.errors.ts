import { Problem } from '#libs/platform';

export const licenceNotAllowed = () => new Problem('organisations.licence-not-allowed', 403);
