import { type Language } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type Labels } from './posting-card.pages.js';

/** Names of codes in one language, for pages. */
export function labelsOf(reference: Reference, language: Language): Labels {
  return {
    country: (code) => reference.countryName(code, language),
    province: (code) =>
      reference.placeName({ countryCode: null, provinceCode: code, communeCode: null }, language) ||
      code,
    occupation: (code) => reference.occupationTitle(code, language),
  };
}
