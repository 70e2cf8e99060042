import { describe, expect, it } from '@jest/globals';
import { ownPath } from './request.js';

describe('ownPath', () => {
  it.each(['/', '/ho-so', '/viec-lam/tho-may-abc23456?lang=en', '/%2F%2Fevil.example'])(
    'goes on to %s',
    (path) => {
      expect(ownPath(path, '/home')).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    ['/ho-so'],
    'ho-so',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    'javascript:alert(1)',
  ])('does not leave the portal for %j', (value) => {
    expect(ownPath(value, '/home')).toBe('/home');
  });
});
