import { z } from 'zod';
import { type FieldProblem } from '#libs/platform';

/** What the portal keeps of a placement beside its state, and how each is written. */
export const FACTS = {
  applied_on: 'date',
  counselling_note: 'text',
  prescreen_note: 'text',
  exam_name: 'text',
  exam_on: 'date',
  exam_result: 'text',
  exam_expires_on: 'date',
  roster_approved_on: 'date',
  roster_expires_on: 'date',
  interview_on: 'date',
  interview_place: 'text',
  selected_on: 'date',
  departure_promised_by: 'date',
  contract_number: 'text',
  contract_signed_on: 'date',
  service_fee_vnd: 'money',
  brokerage_vnd: 'money',
  training_starts_on: 'date',
  orientation_number: 'text',
  orientation_issued_on: 'date',
  permit_requested_on: 'date',
  permit_number: 'text',
  permit_issued_on: 'date',
  permit_expires_on: 'date',
  list_number: 'text',
  list_confirmed_on: 'date',
  visa_issued_on: 'date',
  visa_enter_by: 'date',
  deposit_vnd: 'money',
  deposit_paid_on: 'date',
  passport_expires_on: 'date',
  fund_paid_on: 'date',
  departs_on: 'date',
  departed_on: 'date',
  flight: 'text',
} as const;

export type FactKind = keyof typeof FACTS;
export type FactType = (typeof FACTS)[FactKind];

/** The facts of a placement: dates as `2026-11-24`, money in whole dong, else text. */
export type Facts = {
  [Kind in FactKind]?: (typeof FACTS)[Kind] extends 'money' ? number : string;
};

/** A fact that a step asks for. */
export interface Need {
  kind: FactKind;
  required: boolean;
}

const READERS = {
  text: z.string().trim().min(1).max(500),
  date: z.iso.date(),
  // People write thousands with dots or spaces.
  money: z
    .string()
    .transform((text) => text.replace(/[.\s]/g, ''))
    .pipe(z.string().regex(/^\d{1,12}$/))
    .transform(Number),
} satisfies Record<FactType, z.ZodType>;

/**
 * Reads the facts of a step from a form or body, where a number may also be a number. Only what
 * the step asks for is read; an empty answer is no answer.
 */
export function readFacts(
  needs: readonly Need[],
  raw: Record<string, unknown>,
): { facts: Facts; problems: FieldProblem[] } {
  const facts: Record<string, string | number> = {};
  const problems: FieldProblem[] = [];
  for (const { kind, required } of needs) {
    const given = raw[kind];
    const text = typeof given === 'number' ? String(given) : given;
    if (text === undefined || text === '') {
      if (required) problems.push({ field: kind, code: 'placements.fact-missing' });
      continue;
    }
    const read = READERS[FACTS[kind]].safeParse(text);
    if (read.success) facts[kind] = read.data;
    else problems.push({ field: kind, code: `placements.fact-not-${FACTS[kind]}` });
  }
  return { facts, problems };
}
