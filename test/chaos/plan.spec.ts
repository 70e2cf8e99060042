import { expect, it } from '@jest/globals';
import { planFaults } from './faults.js';

const BOUNDS = {
  count: 40,
  targets: ['runner-1', 'runner-2'],
  every: [100, 900],
  away: { kill: [0, 500], stop: [3000, 4000] },
} as const;
const plan = (seed: number) => planFaults(seed, { ...BOUNDS, targets: [...BOUNDS.targets] });

it('plans the same faults for the same seed and others for another', () => {
  expect(plan(7)).toEqual(plan(7));
  expect(plan(7)).not.toEqual(plan(8));
});

it('keeps within its bounds, one fault after the other', () => {
  const faults = plan(1);
  expect(new Set(faults.map(({ target }) => target))).toEqual(new Set(BOUNDS.targets));
  faults.forEach(({ at, kind, away }, n) => {
    const before = faults[n - 1];
    const quiet = at - (before ? before.at + before.away : 0);
    expect(quiet).toBeGreaterThanOrEqual(100);
    expect(quiet).toBeLessThanOrEqual(900);
    expect(kind).toBe(n % 2 === 0 ? 'kill' : 'stop');
    expect(away).toBeGreaterThanOrEqual(BOUNDS.away[kind][0]);
    expect(away).toBeLessThanOrEqual(BOUNDS.away[kind][1]);
  });
});
