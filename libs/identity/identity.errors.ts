import { type FieldProblem, Problem } from '#libs/platform';

/** Wrong secret, unknown account and closed account look the same. */
export const loginFailed = () => new Problem('identity.login-failed', 401);

export const tooManyAttempts = (seconds: number) =>
  new Problem('identity.too-many-attempts', 429, { parameters: { seconds } });

/** Too many people are logging in at this moment. */
export const portalBusy = () => new Problem('identity.busy', 503, { parameters: { seconds: 5 } });

export const unusable = (...fields: FieldProblem[]) =>
  new Problem('identity.input-wrong', 422, { fields });

/** More than ten people share this telephone or address. */
export const identifierFull = () => new Problem('identity.identifier-full', 409);

/** An account whose memberships have all ended. */
export const noRole = () => new Problem('identity.no-role', 403);

export const personNotFound = () => new Problem('identity.person-not-found', 404);
export const notAllowed = () => new Problem('identity.not-allowed', 403);
/** The person is below the age at which the law allows work. */
export const tooYoungToWork = (years: number) =>
  unusable({ field: 'birth', code: 'identity.too-young', parameters: { years } });

/** Whether the person is old enough depends on the month or day, which were not told. */
export const birthUnclear = () => unusable({ field: 'birth', code: 'identity.birth-unclear' });

/** Somebody known has the same telephone, or the same name and birth date. */
export const mayBeDouble = () => new Problem('people.doubles', 409);

/** Staff have their accounts from commands. */
export const accountOfStaff = () => new Problem('identity.account-of-staff', 409);

export const pinNotForStaff = () => new Problem('identity.pin-not-for-staff', 409);
export const roleDoesNotFit = () => new Problem('identity.role-does-not-fit', 422);
