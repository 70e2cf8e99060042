import { type z, type ZodType } from 'zod';
import { type FieldProblem, Problem } from '#libs/platform';

/** What a form said: its value, or what is wrong with it. */
export type FormReading<T> = { ok: true; value: T } | { ok: false; fields: FieldProblem[] };

/** What became of a form: a result, or how it is shown again. */
export type Submission<R> =
  { ok: true; result: R } | { ok: false; status: number; fields: FieldProblem[] };

/**
 * Reads a form by its schema. Messages of the schema that are keys of a text file are the field's
 * problem; zod's own become `field.required`, `field.too-long` or `field.invalid`.
 */
export function readForm<T>(schema: ZodType<T>, body: unknown): FormReading<T> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return { ok: true, value: result.data };
  const values = typedIn(body);
  const fields = result.error.issues.map((issue) => toFieldProblem(issue, values));
  return { ok: false, fields };
}

/**
 * Does what a form asks for, unless its fields are wrong. A problem of the domain that names no
 * field stands at `field`. Errors that mending the form does not help are thrown on.
 */
export async function submit<T, R>(
  form: FormReading<T>,
  field: string,
  act: (value: T) => Promise<R>,
): Promise<Submission<R>> {
  if (!form.ok) return { ok: false, status: 422, fields: form.fields };
  try {
    return { ok: true, result: await act(form.value) };
  } catch (error) {
    if (!(error instanceof Problem) || ![401, 409, 422].includes(error.status)) throw error;
    const { status, code, parameters, fields } = error;
    const placed = fields.length > 0 ? fields : [{ field, code, parameters }];
    return { ok: false, status, fields: placed };
  }
}

/** The texts of a form, to show them again; lists and objects where a text belongs are lost. */
export function typedIn(body: unknown): Record<string, string> {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

const TEXT_KEY = /^[a-z-]+(?:\.[a-z-]+)+$/;

function toFieldProblem(issue: z.core.$ZodIssue, values: Record<string, string>): FieldProblem {
  const field = String(issue.path[0] ?? '');
  if (!TEXT_KEY.test(issue.message)) return { field, code: generalCode(issue, values[field]) };
  const parameters = issue.code === 'custom' ? issue.params : undefined;
  return { field, code: issue.message, ...(parameters && { parameters }) };
}

function generalCode(issue: z.core.$ZodIssue, typed: string | undefined): string {
  if (typed === undefined || typed.trim() === '') return 'field.required';
  return issue.code === 'too_big' && issue.origin === 'string' ? 'field.too-long' : 'field.invalid';
}
