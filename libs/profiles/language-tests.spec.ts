import { describe, expect, it } from '@jest/globals';
import { vi } from './text/vi.js';
import { LANGUAGE_TESTS, levelRank } from './language-tests.js';

describe('levelRank', () => {
  it.each([
    ['JLPT', 'N5', 'N4'],
    ['NAT_TEST', '5Q', '4Q'],
    ['TOCFL', 'A2', 'B1'],
    ['EPS_TOPIK', '80', '110'],
    ['IELTS', '5.5', '6'],
  ])('%s %s lies below %s', (test, low, high) => {
    expect(levelRank(test, low)).toBeLessThan(levelRank(test, high) ?? 0);
  });

  it.each([
    ['JLPT', 'N6'],
    ['JFT_BASIC', '200'],
    ['EPS_TOPIK', '201'],
    ['EPS_TOPIK', 'đạt'],
    ['KLINGON', 'N1'],
  ])('does not know %s %s', (test, level) => {
    expect(levelRank(test, level)).toBeNull();
  });

  it('has a name for every test', () => {
    for (const test of Object.keys(LANGUAGE_TESTS)) {
      expect(vi).toHaveProperty([`profiles.test.${test}`]);
    }
  });
});
