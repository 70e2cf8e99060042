import { describe, expect, it } from '@jest/globals';
import { readSearch } from './search.query.js';

describe('readSearch', () => {
  it('reads what it knows', () => {
    expect(
      readSearch({ q: ' thợ hàn ', market: 'overseas', country: 'TW', page: '2' }),
    ).toMatchObject({
      q: 'thợ hàn',
      market: 'overseas',
      country: 'TW',
      page: 2,
      sort: 'relevance',
    });
  });

  it.each([
    { market: 'moon' },
    { country: 'tw' },
    { country: ['TW', 'JP'] },
    { page: '-1' },
    { page: 'x' },
    { q: 'a'.repeat(300) },
    { limit: '100000' },
    { province: '" OR 1=1' },
    { lang: 'en' },
  ])('leaves %j out', (parameters) => {
    expect(readSearch(parameters)).toEqual(readSearch({}));
  });
});
