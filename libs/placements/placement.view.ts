import { addDays, dateInZone, type IsoDate } from '#libs/platform';
import { type Facts } from './placement.facts.js';
import { lineOf, MAIN_LINE, type PlacementState, turnAt } from './placement.lifecycle.js';
import { type FactRow, type HistoryRow, type LineStep } from './placement.schema.js';

const PROMISED: readonly PlacementState[] = MAIN_LINE.slice(
  MAIN_LINE.indexOf('SELECTED'),
  MAIN_LINE.indexOf('DEPARTED'),
);

/** The day by which something must have happened: an answer, or the departure that was promised. */
export function answerBy(
  placement: { state: PlacementState; stateSince: Date },
  promisedBy: string | null,
): IsoDate | null {
  const { days } = turnAt(placement.state);
  if (days !== null) return addDays(dateInZone(placement.stateSince), days);
  return PROMISED.includes(placement.state) ? promisedBy : null;
}

/** The newest fact of each kind; rows come oldest first. */
export function newestFacts(rows: readonly Pick<FactRow, 'kind' | 'value'>[]): Facts {
  return Object.fromEntries(rows.map(({ kind, value }) => [kind, value]));
}

/**
 * The stages of the programme with the days on which they were reached. A placement that was
 * broken off shows what was done and how it ended.
 */
export function wayOf(
  state: PlacementState,
  stages: readonly string[],
  history: readonly HistoryRow[],
): LineStep[] {
  const reached = new Map(history.map((row) => [row.toState, row.at]));
  const step = (at: PlacementState, status: LineStep['status']): LineStep => ({
    state: at,
    status,
    at: reached.get(at) ?? null,
  });
  const line = lineOf(stages);
  const here = line.indexOf(state);
  const before = here >= 0 ? line.slice(0, here) : line;
  // A stage that was passed over is not done: it is no part of this way.
  const done = before.filter((at) => reached.has(at));
  if (here >= 0) {
    const later = line.slice(here + 1).map((at) => step(at, 'later'));
    return [...done.map((at) => step(at, 'done')), step(state, 'here'), ...later];
  }
  return [...done.map((at) => step(at, 'done')), step(state, 'here')];
}
