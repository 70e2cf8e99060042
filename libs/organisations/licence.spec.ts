import { describe, expect, it } from '@jest/globals';
import { licenceVerdict } from './licence.js';

const always = { market: null, validFrom: '2020-01-01', validTo: null };
const active = { ...always, status: 'ACTIVE' as const };
const suspendedInTaiwan = {
  status: 'SUSPENDED' as const,
  market: 'TW',
  validFrom: '2026-03-01',
  validTo: '2026-08-31',
};

describe('licenceVerdict', () => {
  it('is NONE without a period that covers the day', () => {
    expect(licenceVerdict([], 'TW', '2026-05-01')).toBe('NONE');
    expect(licenceVerdict([active], 'TW', '2019-12-31')).toBe('NONE');
  });

  it('needs no last day', () => {
    expect(licenceVerdict([active], 'JP', '2026-05-01')).toBe('ACTIVE');
  });

  it.each([
    ['2026-02-28', 'TW', 'ACTIVE'],
    ['2026-03-01', 'TW', 'SUSPENDED'],
    ['2026-08-31', 'TW', 'SUSPENDED'],
    ['2026-09-01', 'TW', 'ACTIVE'],
    ['2026-05-01', 'JP', 'ACTIVE'],
  ])('on %s in %s it is %s', (date, market, verdict) => {
    expect(licenceVerdict([active, suspendedInTaiwan], market, date)).toBe(verdict);
  });

  it('lets the worst status hold', () => {
    const revoked = { ...always, status: 'REVOKED' as const, validFrom: '2026-05-01' };
    const periods = [active, suspendedInTaiwan, revoked];
    expect(licenceVerdict(periods, 'TW', '2026-05-01')).toBe('REVOKED');
  });
});
