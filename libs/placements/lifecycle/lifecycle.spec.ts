import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/platform';
import { FACTS } from '../placement.facts.js';
import { placementsTexts } from '../placements.texts.js';
import {
  BROKEN_OFF,
  ENDS,
  EVENTS_ABROAD,
  GONE,
  leadsBack,
  lineOf,
  MAIN_LINE,
  PLACEMENT_STATES,
  type PlacementState,
  SIDE_STATES,
  type Step,
  STEP_NAMES,
  stepRule,
  stepsFrom,
  targetOf,
  turnAt,
} from './lifecycle.js';

const start = ['INTERESTED', 'COUNSELLED', 'APPLIED', 'PRESCREENED'];
const tail = ['SELECTED', 'CONTRACTED', 'TRAINING', 'PERMIT_PENDING', 'PERMIT_ISSUED'];
const going = ['LIST_CONFIRMED', 'VISA_ISSUED', 'READY', 'DEPARTED', 'WORKING', 'CONTRACT_ENDED'];
const end = [...going, 'RETURNED', 'LIQUIDATED', 'REINTEGRATED'];
const TW_FACTORY = [...start, 'INTERVIEW', ...tail, ...end];
const JP_SSW1 = [...start, 'QUALIFYING', 'QUALIFIED', 'INTERVIEW', ...tail, ...end];
const KR_EPS = [...start, 'QUALIFYING', 'QUALIFIED', 'ROSTERED', ...tail, ...end];
const NO_LIST = TW_FACTORY.filter((stage) => stage !== 'LIST_CONFIRMED' && stage !== 'TRAINING');
const DIRECT = [
  ...['INTERESTED', 'COUNSELLED', 'APPLIED', 'COMMUNE_SUBMITTED', 'COMMUNE_CONFIRMED', 'READY'],
  ...['DEPARTED', 'WORKING', 'CONTRACT_ENDED', 'RETURNED', 'REINTEGRATED'],
];
const programmes = { TW_FACTORY, JP_SSW1, KR_EPS, NO_LIST, DIRECT };

/** All facts stand, so that no step is hidden for want of one. */
const everything = Object.fromEntries(Object.keys(FACTS).map((kind) => [kind, '2026-11-24']));

function reachable(stages: readonly string[], through: (step: Step) => boolean = () => true) {
  const seen = new Set<PlacementState>(['INTERESTED']);
  for (const state of seen) {
    for (const step of stepsFrom(state, stages, everything).filter(through)) {
      seen.add(targetOf(step, state));
    }
  }
  return seen;
}

const leadsOn = (state: PlacementState, stages: readonly string[]) =>
  stepsFrom(state, stages, everything).filter((step) => stepRule(step).to !== null);

