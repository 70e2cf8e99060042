import { describe, expect, it } from '@jest/globals';
import { HttpException, NotFoundException } from '@nestjs/common';
import { QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { Problem } from '#libs/platform';
import { retryAfter, toFailure } from './failure.js';

const coded = (code: string, message = 'inside') => Object.assign(new Error(message), { code });

describe('toFailure', () => {
  it('tells a problem with its code, parameters and fields', () => {
    const fields = [{ field: 'phone', code: 'identity.phone-prefix' }];
    expect(toFailure(new Problem('identity.input-wrong', 422, { fields }))).toEqual({
      status: 422,
      code: 'identity.input-wrong',
      parameters: {},
      fields,
    });
  });

  it.each([
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    coded('57P03'),
    coded('53100'),
    coded('08006'),
    coded('ECONNREFUSED'),
    Object.assign(new Error('query failed'), { driverError: coded('57P01') }),
    new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]),
    // The connection broke between two statements of one transaction.
    new QueryRunnerProviderAlreadyReleasedError(),
    new Error('outer', { cause: coded('ECONNRESET') }),
  ])('says that the portal is away for a moment: %s', (error) => {
    const failure = toFailure(error);
    expect([failure.status, retryAfter(failure)]).toEqual([503, 5]);
  });

  it('keeps the statuses of the framework and hides everything else', () => {
    expect(toFailure(new NotFoundException()).status).toBe(404);
    expect(toFailure(new HttpException('too big', 413)).code).toBe('web.status-413');
    expect(toFailure(new HttpException('teapot', 418)).status).toBe(500);
    const unknown = toFailure(coded('23505', 'duplicate key (phone)=(0912345678)'));
    expect(unknown).toEqual({ status: 500, code: 'web.status-500', parameters: {}, fields: [] });
  });

  it('asks to wait as long as the problem says', () => {
    const wait = (seconds: number) => new Problem('x', 429, { parameters: { seconds } });
    expect(retryAfter(toFailure(wait(40)))).toBe(40);
    expect(retryAfter(toFailure(new NotFoundException()))).toBeUndefined();
  });
});
