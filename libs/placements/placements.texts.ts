import { defineTexts, type Language } from '#libs/platform';
import { type Reason } from './placement.findings.js';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** States, steps, facts, guards and problems of placements, for all parties in the same words. */
export const placementsTexts = defineTexts(vi, en);

/** Why a step is blocked or warned of, in words; amounts of money with separators. */
export function reasonSentence(language: Language, { code, parameters }: Reason): string {
  if (!placementsTexts.has(code)) return code;
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const written = Object.entries(parameters).map(([name, value]) => [
    name,
    value.toLocaleString(locale),
  ]);
  return placementsTexts(language, code, Object.fromEntries(written) as Record<string, string>);
}
