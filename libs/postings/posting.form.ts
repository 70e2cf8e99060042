import { z } from 'zod';
import { clean, minorDigits } from '#libs/platform';
import { EMPLOYMENT_FORMS, MARKETS, PAY_BASES, PAY_PERIODS, SHIFTS } from './posting.schema.js';

/** Currencies in which work at home is paid; an order is paid as its contract says. */
export const HOME_CURRENCIES = ['VND', 'USD'] as const;
/** Education that a posting may ask for, from low to high; the same steps as in a profile. */
export const EDUCATION_ASKED = [
  'none',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'college',
  'university',
] as const;

const MOST_PLACES = 20;
const MOST_PAY = 10_000_000_000;

const line = (longest: number) =>
  answer(z.string().transform(clean).pipe(z.string().min(1).max(longest)));
const prose = answer(z.string().transform(cleanProse).pipe(z.string().min(1).max(5_000)));
const whole = (least: number, most: number) =>
  answer(z.string().trim().regex(/^\d{1,6}$/).transform(Number).pipe(z.int().min(least).max(most))); // prettier-ignore
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  answer(z.enum(values));
const code = (pattern: RegExp) => z.string().regex(pattern);
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => [value ?? []].flat().filter(isAnswered), z.array(item).max(MOST_PLACES));

/** What a posting says, as its form writes it: texts, empty where nothing is said. */
const typed = z.object({
  market: z.enum(MARKETS),
  quotaLineId: answer(z.uuid()),
  title: z.string({ error: 'postings.title-missing' }).transform(clean).pipe(titleRule()),
  occupationCode: answer(code(/^\d{4}$/)),
  places: whole(1, 100_000),
  communeCodes: several(code(/^\d{5}$/)),
  provinceCodes: several(code(/^\d{2}$/)),
  nationwide: yes(),
  address: line(200),
  payMin: line(40),
  payMax: line(40),
  payCurrency: choice(HOME_CURRENCIES),
  payPeriod: choice(PAY_PERIODS),
  payBasis: choice(PAY_BASES),
  shifts: several(z.enum(SHIFTS)),
  employmentForm: choice(EMPLOYMENT_FORMS),
  housing: answer(z.enum(['yes', 'no']).transform((value) => value === 'yes')),
  experienceMonths: whole(0, 600),
  educationLevel: choice(EDUCATION_ASKED),
  languageTest: answer(code(/^[A-Z][A-Z_]{1,19}$/)),
  languageLevel: answer(z.string().trim().toUpperCase().regex(/^[A-Z0-9.]{1,10}$/)), // prettier-ignore
  ageMin: whole(1, 99),
  ageMax: whole(1, 99),
  ageReason: line(300),
  sexWish: choice(['male', 'female']),
  sexReason: line(300),
  description: prose,
  requirements: prose,
  benefits: prose,
  deadline: answer(z.iso.date()),
});

type Typed = z.infer<typeof typed>;

/**
 * Reads the form of a posting. Only a title is needed for a draft; what is written must be readable
 * and must not contradict itself. Everything that is wrong is said at once. Amounts become minor units
 * of their currency.
 */
export const postingFormSchema = z.unknown().transform((source, context) => {
  const result = typed.safeParse(source ?? {});
  for (const issue of result.error?.issues ?? []) {
    context.issues.push({ ...issue, input: source } as (typeof context.issues)[number]);
  }
  const form = result.data ?? readable(source);
  const amount = (field: 'payMin' | 'payMax') => {
    const text = form[field];
    return text === null ? null : readAmount(text, form.payCurrency ?? 'VND');
  };
  const [payMin, payMax] = [amount('payMin'), amount('payMax')];
  for (const [field, message] of contradictions(form, { payMin, payMax })) {
    context.addIssue({ code: 'custom', path: [field], message });
  }
  return { ...form, payMin: payMin ?? null, payMax: payMax ?? null };
});
/** What an agent wrote of a posting, read and in agreement with itself. */
export type PostingForm = z.infer<typeof postingFormSchema>;

/** The fields that could be read of a form in which others could not. */
function readable(source: unknown): Typed {
  const fields = (typeof source === 'object' ? source : null) as Record<string, unknown> | null;
  const read = Object.entries(typed.shape).map(([name, schema]) => [
    name,
    schema.safeParse(fields?.[name]).data ?? null,
  ]);
  return Object.fromEntries(read) as Typed;
}

/** What cannot all be meant: the field where it is mended, and what is wrong. */
function contradictions(
  form: Typed,
  { payMin, payMax }: Record<'payMin' | 'payMax', number | null | undefined>,
): [string, string][] {
  const found: [unknown, string, string][] = [
    [payMin === undefined, 'payMin', 'postings.pay-unreadable'],
    [payMax === undefined, 'payMax', 'postings.pay-unreadable'],
    [payMin && payMax && payMin > payMax, 'payMax', 'postings.pay-crossed'],
    [form.ageMin && form.ageMax && form.ageMin > form.ageMax, 'ageMax', 'postings.age-crossed'],
    [form.sexWish && !form.sexReason, 'sexReason', 'postings.sex-reason-missing'],
    [form.languageLevel && !form.languageTest, 'languageTest', 'postings.test-missing'],
    [form.market === 'overseas' && !form.quotaLineId, 'quotaLineId', 'postings.line-missing'],
  ];
  return found.flatMap(([holds, field, message]) => (holds ? [[field, message]] : []));
}

/**
 * An amount as people type it: `8.500.000`, `8500000`, `8,5 triệu`, `1,200.50` of a currency with
 * cents. Minor units; undefined when it cannot be read or no work is paid so much.
 */
export function readAmount(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency);
  const plain = text.toLowerCase().replace(/[\s\u00a0]+/g, ' ').trim(); // prettier-ignore
  const millions = /^(\d{1,4}(?:[.,]\d{1,3})?) ?(?:triệu|tr|million)(?: đ| đồng)?$/.exec(plain);
  if (millions && digits === 0) return inBounds(Number(millions[1]?.replace(',', '.')) * 1e6);
  const grouped = /^(\d{1,3}(?:[., ]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!grouped || (grouped[2] !== undefined && digits === 0)) return undefined;
  const units = Number(grouped[1]?.replace(/[., ]/g, ''));
  return inBounds(units * 10 ** digits + Number((grouped[2] ?? '').padEnd(digits, '0') || 0));
}

function inBounds(amount: number): number | undefined {
  const minor = Math.round(amount);
  return minor > 0 && minor <= MOST_PAY ? minor : undefined;
}

/** The names that the form sends, for pages that show it again. */
export const POSTING_FIELDS = Object.keys(typed.shape) as (keyof typeof typed.shape)[];

function titleRule() {
  return z
    .string()
    .min(1, { error: 'postings.title-missing', abort: true })
    .max(150, 'field.too-long')
    .refine((title) => /\p{L}{2}/u.test(title), 'postings.title-wordless');
}

/** A text where something was answered, else null. */
function answer<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (isAnswered(value) ? value : null), schema.nullable());
}

function isAnswered(value: unknown): boolean {
  return (
    value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
  );
}

function yes() {
  return z.preprocess((value) => value === 'yes', z.boolean());
}

/** Text of several lines: each line clean, at most one empty line between two. */
function cleanProse(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(clean)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