describe('the table of states', () => {
  it('has the twenty-eight states, two of them events within work, and the side states', () => {
    const numbered = MAIN_LINE.filter((state) => !state.startsWith('COMMUNE'));
    const abroad = SIDE_STATES.filter((state) => state !== 'MISSING' && state !== 'DEPORTED');
    expect(numbered.length + abroad.length + EVENTS_ABROAD.length).toBe(28);
    expect(PLACEMENT_STATES).toHaveLength(28 - EVENTS_ABROAD.length + 2 + 2 + BROKEN_OFF.length);
  });

  it('reaches every state in some programme', () => {
    const all = Object.values(programmes).flatMap((stages) => [...reachable(stages)]);
    expect([...new Set(all)].sort()).toEqual([...PLACEMENT_STATES].sort());
  });

  it.each(Object.entries(programmes))('%s: reaches its stages and no others', (_, stages) => {
    const reached = lineOf([...reachable(stages)]);
    expect(reached).toEqual(lineOf(stages));
  });

  it.each(Object.entries(programmes))('%s: no dead end but the marked ends', (_, stages) => {
    for (const state of reachable(stages)) {
      const isEnd = leadsOn(state, stages).length === 0;
      expect([state, isEnd]).toEqual([state, ENDS.includes(state)]);
    }
  });

  it.each(Object.entries(programmes))(
    '%s: the way back home is open from everywhere',
    (_, stages) => {
      for (const state of reachable(stages)) {
        if (!GONE.includes(state)) continue;
        const onward = new Set<PlacementState>([state]);
        for (const at of onward)
          for (const step of leadsOn(at, stages)) onward.add(targetOf(step, at));
        expect([state, onward.has('REINTEGRATED')]).toEqual([state, true]);
      }
    },
  );

  it.each(['TW_FACTORY', 'JP_SSW1', 'KR_EPS'] as const)(
    '%s: nobody leaves without a contract',
    (programme) => {
      const around = reachable(programmes[programme], (step) => step !== 'confirm-contract');
      expect(GONE.filter((state) => around.has(state))).toEqual([]);
      expect(around.has('READY')).toBe(false);
    },
  );

  it('leads back only by its marked rows, each with a reason', () => {
    const line: readonly PlacementState[] = MAIN_LINE;
    for (const step of STEP_NAMES) {
      const { to, from, needsReason, by } = stepRule(step);
      if (to === null || !line.includes(to)) continue;
      const backward = from.some((state) => line.indexOf(state) > line.indexOf(to));
      expect([step, backward]).toEqual([step, leadsBack(step)]);
      if (backward) expect([needsReason, by.includes('official')]).toEqual([true, true]);
    }
  });

  it.each([
    ['visa-refused', 'VISA_ISSUED', 'PERMIT_ISSUED'],
    ['permit-lapsed', 'PERMIT_ISSUED', 'PERMIT_PENDING'],
    ['re-roster', 'ROSTERED', 'QUALIFIED'],
    ['settle-incident', 'INCIDENT_HOLD', 'WORKING'],
    ['overstay', 'CONTRACT_ENDED', 'OVERSTAYING'],
    ['return', 'MISSING', 'RETURNED'],
    ['return', 'DEPORTED', 'RETURNED'],
  ] as const)('%s leads from %s to %s', (step, from, to) => {
    expect(stepsFrom(from, KR_EPS, everything)).toContain(step);
    expect(targetOf(step, from)).toBe(to);
  });

  it('asks for a reason whenever a placement is broken off, and for somebody to take each step', () => {
    const broken: readonly (PlacementState | null)[] = BROKEN_OFF;
    for (const step of STEP_NAMES) {
      const { to, needsReason, by } = stepRule(step);
      if (broken.includes(to)) expect([step, needsReason]).toEqual([step, true]);
      expect(by.filter((role) => ROLES.includes(role))).not.toEqual([]);
    }
  });

  it('says in both languages what each state means, who acts next and what to bring', () => {
    for (const state of [...PLACEMENT_STATES, ...EVENTS_ABROAD]) {
      expect([state, placementsTexts.has(`state.${state}`)]).toEqual([state, true]);
    }
    for (const state of PLACEMENT_STATES) {
      for (const alone of [true, false]) {
        const { mover, bring } = turnAt(state, alone);
        const keys = [`plain.${state}`, `mover.${mover}`, `mover.${mover}.short`];
        for (const key of [...keys, ...bring.map((code) => `bring.${code}`)]) {
          expect([key, placementsTexts.has(key)]).toEqual([key, true]);
        }
      }
    }
  });
});

describe('stepsFrom', () => {
  const back = ['back-to-applied', 'back-to-prescreened', 'back-to-selected'];
  const always = ['record-death', ...back];
  const given = (state: PlacementState, stages: readonly string[], facts = {}) =>
    stepsFrom(state, stages, facts).filter((step) => !always.includes(step));

  it.each([
    ['PRESCREENED', TW_FACTORY, ['interview', 'withdraw', 'reject']],
    ['PRESCREENED', JP_SSW1, ['study', 'interview', 'withdraw', 'reject']],
    ['PRESCREENED', KR_EPS, ['study', 'withdraw', 'reject']],
    ['QUALIFIED', KR_EPS, ['roster', 'withdraw', 'reject', 'expire']],
    ['ROSTERED', KR_EPS, ['select', 're-roster', 'withdraw', 'reject', 'expire']],
    ['SELECTED', TW_FACTORY, ['contract', 'withdraw', 'reject']],
    ['CONTRACTED', NO_LIST, ['request-permit', 'withdraw']],
    ['INTERESTED', DIRECT, ['counsel', 'apply', 'declare', 'withdraw']],
    ['APPLIED', DIRECT, ['submit-registration', 'withdraw', 'reject']],
    ['COMMUNE_CONFIRMED', DIRECT, ['clear', 'withdraw']],
    [
      'DEPARTED',
      TW_FACTORY,
      ['arrive', 'update-database', 'report-missing', 'deport', 'not-departed'],
    ],
    ['WITHDRAWN', TW_FACTORY, []],
  ] as const)('from %s', (state, stages, steps) => {
    expect(given(state, stages)).toEqual(steps);
  });

  it('opens what stands on a fact only while it stands', () => {
    const signed = { contract_number: '7', contract_signed_on: '2026-11-24' };
    expect(stepsFrom('SELECTED', TW_FACTORY)).not.toContain('confirm-contract');
    expect(stepsFrom('SELECTED', TW_FACTORY, signed)).toContain('confirm-contract');
    expect(stepsFrom('WITHDRAWN', TW_FACTORY, signed)).toEqual(['settle-money']);
    expect(stepsFrom('CONTRACTED', TW_FACTORY, signed)).toContain('cancel');
  });
});
