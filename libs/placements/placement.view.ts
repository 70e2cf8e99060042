import { type IsoDate } from '#libs/platform';
import { type ClockKind, type ClockView } from './clocks/clock.js';
import {
  between,
  isMainState,
  leadsBack,
  lineOf,
  type Mover,
  type PlacementState,
  turnAt,
} from './lifecycle/lifecycle.js';
import { type FactKind, type Facts } from './placement.facts.js';
import {
  type EarlierFact,
  type FactRow,
  type HistoryRow,
  type LineStep,
} from './placement.schema.js';

/** A fact as it lies in the table; null takes an earlier one back. */
export interface StoredFact extends Omit<FactRow, 'value'> {
  value: string | number | null;
}

/** The facts that stand: the newest row of each kind; rows come oldest first. */
export function newestFacts(rows: readonly Pick<StoredFact, 'kind' | 'value'>[]): Facts {
  const newest = new Map(rows.map(({ kind, value }) => [kind, value]));
  return Object.fromEntries([...newest].filter(([, value]) => value !== null));
}

/** The same of many placements, by their ids. */
export function newestOfEach(
  rows: readonly (Pick<StoredFact, 'kind' | 'value'> & { placementId: string })[],
): Map<string, Facts> {
  const each = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) each.set(row.placementId, [...(each.get(row.placementId) ?? []), row]);
  return new Map([...each].map(([id, own]) => [id, newestFacts(own)]));
}

/** What stands, and what later rows replaced or took back, the latest change first. */
export function sortFacts(rows: readonly StoredFact[]): {
  facts: FactRow[];
  earlierFacts: EarlierFact[];
} {
  const standing = new Map<FactKind, StoredFact>();
  const earlierFacts: EarlierFact[] = [];
  for (const row of rows) {
    const before = standing.get(row.kind);
    if (before && isStanding(before)) {
      const change = { replacedAt: row.recordedAt, replacedBy: row.value };
      earlierFacts.unshift({ ...before, ...change });
    }
    standing.set(row.kind, row);
  }
  return { facts: [...standing.values()].filter(isStanding), earlierFacts };
}

function isStanding(row: StoredFact): row is FactRow {
  return row.value !== null;
}

/**
 * Whose turn it is. The worker's, while a contract or its settlement that the agency wrote down
 * waits for the worker's word.
 */
export function moverOf(placement: {
  state: PlacementState;
  channel: string;
  awaitsWorker: boolean;
}): Mover {
  if (placement.awaitsWorker) return 'worker';
  return turnAt(placement.state, isAlone(placement)).mover;
}

/** No agency takes part: the worker signed with an employer abroad in person. */
export function isAlone({ channel }: { channel: string }): boolean {
  return channel === 'DIRECT_CONTRACT';
}

const CONFIRMATIONS: readonly ClockKind[] = ['contract-confirmation', 'liquidation-confirmation'];

/** True while a confirmation by the worker is what is waited for. */
export function awaitsWorker(clocks: readonly Pick<ClockView, 'kind' | 'metOn'>[]): boolean {
  return clocks.some(({ kind, metOn }) => metOn === null && CONFIRMATIONS.includes(kind));
}

/** A clock as it is read on a day. */
export function readClock(clock: Omit<ClockView, 'state'>, today: IsoDate): ClockView {
  const { dueOn, metOn } = clock;
  if (metOn !== null) return { ...clock, state: 'met' };
  if (dueOn === null) return { ...clock, state: 'unknown' };
  return { ...clock, state: dueOn < today ? 'overdue' : 'open' };
}

/** The nearest day by which something is due. */
export function nearestDue(clocks: readonly ClockView[]): IsoDate | null {
  const open = clocks.filter(({ metOn, dueOn }) => metOn === null && dueOn !== null);
  return open.map(({ dueOn }) => dueOn).sort()[0] ?? null;
}

/** When each state was entered last; a step back undoes the states that come after its target. */
export function reachedStates(history: readonly Move[]): Map<PlacementState, Date> {
  const reached = new Map<PlacementState, Date>();
  for (const { at, step, fromState, toState } of history) {
    if (fromState === toState) continue;
    if (leadsBack(step)) after(toState).forEach((undone) => reached.delete(undone));
    reached.set(toState, at);
  }
  return reached;
}

type Move = Pick<HistoryRow, 'at' | 'step' | 'fromState' | 'toState'>;

const after = (state: PlacementState) => between(state, 'REINTEGRATED').slice(1);

/**
 * The stages of the programme with the days on which they were reached. A placement that was
 * broken off shows what was done and how it ended; one in trouble abroad what comes after.
 */
export function wayOf(
  state: PlacementState,
  stages: readonly string[],
  history: readonly Move[],
): LineStep[] {
  const reached = reachedStates(history);
  const step = (at: PlacementState, status: LineStep['status']): LineStep => ({
    state: at,
    status,
    at: status === 'later' ? null : (reached.get(at) ?? null),
  });
  const line = lineOf(stages);
  const coming = comingAfter(state, line);
  // A stage that was passed over is not done: it is no part of this way.
  const done = line.filter((at) => at !== state && !coming.includes(at) && reached.has(at));
  return [
    ...done.map((at) => step(at, 'done')),
    step(state, 'here'),
    ...coming.map((at) => step(at, 'later')),
  ];
}

function comingAfter(state: PlacementState, line: readonly PlacementState[]): PlacementState[] {
  if (isMainState(state)) return line.slice(line.indexOf(state) + 1);
  if (state === 'INCIDENT_HOLD')
    return between('CONTRACT_ENDED', 'REINTEGRATED').filter(isIn(line));
  const comesHome = ['ABSCONDED', 'OVERSTAYING', 'EARLY_RETURN', 'MISSING', 'DEPORTED'];
  return comesHome.includes(state) ? between('RETURNED', 'REINTEGRATED').filter(isIn(line)) : [];
}

const isIn = (line: readonly PlacementState[]) => (state: PlacementState) => line.includes(state);
