import { addDays, type IsoDate } from '#libs/platform';
import { type LegalRule } from '#libs/reference';
import { type Step } from '../lifecycle/lifecycle.js';
import { type PlacementState } from '../lifecycle/states.js';
import { type Facts } from '../placement.facts.js';
import { type Audience, type ClockKind } from './clock.js';

/** All that clocks are computed from: what is known of a placement, and the rules. */
export interface ClockInput {
  state: PlacementState;
  channel: string;
  facts: Facts;
  /** The day on which each state was entered last, unless a step back undid it, and left since. */
  entered: ReadonlyMap<PlacementState, IsoDate>;
  left: ReadonlyMap<PlacementState, IsoDate>;
  /** The day on which each step was taken last. */
  taken: ReadonlyMap<Step, IsoDate>;
  rule: (code: string) => LegalRule | undefined;
}

/** A due day with the rule that gave its length; `on` null: not known. */
export interface Due {
  on: IsoDate | null;
  ruleId: string | null;
}

export interface Remind {
  /** Days after the due day, or with `fromStart` after the start; negative before it. */
  days: number;
  fromStart?: true;
  to: readonly Audience[];
}

/** How one kind of clock runs. */
export interface ClockSpec {
  kind: ClockKind;
  owner: Audience;
  /** Undefined: this clock does not run. */
  starts: (input: ClockInput) => IsoDate | undefined;
  due: (input: ClockInput, startsOn: IsoDate) => Due;
  met: (input: ClockInput) => IsoDate | undefined;
  remind: readonly Remind[];
  /** Runs on after a placement was broken off. */
  outlives?: true;
}

/** A day that a paper or an appointment names. */
export const named = (on: IsoDate | undefined): Due => ({ on: on ?? null, ruleId: null });

/** Days that the portal promises by itself; no law gives them. */
export const promised =
  (days: number) =>
  (_: ClockInput, startsOn: IsoDate): Due =>
    named(addDays(startsOn, days));

/** A length from the law; where the rule is not known, or names no such number, nor is the day. */
export function byRule(
  code: string,
  key: string,
  count: (startsOn: IsoDate, length: number) => IsoDate,
) {
  return ({ rule }: ClockInput, startsOn: IsoDate): Due => {
    const found = rule(code);
    const length = found?.value[key];
    return typeof length === 'number'
      ? { on: count(startsOn, length), ruleId: found?.id ?? null }
      : named(undefined);
  };
}

/** True when the rule names its channels and this one is not among them. */
export function exempt(code: string, { rule, channel }: ClockInput): boolean {
  const { channels, exemptChannels } = rule(code)?.value ?? {};
  if (Array.isArray(exemptChannels) && exemptChannels.includes(channel)) return true;
  return Array.isArray(channels) && !channels.includes(channel);
}

/** No agency takes part, and none has duties. */
export const isAlone = ({ channel }: ClockInput) => channel === 'DIRECT_CONTRACT';

/** Reminders to the same people on several days, counted from the due day. */
export function remind(days: readonly number[], ...to: Audience[]): Remind[] {
  return days.map((day) => ({ days: day, to }));
}

/** Reminders counted from the day on which the clock starts. */
export function remindFromStart(days: readonly number[], ...to: Audience[]): Remind[] {
  return days.map((day) => ({ days: day, fromStart: true, to }));
}
