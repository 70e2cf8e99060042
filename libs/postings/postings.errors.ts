import { Problem } from '#libs/platform';

export const postingNotFound = () => new Problem('postings.not-found', 404);
export const searchAway = () => new Problem('postings.search-away', 503);
