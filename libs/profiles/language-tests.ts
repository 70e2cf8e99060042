import { type LanguageTest, shippedLists } from '#libs/reference';

/** Tests that employers abroad ask for: those of languages in the list that comes with the program. */
export const LANGUAGE_TESTS: Readonly<Record<string, LanguageTest>> = Object.fromEntries(
  shippedLists.languageTests
    .filter(({ kind }) => kind === 'language')
    .map((test) => [test.code, test]),
);

/** Where a level stands in its test, higher is better; null when the test has no such level. */
export function levelRank(test: string, level: string): number | null {
  const found = LANGUAGE_TESTS[test];
  if (!found) return null;
  const { levels, maxPoints } = found;
  if (levels.length > 0) {
    const rank = levels.indexOf(level);
    return rank < 0 ? null : rank;
  }
  const points = /^\d+(\.\d)?$/.test(level) ? Number(level) : Number.NaN;
  return points <= (maxPoints ?? 0) ? points : null;
}
