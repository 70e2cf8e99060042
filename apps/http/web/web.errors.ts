import { type FieldProblem, Problem } from '#libs/platform';

export const loginNeeded = () => new Problem('web.login-needed', 401);
export const notAllowed = () => new Problem('web.not-allowed', 403);

/** A changing request that did not come from a page of ours, or from one that has grown old. */
export const staleForm = () => new Problem('web.stale-form', 403);

/** Characters that no text may hold. */
export const unstorable = () => new Problem('web.status-400', 400);

/** Parameters or a body that the route's schema refused; zod's words are for developers only. */
export function inputWrong(issues: readonly { path?: readonly unknown[] }[]): Problem {
  const names = issues.map(({ path = [] }) => path.map(nameOf).join('.'));
  const fields = [...new Set(names)].map((field): FieldProblem => ({
    field,
    code: 'field.invalid',
  }));
  return new Problem('web.status-422', 422, { fields });
}

function nameOf(step: unknown): string {
  return String(typeof step === 'object' && step !== null && 'key' in step ? step.key : step);
}
