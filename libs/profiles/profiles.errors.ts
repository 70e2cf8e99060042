import { type FieldProblem, Problem } from '#libs/platform';

export const profileNotAllowed = () => new Problem('profiles.not-allowed', 403);
export const personUnknown = () => new Problem('profiles.person-unknown', 404);
export const profileWrong = (fields: FieldProblem[]) =>
  new Problem('profiles.input-wrong', 422, { fields });

/** Somebody else saved meanwhile; what they wrote must be seen first. */
export const profileMovedOn = () => new Problem('profiles.moved-on', 409);

/** A minor for whom no guardian has agreed. */
export const guardianNeeded = (years: number) =>
  new Problem('profiles.guardian-needed', 409, { parameters: { years } });
export const guardianExists = () => new Problem('profiles.guardian-exists', 409);
