import { z } from 'zod';
import { type FieldProblem } from '#libs/platform';

/** What the portal keeps of a placement beside its state, and how each is written. */
export const FACTS = {
  // Until the contract
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
  exchange_rate: 'rate',
  brokerage_vnd: 'money',
  // Until departure
  training_starts_on: 'date',
  orientation_number: 'text',
  orientation_issued_on: 'date',
  permit_requested_on: 'date',
  permit_number: 'text',
  permit_issued_on: 'date',
  permit_expires_on: 'date',
  list_submitted_on: 'date',
  list_number: 'text',
  list_confirmed_on: 'date',
  visa_issued_on: 'date',
  visa_enter_by: 'date',
  registration_sent_on: 'date',
  registration_number: 'text',
  registration_confirmed_on: 'date',
  deposit_vnd: 'money',
  deposit_paid_on: 'date',
  deposit_account: 'text',
  passport_expires_on: 'date',
  fund_paid_on: 'date',
  departs_on: 'date',
  departed_on: 'date',
  flight: 'text',
  // Abroad
  arrived_on: 'date',
  country_abroad: 'text',
  employer_abroad: 'text',
  address_abroad: 'text',
  phone_abroad: 'text',
  contract_starts_on: 'date',
  contract_ends_on: 'date',
  extended_on: 'date',
  extension_months: 'number',
  extension_fee_vnd: 'money',
  transferred_on: 'date',
  incident_on: 'date',
  incident_note: 'text',
  incident_settled_on: 'date',
  incident_outcome: 'text',
  last_seen_on: 'date',
  employer_notice_on: 'date',
  early_return_on: 'date',
  early_return_fault: 'choice',
  deported_on: 'date',
  died_on: 'date',
  database_updated_on: 'date',
  agency_fund_paid_on: 'date',
  month_reported_on: 'date',
  // Home again
  returned_on: 'date',
  return_reason: 'choice',
  residence_notified_on: 'date',
  work_offered_on: 'date',
  liquidation_number: 'text',
  liquidated_on: 'date',
  third_letter_on: 'date',
  deposit_returned_vnd: 'money',
  refund_vnd: 'money',
  money_settled_on: 'date',
  reintegration_status: 'choice',
  surveyed_on: 'date',
  follow_up_3_on: 'date',
  follow_up_6_on: 'date',
  follow_up_12_on: 'date',
} as const;

export type FactKind = keyof typeof FACTS;
export type FactType = (typeof FACTS)[FactKind];

/** The answers among which a fact of type `choice` is chosen. */
export const CHOICES: { readonly [Kind in ChoiceKind]: readonly string[] } = {
  early_return_fault: ['worker', 'other'],
  return_reason: ['completed', 'own-fault', 'not-own-fault', 'deported', 'medical', 'family'],
  reintegration_status: ['employed', 'self-employed', 'studying', 'gone-again', 'other-status'],
};
type ChoiceKind = {
  [Kind in FactKind]: (typeof FACTS)[Kind] extends 'choice' ? Kind : never;
}[FactKind];

/** Dates as `2026-11-24`, money in whole dong, a rate in dong per unit, else text. */
export type Facts = {
  [Kind in FactKind]?: (typeof FACTS)[Kind] extends 'money' | 'rate' | 'number' ? number : string;
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
  // `815,5` as well as `815.5`.
  rate: z
    .string()
    .transform((text) => text.trim().replace(',', '.'))
    .pipe(z.string().regex(/^\d{1,9}(?:\.\d{1,6})?$/))
    .transform(Number)
    .refine((rate) => rate > 0),
  number: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
} satisfies Record<Exclude<FactType, 'choice'>, z.ZodType>;

function readerOf(kind: FactKind): z.ZodType {
  const type = FACTS[kind];
  return type === 'choice' ? z.enum(CHOICES[kind as ChoiceKind] as [string]) : READERS[type];
}

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
    const read = readerOf(kind).safeParse(text);
    if (read.success) facts[kind] = read.data as string | number;
    else problems.push({ field: kind, code: `placements.fact-not-${FACTS[kind]}` });
  }
  return { facts, problems };
}
