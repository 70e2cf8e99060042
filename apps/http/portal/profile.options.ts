import { type Language } from '#libs/platform';
import { type Reference } from '#libs/reference';

/** The lists from which a profile chooses, in the order in which people look for a name. */
export function profileOptions(reference: Reference, language: Language) {
  const { provinces, occupations, countries } = reference.lists;
  const byLabel = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, language);
  return {
    provinces: provinces.map(({ code, nameVi }) => ({ value: code, label: nameVi })).sort(byLabel),
    communes: communeOptions(reference),
    occupations: occupations
      .map(({ code }) => ({ value: code, label: reference.occupationTitle(code, language) }))
      .sort(byLabel),
    // Those to which most people go come first in the list.
    countries: countries
      .filter(({ market }) => market === 'overseas')
      .map(({ code }) => ({ value: code, label: reference.countryName(code, language) })),
  };
}

/** The communes of the province. */
export function communeOptions({ lists }: Reference) {
  return lists.communes
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}
