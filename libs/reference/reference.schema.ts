import { z } from 'zod';
import { clean } from '#libs/platform';
import {
  ARRIVAL_DUTIES,
  EXAMS,
  LIST_CONFIRMATIONS,
  PERMIT_DOCUMENTS,
  type ProgrammeProfile,
  SELECTIONS,
  STANDINGS,
  WAGE_REGIONS,
} from './code-lists.js';

const line = z.string().transform(clean).pipe(z.string().min(1).max(200));
export const reason = z
  .string()
  .transform(clean)
  .pipe(z.string().min(5, 'reference.reason-short').max(500));
const source = z
  .string()
  .transform(clean)
  .pipe(z.string().min(5, 'reference.source-short').max(500));
/** Of the row as the form showed it. */
export const version = z.coerce.number().int().min(1).max(1_000_000);
const date = z.iso
  .date('reference.date-wrong')
  .refine((day) => day >= '2000-01-01' && day <= '2100-12-31', 'reference.date-wrong');
const amount = z
  .string()
  .transform((text) => text.replace(/[.\s]/g, ''))
  .pipe(z.string().regex(/^[1-9]\d{0,11}$/, 'reference.amount-wrong'))
  .transform(Number);

/** Names parted by commas or lines; each once. */
const names = z
  .string()
  .max(20_000)
  .transform((text) => [
    ...new Set(
      text
        .split(/[,\n]/)
        .map(clean)
        .filter((name) => name !== ''),
    ),
  ])
  .pipe(z.array(z.string().max(100, 'reference.name-long')).max(300));

const emptyAsNull = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(schema);
const ticked = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(values)));
const months = emptyAsNull(z.coerce.number().int().min(1).max(120));

/** How a form gives each column that officials may change in a list. */
export const EDIT_COLUMNS = {
  titleVi: line,
  titleEn: line,
  nameVi: line,
  nameEn: line,
  formerDistrict: line,
  synonyms: names,
  formerNames: names,
  former: names,
  aliases: names,
  towns: names,
  levels: names,
  maxPoints: emptyAsNull(z.coerce.number().int().min(1).max(10_000)),
  validMonths: months,
  standing: z.enum(STANDINGS),
  source,
};

/** Names and profile of a programme; its stages stay. */
export const programmeEditSchema = z
  .object({
    nameVi: line,
    nameEn: line,
    exams: ticked(EXAMS),
    rosterMonths: months,
    selection: z.enum(SELECTIONS),
    permitDocument: emptyAsNull(z.enum(PERMIT_DOCUMENTS)),
    listConfirmation: emptyAsNull(z.enum(LIST_CONFIRMATIONS)),
    arrivalDuties: ticked(ARRIVAL_DUTIES),
    leadFrom: months,
    leadTo: months,
    currency: emptyAsNull(z.string().regex(/^[A-Z]{3}$/)),
    version,
    reason,
  })
  .refine(
    ({ leadFrom, leadTo }) =>
      (leadFrom === null) === (leadTo === null) && (leadFrom ?? 0) <= (leadTo ?? 0),
    { path: ['leadTo'], message: 'reference.lead-wrong' },
  )
  .transform(({ nameVi, nameEn, leadFrom, leadTo, version, reason, ...rest }) => {
    const leadMonths: ProgrammeProfile['leadMonths'] =
      leadFrom === null || leadTo === null ? null : [leadFrom, leadTo];
    return { nameVi, nameEn, profile: { ...rest, leadMonths }, version, reason };
  });

export const rateSchema = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  rateDate: date,
  vndPerUnit: z
    .string()
    .transform((text) => text.trim().replace(',', '.'))
    .pipe(z.string().regex(/^\d{1,7}(?:\.\d{1,6})?$/, 'reference.rate-wrong'))
    .transform(Number)
    .refine((rate) => rate > 0, 'reference.rate-wrong'),
  source,
  reason,
});
export type RateDraft = z.infer<typeof rateSchema>;

export const minimumWageSchema = z.object({
  region: z.enum(WAGE_REGIONS),
  monthVnd: amount,
  hourVnd: amount,
  validFrom: date,
  standing: z.enum(STANDINGS),
  source,
  reason,
});
export type MinimumWageDraft = z.infer<typeof minimumWageSchema>;

export const wageRegionSchema = z.object({
  region: z.enum(WAGE_REGIONS),
  regionFrom: date,
  standing: z.enum(STANDINGS),
  source,
  reason,
});
export type WageRegionDraft = z.infer<typeof wageRegionSchema>;

export const ruleVersionSchema = z.looseObject({
  validFrom: date,
  standing: z.enum(STANDINGS),
  source,
  version,
  reason,
});
/** What a form says of a rule's next version; `value.<key>` are the fields of its value. */
export type RuleVersionDraft = z.infer<typeof ruleVersionSchema>;
