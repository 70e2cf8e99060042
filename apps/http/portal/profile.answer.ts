import { type z } from 'zod';
import { birthSchema, contactSchema } from '#libs/identity';
import { answersOf, passedOver, type ProfileChange } from '#libs/profiles';
import { type FormReading, readForm, type Submission, typedIn } from '../web/forms.js';
import { readProfileForm, shownField } from './profile.form.js';
import { mayPass, type Step } from './profile.steps.js';

/** Reads what one page of a question says; a question that is passed over says nothing. */
export function readAnswer(
  step: Step,
  body: unknown,
  provinceOf: (communeCode: string) => string | undefined,
): FormReading<ProfileChange> {
  const typed = typedIn(body);
  const version = readVersion(typed);
  if (typed['skip'] === 'yes' && mayPass(step)) {
    return { ok: true, value: { answered: [passedOver(step)], version } };
  }
  const change = { answered: [step], version };
  if (step === 'contact') return withPerson(change, readForm(contactSchema, body));
  if (step === 'birth') return withPerson(change, readForm(birthSchema, body));
  const form = readProfileForm(body, provinceOf);
  if (!form.ok) return form;
  return { ok: true, value: { ...change, answers: answersOf(step, form.value) } };
}

/** The version that a form showed; one that cannot be read is never the present one. */
export function readVersion({ version = '' }: Record<string, string>): number {
  return /^\d{1,9}$/.test(version) ? Number(version) : -1;
}

/** True when somebody else had saved before. */
export function hasMovedOn(done: Submission<unknown>): boolean {
  return !done.ok && done.fields.some(({ code }) => code === 'profiles.moved-on');
}

/** Problems of the profile at the fields that the forms show. */
export function asShown<R>(done: Submission<R>): Submission<R> {
  if (done.ok) return done;
  const fields = done.fields.map((problem) => ({ ...problem, field: shownField(problem.field) }));
  return { ...done, fields };
}

type Facts = z.infer<typeof contactSchema> | z.infer<typeof birthSchema>;

function withPerson(change: ProfileChange, form: FormReading<Facts>): FormReading<ProfileChange> {
  return form.ok ? { ok: true, value: { ...change, person: form.value } } : form;
}
