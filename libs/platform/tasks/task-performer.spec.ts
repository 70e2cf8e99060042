import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RETRY } from '../outbox/definitions.js';
import { pauseBefore } from './task-performer.js';

describe('pauseBefore', () => {
  it('doubles, spreads by up to half and stays under an hour and a half', () => {
    expect(pauseBefore(DEFAULT_RETRY, 1, 0)).toBe(2);
    expect(pauseBefore(DEFAULT_RETRY, 3, 0)).toBe(8);
    expect(pauseBefore(DEFAULT_RETRY, 3, 1)).toBe(12);
    expect(pauseBefore({ tries: 100, pause: 60, growth: 'doubling' }, 50, 1)).toBe(5400);
  });

  it('stays the same where the policy is steady', () => {
    expect(pauseBefore({ tries: 48, pause: 300, growth: 'steady' }, 47, 0)).toBe(300);
  });

  it('ends after the last try', () => {
    expect(pauseBefore(DEFAULT_RETRY, 7, 0)).not.toBeNull();
    expect(pauseBefore(DEFAULT_RETRY, 8, 0)).toBeNull();
  });
});
