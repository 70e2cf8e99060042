import { clean, type FieldProblem } from '#libs/platform';
import { type LegalRule } from './code-lists.js';

type Value = LegalRule['value'];

/**
 * Reads the value of a rule's next version from the fields `value.<key>`: the keys and kinds of the
 * version before, because the program knows these. Lists hold codes or names, parted by commas.
 */
export function readRuleValue(before: Value, form: Record<string, unknown>) {
  const problems: FieldProblem[] = [];
  const value: Value = {};
  for (const [key, old] of Object.entries(before)) {
    const field = `value.${key}`;
    const typed = typeof form[field] === 'string' ? clean(form[field]) : '';
    const read = Array.isArray(old) ? readCodes(typed) : readNumber(typed);
    if (typed === '') problems.push({ field, code: 'field.required' });
    else if (read === null) problems.push({ field, code: 'reference.value-wrong' });
    else value[key] = read;
  }
  return { value, problems };
}

/** How a value of a rule is written in its field. */
export function ruleValueText(value: number | string[]): string {
  return Array.isArray(value) ? value.join(', ') : String(value).replace('.', ',');
}

function readNumber(text: string): number | null {
  return /^\d{1,12}(?:[.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

function readCodes(text: string): string[] | null {
  const codes = text.split(',').map((code) => code.trim());
  return codes.every((code) => /^[A-Z][A-Z0-9_]{0,40}$/.test(code)) ? [...new Set(codes)] : null;
}
