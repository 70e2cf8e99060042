import { describe, expect, it } from '@jest/globals';
import { hasExpired, newToken, shouldNoteUse, tokenHash } from './session-token.js';

describe('session', () => {
  const now = new Date('2026-11-24T08:00:00Z');
  const unusedFor = (role: 'worker' | 'agent', minutes: number) => ({
    role,
    createdAt: new Date(now.getTime() - minutes * 60_000),
    seenAt: new Date(now.getTime() - minutes * 60_000),
  });

  it('of staff ends after 30 idle minutes, of a worker after 30 days', () => {
    expect(hasExpired(unusedFor('agent', 30), now)).toBe(false);
    expect(hasExpired(unusedFor('agent', 31), now)).toBe(true);
    expect(hasExpired(unusedFor('worker', 30 * 24 * 60), now)).toBe(false);
    expect(hasExpired(unusedFor('worker', 30 * 24 * 60 + 1), now)).toBe(true);
  });

  it('of staff ends after 12 hours of use, of a worker never by its age', () => {
    const begun = (role: 'worker' | 'agent', hours: number) => ({
      role,
      createdAt: new Date(now.getTime() - hours * 3_600_000),
      seenAt: now,
    });
    expect(hasExpired(begun('agent', 12), now)).toBe(false);
    expect(hasExpired(begun('agent', 12.1), now)).toBe(true);
    expect(hasExpired(begun('worker', 10_000), now)).toBe(false);
  });

  it('notes its use once a minute for staff, once a day for workers', () => {
    expect(shouldNoteUse(unusedFor('agent', 1), now)).toBe(false);
    expect(shouldNoteUse(unusedFor('agent', 2), now)).toBe(true);
    expect(shouldNoteUse(unusedFor('worker', 60), now)).toBe(false);
    expect(shouldNoteUse(unusedFor('worker', 25 * 60), now)).toBe(true);
  });

  it('keeps a hash of 32 bytes', () => {
    const token = newToken();
    expect(token).toHaveLength(43);
    expect(tokenHash(token)).toHaveLength(32);
    expect(tokenHash(token)).toEqual(tokenHash(token));
  });
});
