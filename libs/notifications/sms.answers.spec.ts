import { describe, expect, it } from '@jest/globals';
import { classifyAnswer, classifyFailure, pauseOf } from './sms.answers.js';

describe('classifyAnswer', () => {
  it.each([
    [422, { kind: 'failed', reason: 'HTTP 422', badAddress: true }],
    [410, { kind: 'failed', reason: 'HTTP 410', badAddress: true }],
    [400, { kind: 'failed', reason: 'HTTP 400', badAddress: false }],
    [401, { kind: 'later', reason: 'HTTP 401' }],
    [404, { kind: 'later', reason: 'HTTP 404' }],
    [302, { kind: 'later', reason: 'HTTP 302' }],
    [500, { kind: 'later', reason: 'HTTP 500' }],
    [503, { kind: 'later', reason: 'HTTP 503' }],
    [502, { kind: 'unknown', reason: 'HTTP 502' }],
    [504, { kind: 'unknown', reason: 'HTTP 504' }],
  ])('%i: %j', (status, result) => {
    expect(classifyAnswer(status)).toEqual(result);
  });
});

describe('classifyFailure', () => {
  const failure = (code: string) => new TypeError('fetch failed', { cause: { code } });

  it.each([
    [failure('ECONNREFUSED'), 'later'],
    [failure('ENOTFOUND'), 'later'],
    [failure('ECONNRESET'), 'unknown'],
    [failure('UND_ERR_SOCKET'), 'unknown'],
    [new DOMException('', 'TimeoutError'), 'unknown'],
  ])('%s: %s', (error, kind) => {
    expect(classifyFailure(error).kind).toBe(kind);
  });
});

describe('pauseOf', () => {
  const sent = 'Tue, 24 Nov 2026 08:00:00 GMT';

  it.each([
    [{ 'retry-after': '30' }, 30],
    [{ 'retry-after': '0' }, 1],
    [{ 'retry-after': '999999' }, 3600],
    [{ 'retry-after': 'Tue, 24 Nov 2026 08:02:00 GMT', date: sent }, 120],
    [{ 'retry-after': 'Tue, 24 Nov 2026 07:00:00 GMT', date: sent }, 1],
    [{ 'retry-after': 'soon' }, 60],
    [{}, 60],
  ])('%j: %i seconds', (headers, seconds) => {
    expect(pauseOf(new Headers(headers as Record<string, string>))).toBe(seconds);
  });
});
