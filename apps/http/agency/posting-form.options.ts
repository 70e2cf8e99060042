import { type Language } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type PostingOptions } from './posting-form.fields.js';

/** The province whose communes a posting names. */
const HOME_PROVINCE = '44';

/** The lists from which a posting chooses, by name; of occupations the unit groups. */
export function postingOptions(reference: Reference, language: Language): PostingOptions {
  const { occupations, communes, provinces } = reference.lists;
  const byLabel = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, language);
  return {
    occupations: occupations
      .filter(({ code }) => code.length === 4)
      .map(({ code }) => ({ value: code, label: reference.occupationTitle(code, language) }))
      .sort(byLabel),
    communes: communes
      .filter(({ provinceCode }) => provinceCode === HOME_PROVINCE)
      .map(({ code, name }) => ({ value: code, label: name }))
      .sort(byLabel),
    provinces: provinces
      .filter(({ code }) => code !== HOME_PROVINCE)
      .map(({ code, nameVi }) => ({ value: code, label: nameVi }))
      .sort(byLabel),
  };
}
