import { z } from 'zod';

/** Kinds of money that a worker may be asked for on the way abroad; some only to be refused. */
export const COST_KINDS = [
  'service_fee',
  'training',
  'orientation',
  'passport',
  'visa',
  'health_check',
  'criminal_record',
  'ticket',
  'fund',
  'other',
  'deposit',
  'brokerage',
  'selection',
] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** What is taken off the wage abroad every month. */
export const DEDUCTION_KINDS = [
  'insurance',
  'tax',
  'broker_service',
  'housing',
  'meals',
  'other',
] as const;
export type DeductionKind = (typeof DEDUCTION_KINDS)[number];

/** One thing that the worker pays before departure. */
export interface CostLine {
  kind: CostKind;
  amountVnd: number;
  /** Comes back to the worker: only a deposit does (Law 69/2020 art. 25). */
  refundable: boolean;
}

/** One monthly deduction abroad, in minor units of the wage's currency. */
export interface Deduction {
  kind: DeductionKind;
  amountMinor: number;
}

const vnd = z.int().nonnegative().max(10_000_000_000);

/** The service fee has a field of its own in the contract and is not repeated here. */
export const costSchema = z.object({
  kind: z.enum(COST_KINDS).exclude(['service_fee']),
  amountVnd: vnd,
});
export const deductionSchema = z.object({
  kind: z.enum(DEDUCTION_KINDS),
  amountMinor: z.int().nonnegative(),
});

/** The exchange rate written into the contract's file: what it is, of which day, from where. */
export const rateSchema = z.object({
  vndPerUnit: z.number().positive(),
  on: z.iso.date(),
  source: z.string().trim().min(1).max(200),
});
export type ContractRate = z.infer<typeof rateSchema>;
