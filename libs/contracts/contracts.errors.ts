import { Problem } from '#libs/platform';

export const contractNotAllowed = () => new Problem('contracts.not-allowed', 403);
