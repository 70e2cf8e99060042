import { type FieldProblem, Problem } from '#libs/platform';

export const editingNotAllowed = () => new Problem('reference.not-allowed', 403);
export const entryUnknown = () => new Problem('reference.entry-unknown', 404);
export const entryChanged = () => new Problem('reference.changed-meanwhile', 409);
export const entryWrong = (...fields: FieldProblem[]) =>
  new Problem('reference.input-wrong', 422, { fields });
