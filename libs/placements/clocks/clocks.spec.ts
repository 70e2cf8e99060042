import { describe, expect, it } from '@jest/globals';
import { type LegalRule } from '#libs/reference';
import { type PlacementState } from '../lifecycle/states.js';
import { type Facts } from '../placement.facts.js';
import { placementsTexts } from '../placements.texts.js';
import { AUDIENCES, CLOCK_KINDS, type ClockKind } from './clock.js';
import { type ClockInput } from './clock-spec.js';
import { clocksOf } from './clocks.js';
import { daysOf } from './placement-clocks.js';

const values: Record<string, LegalRule['value']> = {
  'overseas.departure-promise': { days: 180, channels: ['SERVICE_ENTERPRISE'] },
  'overseas.orientation-certificate': { validMonths: 24, exemptChannels: ['DIRECT_CONTRACT'] },
  'overseas.list-confirmation': { workingDays: 3 },
  'overseas.direct-registration': { workingDays: 5 },
  'overseas.database-update': { days: 5 },
  'overseas.agency-fund': { dayOfNextMonth: 10 },
  'overseas.monthly-report': { beforeDay: 20 },
  'overseas.residence-notice': { days: 15 },
  'overseas.liquidation': { days: 180 },
};

function rule(code: string): LegalRule | undefined {
  const value = values[code];
  const span = { validFrom: '2022-01-01', validTo: null, selectsBy: 'today', source: 'law' };
  return value && { id: `${code}.2022`, code, value, standing: 'law_text', ...span };
}

interface Scene {
  state: PlacementState;
  facts?: Facts;
  entered?: Partial<Record<PlacementState, string>>;
  left?: Partial<Record<PlacementState, string>>;
  taken?: Record<string, string>;
  channel?: string;
  rule?: ClockInput['rule'];
}

function clockOf(kind: ClockKind, { entered = {}, left = {}, taken = {}, ...scene }: Scene) {
  const days = (given: object) => new Map(Object.entries(given)) as never;
  const found = clocksOf({
    channel: 'SERVICE_ENTERPRISE',
    facts: {},
    rule,
    ...scene,
    entered: days(entered),
    left: days(left),
    taken: days(taken),
  });
  return found.find((clock) => clock.kind === kind);
}

const remindersTo = (to: string, clock: ReturnType<typeof clockOf>) =>
  clock?.reminders.filter((reminder) => reminder.to === to).map(({ on }) => on);

describe('when a clock is due', () => {
  const home: [ClockKind, Scene, string][] = [
    ['call-back', { state: 'INTERESTED', entered: { INTERESTED: '2026-11-27' } }, '2026-12-01'],
    ['follow-up', { state: 'COUNSELLED', entered: { COUNSELLED: '2026-11-24' } }, '2026-12-08'],
    ['application-answer', { state: 'APPLIED', entered: { APPLIED: '2026-11-24' } }, '2026-12-01'],
    [
      'exam',
      {
        state: 'QUALIFYING',
        facts: { exam_on: '2027-03-01' },
        entered: { QUALIFYING: '2026-11-24' },
      },
      '2027-03-01',
    ],
    [
      'roster',
      {
        state: 'ROSTERED',
        facts: { roster_approved_on: '2026-11-24', roster_expires_on: '2027-11-23' },
      },
      '2027-11-23',
    ],
    [
      'departure-promise',
      { state: 'SELECTED', facts: { selected_on: '2027-09-03' } },
      '2028-03-01',
    ],
    [
      'departure-promise',
      {
        state: 'SELECTED',
        facts: { selected_on: '2026-11-24', departure_promised_by: '2027-03-31' },
      },
      '2027-03-31',
    ],
    [
      'orientation-certificate',
      { state: 'TRAINING', facts: { orientation_issued_on: '2028-02-29' } },
      '2030-02-28',
    ],
    [
      'list-confirmation',
      { state: 'PERMIT_ISSUED', facts: { list_submitted_on: '2026-11-26' } },
      '2026-12-01',
    ],
    [
      'registration',
      { state: 'COMMUNE_SUBMITTED', facts: { registration_sent_on: '2026-11-24' } },
      '2026-12-01',
    ],
  ];
  const away: [ClockKind, Scene, string][] = [
    ['database-update', { state: 'DEPARTED', facts: { departed_on: '2026-12-29' } }, '2027-01-03'],
    ['agency-fund', { state: 'DEPARTED', facts: { departed_on: '2026-12-29' } }, '2027-01-10'],
    ['monthly-report', { state: 'WORKING', facts: { arrived_on: '2026-11-05' } }, '2026-11-19'],
    ['monthly-report', { state: 'WORKING', facts: { arrived_on: '2026-11-24' } }, '2026-12-19'],
    [
      'monthly-report',
      { state: 'WORKING', facts: { arrived_on: '2026-11-05', month_reported_on: '2026-11-18' } },
      '2026-12-19',
    ],
    [
      'return',
      {
        state: 'CONTRACT_ENDED',
        facts: { contract_ends_on: '2028-01-30' },
        entered: { CONTRACT_ENDED: '2028-01-30' },
      },
      '2028-02-29',
    ],
    ['residence-notice', { state: 'RETURNED', facts: { returned_on: '2028-02-20' } }, '2028-03-06'],
    [
      'liquidation',
      {
        state: 'RETURNED',
        facts: { contract_ends_on: '2028-01-31', returned_on: '2028-02-20' },
        entered: { CONTRACT_ENDED: '2028-01-31' },
      },
      '2028-07-29',
    ],
    ['reintegration-3', { state: 'RETURNED', facts: { returned_on: '2027-11-30' } }, '2028-02-29'],
    ['reintegration-12', { state: 'RETURNED', facts: { returned_on: '2028-02-29' } }, '2029-02-28'],
    [
      'money-settlement',
      {
        state: 'WITHDRAWN',
        entered: { CONTRACTED: '2026-10-01', WITHDRAWN: '2026-11-24' },
      },
      '2026-12-24',
    ],
  ];
  it.each([...home, ...away])('%s %j: %s', (kind, scene, dueOn) => {
    expect(clockOf(kind, scene)?.dueOn).toBe(dueOn);
  });
});

