import { z } from 'zod';
import { clean, type FieldProblem, LANGUAGES } from '#libs/platform';
import { readBirth } from './birth.js';
import { readIdentifier } from './identifier.js';
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

const needed = 'identity.field-needed';
const blankIsNull = (text: unknown) => (text === '' || text === undefined ? null : text);
const fullName = z
  .string(needed)
  .transform(clean)
  .pipe(z.string().min(2, 'identity.name-short').max(100, 'identity.name-long'));
const phone = typed(readPhone).transform((read) => read.phone);
const secret = z.string(needed).min(1, needed).max(128, 'identity.secret-long');

export const loginSchema = z.object({
  identifier: z.string(needed).trim().min(1, needed).max(254, 'identity.email-wrong'),
  secret,
});
export type Login = z.infer<typeof loginSchema>;

export const registrationSchema = z.object({
  fullName,
  identifier: typed(readIdentifier)
    .transform((read) => read.identifier)
    // User names are given to staff.
    .refine((identifier) => identifier.kind !== 'username', 'identity.phone-not-digits'),
  secret,
});
export type Registration = z.infer<typeof registrationSchema>;

export const secretChangeSchema = z.object({ current: secret, next: secret });
export type SecretChange = z.infer<typeof secretChangeSchema>;

export const personSchema = z.object({
  fullName,
  birth: z.preprocess(blankIsNull, typed(readBirth).nullable()),
  sex: z.preprocess(blankIsNull, z.enum(['male', 'female'], 'identity.choose-one').nullable()),
  phone: z.preprocess(blankIsNull, phone.nullable()),
  email: z.preprocess(
    blankIsNull,
    z.email('identity.email-wrong').max(254, 'identity.email-wrong').toLowerCase().nullable(),
  ),
  language: z.enum(LANGUAGES).default('vi'),
});
/** A person as a form or a file describes them. */
export type PersonDraft = z.infer<typeof personSchema>;
