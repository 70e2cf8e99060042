import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../support/house.js';

let house: Portal;
beforeAll(async () => {
  house = await startPortal();
});
afterAll(() => house.close());

it('a portal whose index is not built yet says so, and one without postings shows an empty page', async () => {
  const before = await house.app.inject('/?q=may');
  expect(before.statusCode).toBe(503);
  expect(before.body).toContain('<form');
  await house.index();
  for (const url of ['/', '/?q=may', '/?q=thợ+máy&market=local']) {
    expect((await house.app.inject(url)).statusCode).toBe(200);
  }
  const answer = await house.app.inject('/api/v1/postings?q=may&market=local');
  expect(answer.json()).toMatchObject({ data: [], total: 0 });
});
