import { describe, expect, it } from '@jest/globals';
import { type SearchRow } from '../postings.repository.js';
import { toDocument } from './posting.document.js';

const row = (description: string) =>
  ({ title: 'Thợ hàn', description, firstPublishedAt: null, expiresOn: null }) as SearchRow;

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
});
