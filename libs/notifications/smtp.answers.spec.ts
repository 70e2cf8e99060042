import { describe, expect, it } from '@jest/globals';
import { classify, type SmtpError } from './smtp.answers.js';

function error(fields: Partial<SmtpError>): SmtpError {
  return Object.assign(new Error('as the server said'), fields);
}

describe('classify', () => {
  it.each([
    ['refused connection', { code: 'ESOCKET', command: 'CONN' }, false, 'later'],
    ['silence before the text', { code: 'ETIMEDOUT', command: 'CONN' }, false, 'later'],
    ['silence after the text', { code: 'ETIMEDOUT', command: 'CONN' }, true, 'unknown'],
    [
      'connection dropped after the text',
      { code: 'ECONNECTION', command: 'CONN' },
      true,
      'unknown',
    ],
    ['greylisting', { command: 'RCPT TO', responseCode: 450, permanent: false }, false, 'later'],
    ['4xx after the text', { command: 'DATA', responseCode: 451, permanent: false }, true, 'later'],
    ['no such box', { command: 'RCPT TO', responseCode: 550, permanent: true }, false, 'failed'],
    ['5xx after the text', { command: 'DATA', responseCode: 554, permanent: true }, true, 'failed'],
    [
      'wrong password of ours',
      { command: 'AUTH PLAIN', responseCode: 535, permanent: true },
      false,
      'later',
    ],
    ['server shut to us', { command: 'CONN', responseCode: 554, permanent: true }, false, 'later'],
    ['an address that cannot be one', { code: 'EENVELOPE', command: 'API' }, false, 'failed'],
  ] as const)('%s', (_name, fields, handedOver, kind) => {
    expect(classify(error(fields), handedOver).kind).toBe(kind);
  });

  it('keeps codes, never the sentence of the server', () => {
    const refused = error({
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
      permanent: true,
    });
    expect(classify(refused, false)).toEqual({
      kind: 'failed',
      reason: 'EENVELOPE RCPT TO 550',
      badAddress: true,
    });
  });

  it.each([
    ['RCPT TO', 550, true],
    ['RCPT TO', 551, true],
    // The box is full, and will not always be.
    ['RCPT TO', 552, false],
    ['DATA', 550, false],
    ['MAIL FROM', 550, false],
  ] as const)('%s %i, wrong address: %s', (command, responseCode, badAddress) => {
    const refused = error({ command, responseCode, permanent: true });
    expect(classify(refused, true)).toMatchObject({ kind: 'failed', badAddress });
  });
});
