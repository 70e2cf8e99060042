import { type PersonDraft, personSchema } from '#libs/identity';
import { type ProfileDraft } from '#libs/profiles';
import { type PersonValues, typedPerson } from '../portal/person-fields.js';
import { type ProfileValues, readProfileForm } from '../portal/profile.form.js';
import { type FormReading, readForm, typedIn } from '../web/forms.js';

/** Everything that the form of a worker shows. */
export type WorkerValues = PersonValues & ProfileValues & { consentStorage: boolean };

export interface WorkerForm {
  person: PersonDraft;
  draft: ProfileDraft;
  consentStorage: boolean;
}

/**
 * Reads the form in which a counsellor writes down a whole worker, with all that is wrong at once.
 * Somebody new must have agreed to be written down.
 */
export function readWorkerForm(
  body: unknown,
  provinceOf: (communeCode: string) => string | undefined,
  { isNew }: { isNew: boolean },
): FormReading<WorkerForm> & { values: WorkerValues } {
  const person = readForm(personSchema, body);
  const profile = readProfileForm(body, provinceOf);
  const consentStorage = typedIn(body)['consentStorage'] === 'yes';
  const values = { ...typedPerson(body), ...profile.values, consentStorage };
  if (person.ok && profile.ok && (consentStorage || !isNew)) {
    const value = { person: person.value, draft: profile.value, consentStorage };
    return { ok: true, value, values };
  }
  const consent = { field: 'consentStorage', code: 'staff.consent-storage-needed' };
  const fields = [
    ...(person.ok ? [] : person.fields),
    ...(profile.ok ? [] : profile.fields),
    ...(consentStorage || !isNew ? [] : [consent]),
  ];
  return { ok: false, fields, values };
}
