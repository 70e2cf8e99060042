import { describe, expect, it } from '@jest/globals';
import { readBirth } from './birth.js';
import { type Person } from './person.entity.js';
import { mayBeSame } from './similar.js';

const birth = (typed: string) => {
  const read = readBirth(typed);
  if ('problem' in read) throw new Error(typed);
  return read;
};
const known = {
  fullName: 'Hồ Thị Lan',
  phone: '+84912345678',
  ...birth('03/1999'),
} as Person;

describe('mayBeSame', () => {
  it.each([
    ['the same telephone', { fullName: 'Lê Văn A', birth: null, phone: '+84912345678' }, true],
    ['the name without marks', { fullName: 'ho thi LAN', birth: birth('1999'), phone: null }, true],
    ['a day in the month', { fullName: 'Hồ Thị Lan', birth: birth('5/3/1999'), phone: null }, true],
    ['another month', { fullName: 'Hồ Thị Lan', birth: birth('5/4/1999'), phone: null }, false],
    ['a name alone', { fullName: 'Hồ Thị Lan', birth: null, phone: null }, false],
    ['a longer name', { fullName: 'Hồ Thị Lan Anh', birth: birth('1999'), phone: null }, false],
  ])('%s', (_name, sought, same) => {
    expect(mayBeSame(known, sought)).toBe(same);
  });
});
