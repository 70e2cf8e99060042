import { describe, expect, it } from '@jest/globals';
import { csrfToken, isCsrfToken, isOwnOrigin } from './csrf.js';

const binding = { secret: 'a secret of the server', browser: 'a browser' };

describe('csrf token', () => {
  it('is accepted from the browser it was made for, and differs each time', () => {
    const [first, second] = [csrfToken(binding), csrfToken(binding)];
    expect(first).not.toBe(second);
    expect(isCsrfToken(binding, first)).toBe(true);
    expect(isCsrfToken(binding, second)).toBe(true);
  });

  it('is refused from another browser, of another server, changed, missing or not a text', () => {
    const token = csrfToken(binding);
    expect(isCsrfToken({ ...binding, browser: 'another' }, token)).toBe(false);
    expect(isCsrfToken({ ...binding, secret: 'another' }, token)).toBe(false);
    for (const wrong of [`x${token}`, token.slice(0, -1), '', '.', undefined, [token], { a: 1 }]) {
      expect(isCsrfToken(binding, wrong)).toBe(false);
    }
    const nobody = { ...binding, browser: '' };
    expect(isCsrfToken(nobody, csrfToken(nobody))).toBe(false);
  });
});

describe('isOwnOrigin', () => {
  const url = 'https://nhipcau.example';

  it.each([
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: url },
    { origin: 'http://192.168.1.7:3000', host: '192.168.1.7:3000' },
  ])('accepts %j', (headers) => {
    expect(isOwnOrigin({ host: 'nhipcau.example', ...headers }, url)).toBe(true);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': ['same-origin', 'cross-site'] },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://nhipcau.example.evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ])('refuses %j', (headers) => {
    expect(isOwnOrigin({ host: 'nhipcau.example', ...headers }, url)).toBe(false);
  });
});