describe('reminders', () => {
  it('of the promised departure come on days 90, 150, 170 and 180', () => {
    const clock = clockOf('departure-promise', {
      state: 'SELECTED',
      facts: { selected_on: '2026-11-24' },
    });
    expect(clock?.ruleId).toBe('overseas.departure-promise.2022');
    expect(remindersTo('agency', clock)).toEqual([
      '2027-02-22',
      '2027-04-23',
      '2027-05-13',
      '2027-05-23',
    ]);
    expect(remindersTo('official', clock)).toEqual(['2027-05-24']);
  });

  it.each([
    ['interview', { interview_on: '2028-03-01' }, 'worker', ['2028-02-27', '2028-02-29']],
    [
      'permit',
      { permit_issued_on: '2026-12-01', permit_expires_on: '2027-03-01' },
      'worker',
      ['2027-01-15', '2027-02-14', '2027-02-24'],
    ],
    [
      'visa-entry',
      { visa_issued_on: '2026-12-01', visa_enter_by: '2027-03-01' },
      'agency',
      ['2027-02-19', '2027-02-26'],
    ],
    ['departure', { departs_on: '2027-03-01' }, 'worker', ['2027-02-22', '2027-02-28']],
    [
      'contract-end',
      { contract_ends_on: '2028-02-29' },
      'worker',
      ['2027-09-02', '2027-12-01', '2028-01-30'],
    ],
    ['exam-result', { exam_expires_on: '2028-02-29' }, 'agency', ['2027-12-01', '2028-01-30']],
    [
      'residence-notice',
      { returned_on: '2028-02-20' },
      'worker',
      ['2028-02-23', '2028-03-03', '2028-03-06'],
    ],
  ] as const)('of %s %j to the %s: %j', (kind, facts, to, days) => {
    const at = '2026-12-01';
    const entered = { INTERVIEW: at, READY: at, WORKING: at, QUALIFIED: at };
    const clock = clockOf(kind, { state: 'INTERVIEW', facts, entered });
    expect(remindersTo(to, clock)).toEqual(days);
  });

  it('end when the clock is met', () => {
    const facts = { departs_on: '2027-03-01', departed_on: '2027-03-02' };
    const clock = clockOf('departure', {
      state: 'DEPARTED',
      facts,
      entered: { READY: '2027-01-01' },
    });
    expect(clock).toMatchObject({ metOn: '2027-03-02', reminders: [] });
  });
});

