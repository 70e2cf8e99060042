import { type Role } from '#libs/platform';
import { type FactKind, type Need } from '../placement.facts.js';
import { type Door, type PlacementState } from './states.js';

/** One row of the table of steps: where it leads, from where, who takes it, with what. */
export interface StepRule {
  /** Null: the placement stays where it is and something is written down. */
  to: PlacementState | null;
  from: readonly PlacementState[];
  by: readonly Role[];
  needs: readonly Need[];
  /** The one who takes the step must say why. */
  needsReason?: true;
  /** Leads back: facts that no longer hold are taken back by later rows. */
  voids?: readonly FactKind[];
  /** Stays, and is held against the guards of this door; open where the door is next. */
  door?: Door;
  /** Open only while this fact stands. */
  given?: FactKind;
  /** Only in programmes that pass this state. */
  within?: PlacementState;
  /** The worker takes it where no agency takes part. */
  alone?: true;
}

export const needs = (kind: FactKind): Need => ({ kind, required: true });
export const mayTell = (kind: FactKind): Need => ({ kind, required: false });
