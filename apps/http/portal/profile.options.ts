import { type Language } from '#libs/platform';
import { type Reference } from '#libs/reference';

/**
 * The lists from which a profile chooses, by name. Of the countries those to which a programme
 * leads, and those that are `chosen` already.
 */
export function profileOptions(reference: Reference, language: Language, chosen: string[]) {
  const { provinces, occupations, countries, programmes } = reference.lists;
  const offered = [...programmes.map(({ countryCode }) => countryCode), ...chosen];
  const byLabel = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, language);
  return {
    provinces: provinces.map(({ code, nameVi }) => ({ value: code, label: nameVi })).sort(byLabel),
    communes: communeOptions(reference),
    occupations: occupations
      .map(({ code }) => ({ value: code, label: reference.occupationTitle(code, language) }))
      .sort(byLabel),
    countries: countries
      .filter(({ code, market }) => market === 'overseas' && offered.includes(code))
      .map(({ code }) => ({ value: code, label: reference.countryName(code, language) }))
      .sort(byLabel),
  };
}

/** The communes of the province. */
export function communeOptions({ lists }: Reference) {
  return lists.communes
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}
