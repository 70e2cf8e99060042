import { describe, expect, it } from '@jest/globals';
import { BRING, MOVERS } from './lifecycle/states.js';
import { CHOICES, FACTS } from './placement.facts.js';
import { PLACEMENT_STATES, STEP_NAMES } from './lifecycle/lifecycle.js';
import { placementsTexts } from './placements.texts.js';

describe('the words of placements', () => {
  it.each([
    ...PLACEMENT_STATES.flatMap((state) => [`state.${state}`, `plain.${state}`]),
    ...STEP_NAMES.map((step) => `step.${step}`),
    ...Object.keys(FACTS).map((kind) => `fact.${kind}`),
    ...Object.values(CHOICES).flatMap((all) => all.map((choice) => `choice.${choice}`)),
    ...BRING.map((code) => `bring.${code}`),
    ...MOVERS.flatMap((mover) => [`mover.${mover}`, `mover.${mover}.short`]),
    'step.correct',
  ])('has %s', (key) => {
    expect(placementsTexts.has(key)).toBe(true);
  });

  it('writes amounts with separators', () => {
    const parameters = { over: 2_500_000, cap: 70_000_000 };
    const code = 'placements.guard.fee-above-cap';
    expect(placementsTexts('vi', code, parameters)).toContain('vượt trần 2.500.000 đ');
    expect(placementsTexts('en', code, parameters)).toContain('2,500,000 đ');
  });
});
