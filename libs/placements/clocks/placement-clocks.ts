import { Injectable } from '@nestjs/common';
import { dateInZone, Db, type IsoDate, SYSTEM } from '#libs/platform';
import { type Step } from '../lifecycle/lifecycle.js';
import { type PlacementState } from '../lifecycle/states.js';
import { PlacementChecks } from '../placement.checks.js';
import { PlacementRecordsRepository } from '../placement-records.repository.js';
import { type HistoryRow } from '../placement.schema.js';
import { newestFacts, reachedStates } from '../placement.view.js';
import { clocksOf } from './clocks.js';
import { type ClockInput } from './clock-spec.js';
import { ClocksRepository } from './clocks.repository.js';

const BATCH = 200;

/** Keeps the due rows of placements in step with their facts. */
@Injectable()
export class PlacementClocks {
  constructor(
    private readonly db: Db,
    private readonly clocks: ClocksRepository,
    private readonly records: PlacementRecordsRepository,
    private readonly checks: PlacementChecks,
  ) {}

  /** Computes the clocks anew, in the transaction of whatever changed. */
  async recompute(placement: {
    id: string;
    state: PlacementState;
    channel: string;
  }): Promise<void> {
    const facts = newestFacts(await this.records.facts(placement.id));
    const history = await this.records.history(placement.id);
    const { state, channel } = placement;
    const rule = await this.checks.rulesFor(facts);
    await this.clocks.replace(
      placement.id,
      clocksOf({ state, channel, facts, ...daysOf(history), rule }),
    );
  }

  /** Computes those that fell behind, some at a time; returns whether there may be more. */
  async refresh(): Promise<boolean> {
    return this.db.transaction(SYSTEM, async () => {
      const stale = await this.clocks.stale(BATCH);
      for (const placement of stale) await this.recompute(placement);
      return stale.length === BATCH;
    });
  }
}

/** The days on which states were entered and left, and steps taken, from the history. */
export function daysOf(
  history: readonly Pick<HistoryRow, 'at' | 'step' | 'fromState' | 'toState'>[],
): Pick<ClockInput, 'entered' | 'left' | 'taken'> {
  const reached = [...reachedStates(history)];
  const entered = new Map(reached.map(([state, at]) => [state, dateInZone(at)]));
  const left = new Map<PlacementState, IsoDate>();
  const taken = new Map<Step, IsoDate>();
  for (const { at, step, fromState, toState } of history) {
    const day = dateInZone(at);
    taken.set(step as Step, day);
    if (fromState === toState) continue;
    if (fromState) left.set(fromState, day);
    left.delete(toState);
  }
  return { entered, left, taken };
}
