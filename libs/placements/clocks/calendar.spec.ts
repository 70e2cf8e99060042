import { describe, expect, it } from '@jest/globals';
import { addMonths } from '#libs/platform';
import { addWorkingDays, dayOfNextMonth, nextDayOfMonth } from './calendar.js';

describe('the calendar of clocks', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-02-28', 24, '2028-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months: %s', (date, months, to) => {
    expect(addMonths(date, months)).toBe(to);
  });

  it.each([
    ['2026-11-24', 2, '2026-11-26'],
    ['2026-11-26', 2, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2028-02-25', 3, '2028-03-01'],
  ])('%s and %i working days: %s', (date, days, to) => {
    expect(addWorkingDays(date, days)).toBe(to);
  });

  it.each([
    ['2026-11-24', 10, '2026-12-10', '2026-12-10'],
    ['2026-11-05', 10, '2026-12-10', '2026-11-10'],
    ['2026-11-10', 10, '2026-12-10', '2026-11-10'],
    ['2026-12-31', 10, '2027-01-10', '2027-01-10'],
  ])('%s: day %i is %s of the next month, %s at the earliest', (date, day, next, soonest) => {
    expect(dayOfNextMonth(date, day)).toBe(next);
    expect(nextDayOfMonth(date, day)).toBe(soonest);
  });
});
