import { describe, expect, it } from '@jest/globals';
import { Reference, shippedLists } from '#libs/reference';
import { editDistance, nearSpellings, suggestions, vocabulary } from './near-words.js';

const reference = new Reference(shippedLists);
const { occupations, places } = vocabulary(reference);
const first = (text: string) => nearSpellings(text, occupations)[0]?.text;

describe('nearSpellings', () => {
  it.each([
    ['tho hna', 'thợ hàn'],
    ['thọ hànn', 'thợ hàn'],
    ['bao cệ', 'bảo vệ'],
    ['tuyen tho hna gap', 'tuyen thợ hàn gap'],
  ])('reads %s as %s', (typed, meant) => {
    expect(nearSpellings(typed, occupations).map(({ text }) => text)).toContain(meant);
  });

  it.each(['thợ hàn', 'tho han', 'xyz', '', 'a b c d e f g h i j'])('leaves %j alone', (typed) => {
    expect(first(typed)).toBeUndefined();
  });

  it('knows the names that places had', () => {
    const near = (text: string) => nearSpellings(text, places).map((spelling) => spelling.text);
    expect(near('dong hha')).toContain('đông hà');
    expect(near('quang binhh')).toContain('quảng bình');
  });
});

describe('suggestions', () => {
  it('puts the words or the place right, not both', () => {
    const found = suggestions({ q: 'tho hna', place: 'dong hha' }, reference);
    expect(found).toContainEqual({ q: 'thợ hàn', place: 'dong hha' });
    expect(found).toContainEqual({ q: 'tho hna', place: 'đông hà' });
  });
});

describe('editDistance', () => {
  it.each([
    ['han', 'hna', 1],
    ['han', 'hann', 1],
    ['han', 'ha', 1],
    ['han', 'hon', 1],
    ['thohan', 'thamayx', 3],
  ])('%s and %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});
