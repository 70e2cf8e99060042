import { describe, expect, it } from '@jest/globals';
import { FACTS } from './placement.facts.js';
import { PLACEMENT_STATES, STEP_NAMES } from './placement.lifecycle.js';
import { placementsTexts, reasonSentence } from './placements.texts.js';

describe('the words of placements', () => {
  it.each([
    ...PLACEMENT_STATES.flatMap((state) => [`state.${state}`, `plain.${state}`]),
    ...STEP_NAMES.map((step) => `step.${step}`),
    ...Object.keys(FACTS).map((kind) => `fact.${kind}`),
  ])('has %s', (key) => {
    expect(placementsTexts.has(key)).toBe(true);
  });

  it('writes amounts with separators', () => {
    const reason = {
      code: 'placements.guard.fee-above-cap',
      parameters: { over: 2_500_000, cap: 70_000_000 },
    };
    expect(reasonSentence('vi', reason)).toContain('vượt trần 2.500.000 đ');
    expect(reasonSentence('en', reason)).toContain('2,500,000 đ');
  });
});
