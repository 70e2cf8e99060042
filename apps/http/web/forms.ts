import { type z, type ZodType } from 'zod';
import { type FieldProblem, Problem } from '#libs/platform';

/** What a form said: its value, or what is wrong with it beside all that was typed. */
export type FormReading<T> =
  { ok: true; value: T } | { ok: false; fields: FieldProblem[]; values: Record<string, string> };

/**
 * Reads a form by its schema. Messages of the schema that are keys of a text file are the field's
 * problem; zod's own become `field.required`, `field.too-long` or `field.invalid`. Nothing that was
 * typed is lost, but lists and objects where a text belongs are.
 */
export function readForm<T>(schema: ZodType<T>, body: unknown): FormReading<T> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return { ok: true, value: result.data };
  const values = typedIn(body);
  const fields = result.error.issues.map((issue) => toFieldProblem(issue, values));
  return { ok: false, fields, values };
}

/** How a form is shown again after the domain refused it. */
export interface Refusal {
  status: number;
  fields: FieldProblem[];
}

/**
 * What to show beside the fields when the domain refused a form; a problem that names no field
 * stands at `field`. Errors that mending the form does not help are thrown on.
 */
export function refusalOf(error: unknown, field: string): Refusal {
  if (!(error instanceof Problem) || ![401, 409, 422].includes(error.status)) throw error;
  const { status, code, parameters, fields } = error;
  return { status, fields: fields.length > 0 ? fields : [{ field, code, parameters }] };
}

/** The texts of a form, to show them again. */
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
