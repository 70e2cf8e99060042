import { Problem } from '#libs/platform';

export const applyNotAllowed = () => new Problem('applications.not-allowed', 403);
export const cannotBeAppliedTo = (why: 'information-only' | 'posting-closed') =>
  new Problem(`applications.${why}`, 409);