describe('what does not run', () => {
  it('a clock without its rule says that its day is not known, and reminds of nothing', () => {
    const clock = clockOf('database-update', {
      state: 'DEPARTED',
      facts: { departed_on: '2026-11-24' },
      rule: () => undefined,
    });
    expect(clock).toMatchObject({ dueOn: null, ruleId: null, reminders: [] });
  });

  it('the 180 days for others than service enterprises', () => {
    const scene = { state: 'SELECTED' as const, facts: { selected_on: '2026-11-24' } };
    expect(clockOf('departure-promise', { ...scene, channel: 'PUBLIC_UNIT' })).toBeUndefined();
  });

  it('the clocks of a placement that was broken off, but for the money and what was kept', () => {
    const facts = {
      selected_on: '2026-06-01',
      list_submitted_on: '2026-10-01',
      list_confirmed_on: '2026-10-02',
    };
    const entered = { CONTRACTED: '2026-07-01', CANCELLED_BY_AGENCY: '2026-11-24' } as const;
    const scene = { state: 'CANCELLED_BY_AGENCY' as const, facts, entered };
    expect(clockOf('departure-promise', scene)).toBeUndefined();
    expect(clockOf('list-confirmation', scene)).toMatchObject({ metOn: '2026-10-02' });
    expect(clockOf('money-settlement', scene)).toMatchObject({ startsOn: '2026-11-24' });
    const early = { ...scene, entered: { CANCELLED_BY_AGENCY: '2026-11-24' } };
    expect(clockOf('money-settlement', early)).toBeUndefined();
  });

  it('an early return by the worker’s own fault opens no refund, another one does', () => {
    const entered = { CONTRACTED: '2026-01-01', EARLY_RETURN: '2026-11-24' } as const;
    const facts = (fault: string) => ({ early_return_on: '2026-11-24', early_return_fault: fault });
    const scene = { state: 'EARLY_RETURN' as const, entered };
    expect(clockOf('money-settlement', { ...scene, facts: facts('worker') })).toBeUndefined();
    expect(clockOf('money-settlement', { ...scene, facts: facts('other') })?.dueOn).toBe(
      '2026-12-24',
    );
  });
});

describe('daysOf', () => {
  const row = (
    step: string,
    fromState: PlacementState | null,
    toState: PlacementState,
    at: string,
  ) => ({
    step,
    fromState,
    toState,
    at: new Date(at),
  });

  it('counts in the province, and forgets a leaving that was taken back', () => {
    const { entered, left, taken } = daysOf([
      row('open', null, 'INTERESTED', '2026-11-23T17:30:00Z'),
      row('apply', 'INTERESTED', 'APPLIED', '2026-11-24T10:00:00Z'),
      row('prescreen', 'APPLIED', 'PRESCREENED', '2026-11-25T10:00:00Z'),
      row('back-to-applied', 'PRESCREENED', 'APPLIED', '2026-11-26T10:00:00Z'),
    ]);
    expect(entered.get('INTERESTED')).toBe('2026-11-24');
    expect(entered.get('APPLIED')).toBe('2026-11-26');
    expect(left.get('APPLIED')).toBeUndefined();
    expect(left.get('PRESCREENED')).toBe('2026-11-26');
    expect(taken.get('prescreen')).toBe('2026-11-25');
  });

  it('a contract that was taken back is owed nothing, and the next one waits for the worker', () => {
    const back = [
      row('open', null, 'INTERESTED', '2026-11-01T10:00:00Z'),
      row('contract', 'SELECTED', 'SELECTED', '2026-11-02T10:00:00Z'),
      row('confirm-contract', 'SELECTED', 'CONTRACTED', '2026-11-03T10:00:00Z'),
      row('back-to-selected', 'CONTRACTED', 'SELECTED', '2026-11-03T11:00:00Z'),
    ];
    const clocks = (state: PlacementState, history: typeof back, facts: Facts = {}) =>
      clocksOf({ state, channel: 'SERVICE_ENTERPRISE', facts, ...daysOf(history), rule });
    const gone = row('withdraw', 'SELECTED', 'WITHDRAWN', '2026-11-04T10:00:00Z');
    expect(clocks('WITHDRAWN', [...back, gone]).map(({ kind }) => kind)).not.toContain(
      'money-settlement',
    );
    const again = row('contract', 'SELECTED', 'SELECTED', '2026-11-03T12:00:00Z');
    expect(clocks('SELECTED', [...back, again], { contract_number: '8' })).toContainEqual(
      expect.objectContaining({ kind: 'contract-confirmation', metOn: null }),
    );
  });
});

describe('the words of clocks', () => {
  it.each(CLOCK_KINDS.flatMap((kind) => [`clock.${kind}`, `clock-plain.${kind}`]))(
    'has %s',
    (key) => {
      expect(placementsTexts.has(key)).toBe(true);
    },
  );
  it.each(AUDIENCES)('names the %s', (audience) => {
    expect(placementsTexts.has(`audience.${audience}`)).toBe(true);
  });
});
