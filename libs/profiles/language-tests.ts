/** A test of a language with its levels from low to high, or with points up to a maximum. */
type LanguageTest = { language: string } & ({ levels: readonly string[] } | { points: number });

const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Tests that employers abroad ask for. */
export const LANGUAGE_TESTS: Readonly<Record<string, LanguageTest>> = {
  JLPT: { language: 'ja', levels: ['N5', 'N4', 'N3', 'N2', 'N1'] },
  JFT_BASIC: { language: 'ja', levels: ['A2'] },
  NAT_TEST: { language: 'ja', levels: ['5Q', '4Q', '3Q', '2Q', '1Q'] },
  EPS_TOPIK: { language: 'ko', points: 200 },
  TOPIK: { language: 'ko', levels: ['1', '2', '3', '4', '5', '6'] },
  TOCFL: { language: 'zh', levels: CEFR },
  HSK: { language: 'zh', levels: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  CEFR_EN: { language: 'en', levels: CEFR },
  IELTS: { language: 'en', points: 9 },
  TOEIC: { language: 'en', points: 990 },
};

/** Where a level stands in its test, higher is better; null when the test has no such level. */
export function levelRank(test: string, level: string): number | null {
  const found = LANGUAGE_TESTS[test];
  if (!found) return null;
  if ('levels' in found) {
    const rank = found.levels.indexOf(level);
    return rank < 0 ? null : rank;
  }
  const points = /^\d+(\.\d)?$/.test(level) ? Number(level) : Number.NaN;
  return points <= found.points ? points : null;
}
