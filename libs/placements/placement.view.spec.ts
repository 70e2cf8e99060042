import { describe, expect, it } from '@jest/globals';
import { answerBy, newestFacts, wayOf } from './placement.view.js';
import { type PlacementState } from './placement.lifecycle.js';

const stateSince = new Date('2026-11-23T20:00:00Z');
const row = (toState: PlacementState, at: string) => ({
  at: new Date(at),
  step: 'step',
  toState,
  byRole: 'agent',
  byName: null,
  reason: null,
  warns: [],
});

describe('answerBy', () => {
  it('counts from the day in the province', () => {
    expect(answerBy({ state: 'APPLIED', stateSince }, null)).toBe('2026-12-01');
  });

  it('is the promised departure between selection and departure', () => {
    expect(answerBy({ state: 'TRAINING', stateSince }, '2027-03-01')).toBe('2027-03-01');
    expect(answerBy({ state: 'DEPARTED', stateSince }, '2027-03-01')).toBeNull();
    expect(answerBy({ state: 'PRESCREENED', stateSince }, null)).toBeNull();
  });
});

describe('newestFacts', () => {
  it('lets a correction win', () => {
    const rows = [
      { kind: 'flight' as const, value: 'VN 570' },
      { kind: 'flight' as const, value: 'VN 572' },
    ];
    expect(newestFacts(rows)).toEqual({ flight: 'VN 572' });
  });
});

describe('wayOf', () => {
  const stages = ['INTERESTED', 'COUNSELLED', 'APPLIED', 'INTERVIEW'];
  const history = [
    row('INTERESTED', '2026-11-01T00:00:00Z'),
    row('APPLIED', '2026-11-02T00:00:00Z'),
  ];

  it('marks what was done and not what was passed over, where the placement is and what comes', () => {
    const way = wayOf('APPLIED', stages, history);
    expect(way.map(({ state, status }) => `${state} ${status}`)).toEqual([
      'INTERESTED done',
      'APPLIED here',
      'INTERVIEW later',
    ]);
    expect(way.map(({ at }) => at?.getUTCDate())).toEqual([1, 2, undefined]);
  });

  it('ends where a placement was broken off', () => {
    const ended = wayOf('WITHDRAWN', stages, [
      ...history,
      row('WITHDRAWN', '2026-11-03T00:00:00Z'),
    ]);
    expect(ended.map(({ state, status }) => `${state} ${status}`)).toEqual([
      'INTERESTED done',
      'APPLIED done',
      'WITHDRAWN here',
    ]);
  });
});
