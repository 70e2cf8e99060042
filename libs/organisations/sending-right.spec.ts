import { describe, expect, it } from '@jest/globals';
import { type Sending, type SendingRight, sendingVerdict } from './sending-right.js';

const since = { validFrom: '2022-01-01', validTo: null };
const rights: SendingRight[] = [
  { channel: 'SERVICE_ENTERPRISE', organisationKind: 'agency', needsLicence: true, ...since },
  { channel: 'PUBLIC_UNIT', organisationKind: 'public_unit', needsLicence: false, ...since },
];
const active = { status: 'ACTIVE' as const, market: null, ...since };
const suspended = { ...active, status: 'SUSPENDED' as const, market: 'TW', validTo: '2026-12-31' };
const sending: Sending = {
  kind: 'agency',
  channel: 'SERVICE_ENTERPRISE',
  market: 'TW',
  date: '2026-11-24',
};

describe('sendingVerdict', () => {
  it.each([
    ['an agency with its licence', sending, [active], 'ALLOWED'],
    ['an agency without a licence', sending, [], 'NONE'],
    ['an agency suspended in the market', sending, [active, suspended], 'SUSPENDED'],
    ['the same in another market', { ...sending, market: 'JP' }, [active, suspended], 'ALLOWED'],
    [
      'the same after the suspension',
      { ...sending, date: '2027-01-01' },
      [active, suspended],
      'ALLOWED',
    ],
    ['an employer', { ...sending, kind: 'employer' }, [active], 'NO_RIGHT'],
    [
      'an agency in the channel of public units',
      { ...sending, channel: 'PUBLIC_UNIT' },
      [active],
      'NO_RIGHT',
    ],
    [
      'a public unit, which needs no licence',
      { ...sending, kind: 'public_unit', channel: 'PUBLIC_UNIT' },
      [],
      'ALLOWED',
    ],
    ['a day before the right', { ...sending, date: '2021-12-31' }, [active], 'NO_RIGHT'],
  ] as const)('%s', (_, given, periods, verdict) => {
    expect(sendingVerdict(given, rights, [...periods])).toBe(verdict);
  });

  it('ends with the last day of a right', () => {
    const ended = rights.map((right) => ({ ...right, validTo: '2026-11-23' }));
    expect(sendingVerdict(sending, ended, [active])).toBe('NO_RIGHT');
  });
});
