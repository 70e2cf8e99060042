import { describe, expect, it } from '@jest/globals';
import { readIdentifier } from './identifier.js';

describe('readIdentifier', () => {
  it.each([
    ['0912 345 678', { kind: 'phone', value: '+84912345678' }],
    ['  Lan@Example.VN ', { kind: 'email', value: 'lan@example.vn' }],
    ['tuvan.dongha', { kind: 'username', value: 'tuvan.dongha' }],
  ])('reads %s', (typed, identifier) => {
    expect(readIdentifier(typed)).toEqual({ identifier });
  });

  it.each([
    ['lan@', 'identity.email-wrong'],
    ['091234', 'identity.phone-short'],
    ['số của tôi', 'identity.phone-not-digits'],
  ])('refuses %s', (typed, code) => {
    expect(readIdentifier(typed)).toMatchObject({ problem: { code } });
  });
});
