import { describe, expect, it } from '@jest/globals';
import { type ClockView } from './clocks/clock.js';
import { type PlacementState } from './lifecycle/states.js';
import {
  awaitsWorker,
  moverOf,
  nearestDue,
  newestFacts,
  readClock,
  sortFacts,
  wayOf,
} from './placement.view.js';

const row = (
  toState: PlacementState,
  at: string,
  fromState: PlacementState | null = null,
  step = 'apply',
) => ({ at: new Date(at), step, fromState, toState });
const clock = (change: Partial<ClockView>) => ({
  kind: 'permit' as const,
  owner: 'agency' as const,
  startsOn: '2026-11-01',
  dueOn: '2026-11-24',
  metOn: null,
  ruleId: null,
  state: 'open' as const,
  ...change,
});

describe('a clock on a day', () => {
  it.each([
    ['2026-11-24', {}, 'open'],
    ['2026-11-25', {}, 'overdue'],
    ['2026-11-25', { metOn: '2026-11-20' }, 'met'],
    ['2026-11-25', { dueOn: null }, 'unknown'],
  ] as const)('%s %j: %s', (today, change, state) => {
    expect(readClock(clock(change), today).state).toBe(state);
  });

  it('the nearest open one says by when', () => {
    const met = clock({ dueOn: '2026-11-01', metOn: '2026-10-30' });
    expect(
      nearestDue([met, clock({ dueOn: null }), clock({}), clock({ dueOn: '2027-01-01' })]),
    ).toBe('2026-11-24');
    expect(nearestDue([met])).toBeNull();
  });
});

describe('whose turn it is', () => {
  const selected = { state: 'SELECTED' as const, channel: 'SERVICE_ENTERPRISE' };
  it('is the worker’s while a contract waits for the worker’s word', () => {
    const waiting = awaitsWorker([clock({ kind: 'contract-confirmation' })]);
    expect(moverOf({ ...selected, awaitsWorker: waiting })).toBe('worker');
    const confirmed = awaitsWorker([clock({ kind: 'contract-confirmation', metOn: '2026-11-24' })]);
    expect(moverOf({ ...selected, awaitsWorker: confirmed })).toBe('agency');
    expect(awaitsWorker([clock({ kind: 'list-confirmation' })])).toBe(false);
  });

  it('is the worker’s where no agency takes part', () => {
    const applied = { state: 'APPLIED' as const, awaitsWorker: false };
    expect(moverOf({ ...applied, channel: 'DIRECT_CONTRACT' })).toBe('worker');
    expect(moverOf({ ...applied, channel: 'PUBLIC_UNIT' })).toBe('agency');
  });
});

describe('facts', () => {
  const fact = (value: string | null, at: string) => ({
    kind: 'flight' as const,
    value,
    recordedAt: new Date(at),
    byName: null,
    evidence: null,
  });

  it('lets a correction win and what was taken back be gone', () => {
    expect(newestFacts([fact('VN 570', '2026-11-01'), fact('VN 572', '2026-11-02')])).toEqual({
      flight: 'VN 572',
    });
    expect(newestFacts([fact('VN 570', '2026-11-01'), fact(null, '2026-11-02')])).toEqual({});
  });

  it('shows what stood before, and what came in its place', () => {
    const rows = [
      fact('VN 570', '2026-11-01'),
      fact('VN 572', '2026-11-02'),
      fact(null, '2026-11-03'),
    ];
    const { facts, earlierFacts } = sortFacts(rows);
    expect(facts).toEqual([]);
    expect(earlierFacts.map(({ value, replacedBy }) => [value, replacedBy])).toEqual([
      ['VN 572', null],
      ['VN 570', 'VN 572'],
    ]);
  });
});

describe('wayOf', () => {
  const stages = ['INTERESTED', 'COUNSELLED', 'APPLIED', 'INTERVIEW'];
  const abroad = ['DEPARTED', 'WORKING', 'CONTRACT_ENDED', 'RETURNED', 'REINTEGRATED'];
  const history = [
    row('INTERESTED', '2026-11-01T00:00:00Z'),
    row('APPLIED', '2026-11-02T00:00:00Z', 'INTERESTED'),
  ];
  const show = (way: ReturnType<typeof wayOf>) =>
    way.map(({ state, status }) => `${state} ${status}`);

  it('marks what was done and not what was passed over, where the placement is and what comes', () => {
    const noted = row('APPLIED', '2026-11-09T00:00:00Z', 'APPLIED');
    const way = wayOf('APPLIED', stages, [...history, noted]);
    expect(show(way)).toEqual(['INTERESTED done', 'APPLIED here', 'INTERVIEW later']);
    expect(way.map(({ at }) => at?.getUTCDate())).toEqual([1, 2, undefined]);
  });

  it('forgets a stage that the placement was taken back from, wherever it goes then', () => {
    const back = [
      ...history,
      row('INTERVIEW', '2026-11-03T00:00:00Z', 'APPLIED'),
      row('APPLIED', '2026-11-04T00:00:00Z', 'INTERVIEW', 'back-to-applied'),
    ];
    const way = wayOf('APPLIED', stages, back);
    expect(way.at(-1)).toEqual({ state: 'INTERVIEW', status: 'later', at: null });
    const ended = [...back, row('WITHDRAWN', '2026-11-05T00:00:00Z', 'APPLIED', 'withdraw')];
    expect(show(wayOf('WITHDRAWN', stages, ended))).toEqual([
      'INTERESTED done',
      'APPLIED done',
      'WITHDRAWN here',
    ]);
  });

  it('ends where a placement was broken off', () => {
    const ended = wayOf('WITHDRAWN', stages, [
      ...history,
      row('WITHDRAWN', '2026-11-03T00:00:00Z', 'APPLIED'),
    ]);
    expect(show(ended)).toEqual(['INTERESTED done', 'APPLIED done', 'WITHDRAWN here']);
  });

  it.each([
    ['INCIDENT_HOLD', ['CONTRACT_ENDED later', 'RETURNED later', 'REINTEGRATED later']],
    ['OVERSTAYING', ['RETURNED later', 'REINTEGRATED later']],
    ['DECEASED', []],
  ] as const)('shows what comes after %s', (state, later) => {
    const way = wayOf(state, abroad, [row('WORKING', '2026-11-01T00:00:00Z', 'DEPARTED')]);
    expect(show(way)).toEqual(['WORKING done', `${state} here`, ...later]);
  });
});
