import { expect, it } from '@jest/globals';
import { spendingOf } from './posting.spending.js';

it.each([
  ['4', 4_000_000],
  ['4,5', 4_500_000],
  ['4.5', 4_500_000],
  [' 0 ', 0],
  ['500', 500_000_000],
  ['501', 4_000_000],
  ['-3', 4_000_000],
  ['1e9', 4_000_000],
  ['', 4_000_000],
  [undefined, 4_000_000],
  [['4', '5'], 4_000_000],
])('reads %j as %i', (said, vnd) => {
  expect(spendingOf(said)).toBe(vnd);
});
