import { describe, expect, it } from '@jest/globals';
import { ageStanding, tooYoungAbroad } from './age.js';
import { readBirth } from './birth.js';

const LIMITS = { work: 15, full: 18, abroad: 18 };
const TODAY = '2026-11-24';
const birth = (typed: string) => {
  const read = readBirth(typed);
  if ('problem' in read) throw new Error(typed);
  return read;
};

describe('ageStanding', () => {
  it.each([
    ['25/11/2011', 'child'],
    ['24/11/2011', 'minor'],
    ['25/11/2008', 'minor'],
    ['24/11/2008', 'adult'],
    ['2012', 'child'],
    ['2011', 'unclear'],
    ['2010', 'minor'],
    ['2009', 'minor'],
    ['2008', 'unclear'],
    ['11/2008', 'unclear'],
    ['10/2008', 'adult'],
    ['12/2008', 'minor'],
    ['2007', 'adult'],
  ])('%s is %s', (typed, standing) => {
    expect(ageStanding(birth(typed), TODAY, LIMITS)).toBe(standing);
  });

  it('says nothing without a birth date or a rule', () => {
    expect(ageStanding(null, TODAY, LIMITS)).toBe('unknown');
    expect(ageStanding(birth('2020'), TODAY, { ...LIMITS, full: null })).toBe('unknown');
  });
});

describe('tooYoungAbroad', () => {
  it.each([
    ['24/11/2008', false],
    ['25/11/2008', true],
    ['2008', true],
    ['2007', false],
  ])('%s: %s', (typed, young) => {
    expect(tooYoungAbroad(birth(typed), TODAY, LIMITS)).toBe(young);
  });
});
