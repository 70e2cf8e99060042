import { describe, expect, it } from '@jest/globals';
import { isSyllable } from './syllable.js';

describe('isSyllable', () => {
  it.each(
    'Việt nghiệp quốc giết gì giêng Đà NẴNG khuỷu quyết thuở y ở nguyễn xoong qua quyển yếu hoà hòa'.split(
      ' ',
    ),
  )('takes %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(
    'vàGiải ng i Hà\u0301 ctr kà ngi vàJava đạc\u0300 bap hoặng5 cêm nghan sắt\u0301 mat'.split(
      ' ',
    ),
  )('refuses %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
