import { describe, expect, it } from '@jest/globals';
import { formatPhone, readPhone } from './phone.js';

describe('readPhone', () => {
  it.each([
    ['0912345678', '+84912345678'],
    ['0912 345 678', '+84912345678'],
    ['0912.345.678', '+84912345678'],
    ['(091) 234-5678', '+84912345678'],
    ['+84 912 345 678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['0084912345678', '+84912345678'],
    ['+840912345678', '+84912345678'],
    ['0846123456', '+84846123456'],
  ])('reads %s', (typed, phone) => {
    expect(readPhone(typed)).toEqual({ phone });
  });

  it.each([
    ['0912345', { code: 'identity.phone-short', parameters: { missing: 3 } }],
    ['+84912345', { code: 'identity.phone-short', parameters: { missing: 3 } }],
    ['091234567890', { code: 'identity.phone-long', parameters: { extra: 2 } }],
    ['0233123456', { code: 'identity.phone-prefix' }],
    ['9123456789', { code: 'identity.phone-prefix' }],
    ['+819012345678', { code: 'identity.phone-foreign' }],
    ['09l2345678', { code: 'identity.phone-not-digits' }],
    ['', { code: 'identity.phone-not-digits' }],
  ])('refuses %s', (typed, problem) => {
    expect(readPhone(typed)).toEqual({ problem });
  });

  it('shows a number as people read it', () => {
    expect(formatPhone('+84912345678')).toBe('0912 345 678');
    expect(formatPhone('+81312345678')).toBe('+81312345678');
  });
});
