import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Indexer } from '#libs/platform';
import { type Portal, startPortal } from '../support/house.js';
import { until } from '../support/until.js';

let house: Portal;
beforeAll(async () => {
  house = await startPortal();
});
afterAll(() => house.close());

it('a portal whose index is not built yet answers from the database, and one without postings shows an empty page', async () => {
  const before = await house.app.inject('/?q=may');
  expect(before.statusCode).toBe(200);
  expect(before.body).toContain('Máy tìm kiếm đang bận.');
  expect((await house.app.inject('/api/v1/postings')).json()).toMatchObject({ degraded: true });
  expect(await house.get(Indexer).reconcile('postings')).toBe(0);
  await house.index();
  await until(async () => {
    const { degraded } = (await house.app.inject('/api/v1/postings')).json<{ degraded: boolean }>();
    return !degraded;
  }, 20);
  for (const url of ['/', '/?q=may', '/?q=thợ+máy&market=local', '/loc?q=may']) {
    const page = await house.app.inject(url);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('Máy tìm kiếm đang bận.');
  }
  const answer = await house.app.inject('/api/v1/postings?q=may&market=local');
  expect(answer.json()).toMatchObject({ data: [], total: 0, degraded: false });
});
