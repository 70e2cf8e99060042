import { defineTexts, type Language, type Texts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

const texts = defineTexts(vi, en);

/**
 * States, steps, facts, guards and problems of placements, for all parties in the same words.
 * Numbers are days, ages and amounts of dong: they are written with separators.
 */
export const placementsTexts: Texts<keyof typeof vi> = Object.assign(
  (language: Language, key: keyof typeof vi, parameters: Record<string, string | number> = {}) =>
    texts(language, key, written(language, parameters)),
  { has: (key: string): key is keyof typeof vi => texts.has(key) },
);

function written(
  language: Language,
  parameters: Record<string, string | number>,
): Record<string, string> {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, value.toLocaleString(locale)]),
  );
}
