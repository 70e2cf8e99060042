import { describe, expect, it } from '@jest/globals';
import { type SearchRow } from '../postings.repository.js';
import { toDocument } from './posting.document.js';

const row = (description: string, more: Partial<SearchRow> = {}) =>
  ({
    title: 'Thợ hàn',
    description,
    market: 'local',
    occupationCode: null,
    payVndMin: null,
    payVndMax: null,
    workerCostVnd: null,
    contractMonths: null,
    languageTest: null,
    deadline: null,
    firstPublishedAt: null,
    expiresOn: null,
    ...more,
  }) as SearchRow;

describe('toDocument', () => {
  it('cuts long text without leaving half a character', () => {
    for (const length of [1998, 1999, 2000]) {
      const { body, bodyMarks } = toDocument(row(`${'a'.repeat(length)}😀 rest`));
      expect(body.isWellFormed()).toBe(true);
      expect(bodyMarks.isWellFormed()).toBe(true);
    }
  });

  it('writes a posting without a last day as one that never ends', () => {
    expect(toDocument(row('x')).lastDay).toBe(99_991_231);
  });

  it('is found under every group above its occupation', () => {
    expect(toDocument(row('x', { occupationCode: '7212' })).occupations).toEqual([
      '7',
      '72',
      '721',
      '7212',
    ]);
  });

  it('lies within the steps of pay, cost and months', () => {
    const given = { payVndMin: 9e6, payVndMax: 12e6, workerCostVnd: 63e6, contractMonths: 36 };
    expect(toDocument(row('x', { market: 'overseas', ...given }))).toMatchObject({
      pay: 12e6,
      paySteps: [5e6, 7e6, 10e6],
      costSteps: [80e6, 100e6, 120e6],
      monthsSteps: [36, 60],
    });
  });

  it('costs nothing at home, and nobody knows how much abroad', () => {
    expect(toDocument(row('x'))).toMatchObject({ cost: 0, costSteps: expect.arrayContaining([0]) });
    expect(toDocument(row('x', { market: 'overseas' }))).toMatchObject({
      cost: null,
      costSteps: [],
    });
  });
});
