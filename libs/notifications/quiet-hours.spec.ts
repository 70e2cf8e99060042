import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateInZone } from '#libs/platform';
import { digestTime, nextAllowed } from './quiet-hours.js';

const NIGHT = { from: 21, until: 7 };
const at = (text: string) => new Date(`${text}:00+07:00`);

describe('nextAllowed', () => {
  it.each([
    ['2026-11-24T20:59', '2026-11-24T20:59'],
    ['2026-11-24T21:00', '2026-11-25T07:00'],
    ['2026-12-31T23:30', '2027-01-01T07:00'],
    ['2026-11-25T00:00', '2026-11-25T07:00'],
    ['2026-11-25T06:59', '2026-11-25T07:00'],
    ['2026-11-25T07:00', '2026-11-25T07:00'],
  ])('from %s: %s', (now, allowed) => {
    expect(nextAllowed(at(now), NIGHT)).toEqual(at(allowed));
  });

  it('knows hours within one day, and none', () => {
    const noon = { from: 12, until: 14 };
    expect(nextAllowed(at('2026-11-24T13:10'), noon)).toEqual(at('2026-11-24T14:00'));
    expect(nextAllowed(at('2026-11-24T14:00'), noon)).toEqual(at('2026-11-24T14:00'));
    expect(nextAllowed(at('2026-11-24T23:00'), null)).toEqual(at('2026-11-24T23:00'));
  });
});

describe('digestTime', () => {
  it.each([
    ['the first of the day, in the day', '2026-11-24T10:00', null, '2026-11-24T10:00'],
    ['one was sent yesterday', '2026-11-24T10:00', '2026-11-23', '2026-11-24T10:00'],
    ['one was sent today', '2026-11-24T10:00', '2026-11-24', '2026-11-25T07:00'],
    ['night, none today', '2026-11-24T22:00', null, '2026-11-25T07:00'],
    ['night, one today', '2026-11-24T22:00', '2026-11-24', '2026-11-25T07:00'],
    ['early, none today', '2026-11-24T05:00', '2026-11-23', '2026-11-24T07:00'],
    ['one is promised for tomorrow', '2026-11-24T10:00', '2026-11-25', '2026-11-26T07:00'],
  ])('%s', (_name, now, lastDay, due) => {
    expect(digestTime(at(now), lastDay, NIGHT)).toEqual(at(due));
  });

  it('is never in quiet hours, never before now, never on the day of the last one', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00'), noInvalidDate: true }),
        fc.integer({ min: -2, max: 2 }),
        fc.constantFrom(NIGHT, { from: 12, until: 14 }, null),
        (now, days, quiet) => {
          const lastDay = dateInZone(new Date(now.getTime() + days * 86_400_000));
          const due = digestTime(now, lastDay, quiet);
          expect(due >= now).toBe(true);
          expect(dateInZone(due) > lastDay).toBe(true);
          expect(nextAllowed(due, quiet)).toEqual(due);
        },
      ),
    );
  });
});
