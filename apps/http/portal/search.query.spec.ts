import { describe, expect, it } from '@jest/globals';
import { readSearch } from './search.query.js';

describe('readSearch', () => {
  it('reads what it knows', () => {
    const { query, dropped } = readSearch({
      q: ' thợ hàn ',
      market: 'overseas',
      country: 'TW',
      pay: '10000000',
      housing: 'yes',
      page: '2',
    });
    expect(query).toMatchObject({
      q: 'thợ hàn',
      market: 'overseas',
      country: 'TW',
      pay: 10_000_000,
      housing: 'yes',
      page: 2,
      sort: 'relevance',
    });
    expect(dropped).toEqual([]);
  });

  it.each([
    { market: 'moon' },
    { country: 'tw' },
    { country: ['TW', 'JP'] },
    { page: '-1' },
    { page: 'x' },
    { pay: '-5' },
    { cost: '1e99' },
    { months: '0' },
    { occupation: '72x' },
    { deadline: 'never' },
    { shift: 'noon' },
    { province: '" OR 1=1' },
  ])('leaves %j out and says which', (parameters) => {
    expect(readSearch(parameters)).toEqual({
      query: readSearch({}).query,
      dropped: Object.keys(parameters),
    });
  });

  it.each<Record<string, string>>([
    { lang: 'en' },
    { limit: '100000' },
    { utm_source: 'x' },
    { market: '' },
    { toString: 'x' },
  ])('has no words about %j', (parameters) => {
    expect(readSearch(parameters)).toEqual(readSearch({}));
  });

  it('cuts what is too long to be a question', () => {
    expect(readSearch({ q: 'a'.repeat(10_000) })).toMatchObject({
      query: { q: 'a'.repeat(200) },
      dropped: [],
    });
  });
});
