import { type FieldProblem, Problem } from '#libs/platform';

export const profileNotAllowed = () => new Problem('profiles.not-allowed', 403);
export const personUnknown = () => new Problem('profiles.person-unknown', 404);
export const profileWrong = (fields: FieldProblem[]) =>
  new Problem('profiles.input-wrong', 422, { fields });
