import { z } from 'zod';
import { clean, type FieldProblem, LANGUAGES } from '#libs/platform';
import { readBirth } from './birth.js';
import { readPhone } from './phone.js';

type Trouble = Omit<FieldProblem, 'field'>;

/** Turns a reader of typed text into a schema; its problem becomes the issue of the field. */
function typed<T extends object>(read: (text: string) => T | { problem: Trouble }) {
  return z.string().transform((text, context) => {
    const result = read(text);
    if (!('problem' in result)) return result;
    const { code, parameters } = result.problem;
    context.addIssue({ code: 'custom', message: code, params: parameters });
    return z.NEVER;
  });
}

const blankIsNull = (text: unknown) => (text === '' || text === undefined ? null : text);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsNull, schema.nullable());

const fullName = z
  .string()
  .transform(clean)
  .pipe(z.string().min(2, 'identity.name-short').max(100, 'identity.name-long'));
const phone = typed(readPhone).transform((read) => read.phone);
const email = z.email('identity.email-wrong').max(254, 'identity.email-wrong').toLowerCase();
const sex = z.enum(['male', 'female'], 'identity.choose-one');
const secret = z.string().min(1).max(128, 'identity.secret-long');

/** A form may send a birth date in one field or in three: `birthDay`, `birthMonth`, `birthYear`. */
function joinBirth(form: unknown): unknown {
  if (typeof form !== 'object' || form === null || 'birth' in form) return form;
  const fields = form as Record<string, unknown>;
  const parts = [fields['birthDay'], fields['birthMonth'], fields['birthYear']];
  const known = parts.map((part) => (typeof part === 'string' ? part.trim() : ''));
  return { ...form, birth: known.join('/').replace(/^\/+/, '') };
}

export const loginSchema = z.object({
  identifier: z.string().trim().min(1).max(254, 'identity.email-wrong'),
  secret,
});
export type Login = z.infer<typeof loginSchema>;

export const registrationSchema = z
  .object({
    fullName,
    phone: optional(phone),
    email: optional(email),
    secret,
    consent: z.literal('yes', 'identity.consent-needed'),
  })
  .refine(({ phone, email }) => phone !== null || email !== null, {
    path: ['phone'],
    message: 'identity.phone-or-email',
    // Said together with all else that is wrong, not at the second try.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
/** What a worker says to get an account: a telephone or an e-mail, or both. */
export type Registration = z.infer<typeof registrationSchema>;

export const secretChangeSchema = z.object({ current: secret, next: secret });
export type SecretChange = z.infer<typeof secretChangeSchema>;

export const personSchema = z.preprocess(
  joinBirth,
  z.object({
    fullName,
    birth: optional(typed(readBirth)),
    sex: optional(sex),
    phone: optional(phone),
    email: optional(email),
    language: z.enum(LANGUAGES).default('vi'),
  }),
);
/** A person as a form or a file describes them. */
export type PersonDraft = z.infer<typeof personSchema>;

/** Name, and how the person can be reached. */
export const contactSchema = z.object({
  fullName,
  phone: optional(phone),
  email: optional(email),
});

/** The birth date, which nobody may leave out here, and the sex. */
export const birthSchema = z.preprocess(
  joinBirth,
  z.object({ birth: z.string().trim().min(1).pipe(typed(readBirth)), sex: optional(sex) }),
);

/** What may be corrected of a person; what is absent stays. */
export type PersonChange = Partial<Omit<PersonDraft, 'language'>>;

/** An account that a counsellor opens, or the new secret of one that exists. */
export const accountSchema = z.object({
  identifier: z.string().trim().max(254).default(''),
  secret,
});
export type AccountForm = z.infer<typeof accountSchema>;
