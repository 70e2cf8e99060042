/** Statuses that domains use; anything else is a defect and becomes 500. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503;

/** One field of a form or body that could not be read; `code` is a key of a text file. */
export interface FieldProblem {
  field: string;
  code: string;
  parameters?: Record<string, string | number>;
}

/**
 * Something that a person must be told (RFC 9457). `code` names the sentence in the text files;
 * the status follows architecture.md 3.11: invisible 404, not allowed 403, lost race or wrong
 * state 409, bad input 422.
 */
export class Problem extends Error {
  readonly fields: FieldProblem[];
  readonly parameters: Record<string, string | number>;

  constructor(
    readonly code: string,
    readonly status: ProblemStatus,
    details: { fields?: FieldProblem[]; parameters?: Record<string, string | number> } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.fields = details.fields ?? [];
    this.parameters = details.parameters ?? {};
  }
}
