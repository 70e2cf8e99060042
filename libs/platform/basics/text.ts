/** The two languages of the product; Vietnamese comes first wherever both are listed. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Parameters = Record<string, string | number>;

/** A dictionary in both languages with the same keys; `{name}` in a sentence is a parameter. */
export interface Texts<Key extends string> {
  /** The sentence of a key. A parameter that was not given stays visible as `{name}`. */
  (language: Language, key: Key, parameters?: Parameters): string;
  /** True for keys of this dictionary: for codes that come from the database. */
  has(key: string): key is Key;
}

/**
 * Joins the two text files of a library. English must have exactly the keys of Vietnamese,
 * which the types check.
 */
export function defineTexts<Vi extends Record<string, string>>(
  vi: Vi,
  en: Record<keyof Vi, string>,
): Texts<keyof Vi & string> {
  const sentences: Record<Language, Record<string, string>> = { vi, en };
  const lookUp = (language: Language, key: string, parameters: Parameters = {}) =>
    (sentences[language][key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in parameters ? String(parameters[name]) : whole,
    );
  const has = (key: string): key is keyof Vi & string => Object.hasOwn(vi, key);
  return Object.assign(lookUp, { has });
}
