import { describe, expect, it } from '@jest/globals';
import {
  BROKEN_OFF,
  ENDS,
  lineOf,
  MAIN_LINE,
  PLACEMENT_STATES,
  type PlacementState,
  STEP_NAMES,
  stepRule,
  stepsFrom,
} from './placement.lifecycle.js';

const tail = ['SELECTED', 'CONTRACTED', 'TRAINING', 'PERMIT_PENDING', 'PERMIT_ISSUED'];
const end = ['LIST_CONFIRMED', 'VISA_ISSUED', 'READY', 'DEPARTED', 'WORKING'];
const start = ['INTERESTED', 'COUNSELLED', 'APPLIED', 'PRESCREENED'];
const TW_FACTORY = [...start, 'INTERVIEW', ...tail, ...end];
const JP_SSW1 = [...start, 'QUALIFYING', 'QUALIFIED', 'INTERVIEW', ...tail, ...end];
const KR_EPS = [...start, 'QUALIFYING', 'QUALIFIED', 'ROSTERED', ...tail, ...end];
const NO_LIST = TW_FACTORY.filter((stage) => stage !== 'LIST_CONFIRMED' && stage !== 'TRAINING');
const SHORT = ['INTERESTED', 'APPLIED', 'SELECTED', 'READY', 'DEPARTED'];
const programmes = { TW_FACTORY, JP_SSW1, KR_EPS, NO_LIST, SHORT, MAIN_LINE: [...MAIN_LINE] };

function reachable(stages: string[]): Set<PlacementState> {
  const seen = new Set<PlacementState>(['INTERESTED']);
  for (const state of seen) {
    for (const step of stepsFrom(state, stages)) seen.add(stepRule(step).to);
  }
  return seen;
}

describe('the table of states', () => {
  it('reaches every state', () => {
    expect([...reachable([...MAIN_LINE])].sort()).toEqual([...PLACEMENT_STATES].sort());
  });

  it.each(Object.entries(programmes))('%s: reaches its stages, and only those', (_, stages) => {
    const broken: readonly string[] = BROKEN_OFF;
    const stagesReached = [...reachable(stages)].filter((state) => !broken.includes(state));
    expect(stagesReached.sort()).toEqual(lineOf(stages).sort());
  });

  it.each(Object.entries(programmes))('%s: no dead end but the marked ends', (_, stages) => {
    for (const state of reachable(stages)) {
      expect([state, stepsFrom(state, stages).length === 0]).toEqual([state, ENDS.includes(state)]);
    }
  });

  it('never leads back', () => {
    for (const step of STEP_NAMES) {
      const { to, from } = stepRule(step);
      for (const state of from) {
        expect(PLACEMENT_STATES.indexOf(to)).toBeGreaterThan(PLACEMENT_STATES.indexOf(state));
      }
    }
  });

  it('asks for a reason whenever a placement is broken off, and for somebody to take each step', () => {
    const broken: readonly string[] = BROKEN_OFF;
    for (const step of STEP_NAMES) {
      const { to, needsReason, by } = stepRule(step);
      expect(needsReason === true).toBe(broken.includes(to));
      expect(by.length).toBeGreaterThan(0);
    }
  });

  it('lets nobody pass the contract by', () => {
    const line: readonly PlacementState[] = MAIN_LINE;
    const contracted = line.indexOf('CONTRACTED');
    for (const step of STEP_NAMES) {
      const { to, from } = stepRule(step);
      const passes = from.some((state) => line.indexOf(state) < contracted);
      if (line.indexOf(to) > contracted) expect([step, passes]).toEqual([step, false]);
    }
  });
});

describe('stepsFrom', () => {
  it.each([
    ['PRESCREENED', TW_FACTORY, ['interview', 'withdraw', 'reject']],
    ['PRESCREENED', JP_SSW1, ['study', 'interview', 'withdraw', 'reject']],
    ['PRESCREENED', KR_EPS, ['study', 'withdraw', 'reject']],
    ['QUALIFIED', KR_EPS, ['roster', 'withdraw', 'reject']],
    ['ROSTERED', KR_EPS, ['select', 'withdraw', 'reject', 'expire']],
    ['CONTRACTED', NO_LIST, ['request-permit', 'withdraw', 'cancel']],
    ['PERMIT_ISSUED', NO_LIST, ['receive-visa', 'withdraw', 'cancel', 'expire']],
    ['SELECTED', SHORT, ['clear', 'withdraw', 'reject']],
    ['DEPARTED', TW_FACTORY, []],
    ['WITHDRAWN', TW_FACTORY, []],
  ] as const)('from %s', (state, stages, steps) => {
    expect(stepsFrom(state, stages)).toEqual(steps);
  });
});
