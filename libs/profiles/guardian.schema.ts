import { z } from 'zod';
import { clean, type IsoDate } from '#libs/platform';
import { readPhone } from '#libs/identity';

export const GUARDIAN_RELATIONS = ['father', 'mother', 'guardian'] as const;
export const GUARDIAN_WAYS = ['paper', 'in_person', 'phone'] as const;

const guardianName = z
  .string()
  .transform(clean)
  .pipe(z.string().min(2, 'identity.name-short').max(100, 'identity.name-long'));

const phone = z.string().transform((text, context) => {
  if (text.trim() === '') return null;
  const read = readPhone(text);
  if ('phone' in read) return read.phone;
  const { code, parameters } = read.problem;
  context.addIssue({ code: 'custom', message: code, params: parameters });
  return z.NEVER;
});

/** What a counsellor writes down of a guardian's consent to a minor's work. */
export const guardianDraftSchema = z.object({
  guardianName,
  relation: z.enum(GUARDIAN_RELATIONS, 'identity.choose-one'),
  phone: phone.default(null),
  how: z.enum(GUARDIAN_WAYS, 'identity.choose-one'),
  givenOn: z.iso.date('profiles.day-wrong'),
});
export type GuardianDraft = z.infer<typeof guardianDraftSchema>;

/** A guardian's consent that is in force. */
export interface GuardianConsent extends Omit<GuardianDraft, 'givenOn'> {
  id: string;
  givenOn: IsoDate;
  recordedAt: Date;
}
