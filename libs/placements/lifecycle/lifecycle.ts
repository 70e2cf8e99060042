import { type Facts } from '../placement.facts.js';
import {
  BROKEN_OFF,
  type Door,
  isMainState,
  lineOf,
  type PlacementState,
  SIDE_STATES,
} from './states.js';
import { type StepRule } from './step-rule.js';
import { atWork, home, troubles } from './steps-abroad.js';
import { backward } from './steps-back.js';
import { outOfHome, toContract, toDeparture } from './steps-home.js';

export * from './states.js';

/** The table of the placement's life (domain.md section 3): one row a step. */
const STEPS = {
  ...toContract,
  ...toDeparture,
  ...atWork,
  ...home,
  ...troubles,
  ...backward,
  ...outOfHome,
};

export type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as Step[];

/** A step's row with its general type. */
export function stepRule(step: Step): StepRule {
  return STEPS[step];
}

/** Where a step leads from a state: a step that only writes something down stays. */
export function targetOf(step: Step, state: PlacementState): PlacementState {
  return stepRule(step).to ?? state;
}

/** The door whose guards a step is held against; null where none stand. */
export function doorOf(step: Step): Door | null {
  const { to, door } = stepRule(step);
  return to ?? door ?? null;
}

/** True for the steps that lead back along the line; a history names other steps too. */
export function leadsBack(step: string): boolean {
  return step in backward;
}

const OFF_THE_LINE: readonly PlacementState[] = [...SIDE_STATES, ...BROKEN_OFF];

/**
 * The steps open in a state within a programme: those of the table whose target the programme has,
 * and the one to its next stage, which passes over stages that it does not have. Ways out and
 * troubles are open in every programme. `facts` decide of steps that stand on one.
 */
export function stepsFrom(
  state: PlacementState,
  stages: readonly string[],
  facts: Facts = {},
): Step[] {
  const line = lineOf(stages);
  const next = line.includes(state) ? line[line.indexOf(state) + 1] : undefined;
  const leadsToNext = ({ to, door, from }: StepRule) =>
    next !== undefined && (to ?? door) === next && from.some(isMainState);
  return STEP_NAMES.filter((name) => {
    const rule = stepRule(name);
    const { to, from, given, within } = rule;
    if (given && facts[given] === undefined) return false;
    if (within && !line.includes(within)) return false;
    if (leadsToNext(rule) && !leadsBack(name)) return true;
    const has = to === null || line.includes(to) || OFF_THE_LINE.includes(to);
    return has && from.includes(state);
  });
}
