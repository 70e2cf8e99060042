import { addDays } from '#libs/platform';
import { BROKEN_OFF, type PlacementState } from '../lifecycle/states.js';
import { type Clock, type Reminder } from './clock.js';
import { type ClockInput, type ClockSpec } from './clock-spec.js';
import { abroad, settled } from './clocks-abroad.js';
import { untilContract, untilDeparture } from './clocks-home.js';

const SPECS: readonly ClockSpec[] = [...untilContract, ...untilDeparture, ...abroad, ...settled];

/**
 * The clocks of a placement, from its facts and history alone: the same input gives the same
 * clocks, whatever the day. A placement that was broken off keeps what was done in time and the
 * clocks that outlive it.
 */
export function clocksOf(input: ClockInput): Clock[] {
  const broken = (BROKEN_OFF as readonly PlacementState[]).includes(input.state);
  return SPECS.flatMap((spec) => {
    const startsOn = spec.starts(input);
    if (!startsOn) return [];
    const metOn = spec.met(input) ?? null;
    if (broken && !metOn && !spec.outlives) return [];
    const { on: dueOn, ruleId } = spec.due(input, startsOn);
    const { kind, owner } = spec;
    const clock = { kind, owner, startsOn, dueOn, metOn, ruleId };
    return [{ ...clock, reminders: metOn ? [] : remindersOf(spec, clock) }];
  });
}

/** Nobody is reminded of a day that is not known, nor before it starts to count. */
function remindersOf(spec: ClockSpec, { startsOn, dueOn }: Omit<Clock, 'reminders'>): Reminder[] {
  if (dueOn === null) return [];
  const all = spec.remind.flatMap(({ days, fromStart, to }) => {
    const on = addDays(fromStart ? startsOn : dueOn, days);
    const late = fromStart && on > dueOn;
    return late ? [] : to.map((audience) => ({ on, to: audience }));
  });
  const sameDay = (one: Reminder, two: Reminder) => one.on === two.on && one.to === two.to;
  return all.filter((one, index) => all.findIndex((two) => sameDay(one, two)) === index);
}
