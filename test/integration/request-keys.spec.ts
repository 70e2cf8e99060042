import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Actor, newId, RequestKeys } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';

let house: House;

beforeAll(async () => {
  house = await startHouse();
});

afterAll(() => house.close());

describe('request keys', () => {
  const actor: Actor = { ...ANONYMOUS, role: 'worker', accountId: newId() };

  it('let a change happen once, however often and at the same time it is asked for', async () => {
    let made = 0;
    const request = { key: newId(), route: 'POST /test', body: { a: 1 } };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        house.get(RequestKeys).once(actor, request, () => Promise.resolve({ made: (made += 1) })),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ made: 1 })));
  });

  it('refuse the same key for something else', async () => {
    const request = { key: newId(), route: 'POST /test', body: { a: 1 } };
    const keys = house.get(RequestKeys);
    await keys.once(actor, request, () => Promise.resolve(null));
    await expect(
      keys.once(actor, { ...request, body: { a: 2 } }, () => Promise.resolve(null)),
    ).rejects.toMatchObject({ status: 422, code: 'request-key-reused' });
  });

  it.each(['', 'a b', 'x'.repeat(20_000), '\u0000'])(
    'refuse a key that no form makes',
    async (key) => {
      const request = { key, route: 'POST /test', body: {} };
      await expect(
        house.get(RequestKeys).once(actor, request, () => Promise.resolve(null)),
      ).rejects.toMatchObject({ status: 422, code: 'request-key-wrong' });
    },
  );

  it('are free again when the change failed', async () => {
    const request = { key: newId(), route: 'POST /test', body: {} };
    const keys = house.get(RequestKeys);
    await expect(keys.once(actor, request, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await keys.once(actor, request, () => Promise.resolve('yes'))).toBe('yes');
  });
});
