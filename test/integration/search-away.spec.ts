import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SearchEngine, SYSTEM } from '#libs/platform';
import { PostingImport, type PostingPage, PostingsService } from '#libs/postings';
import { Finders } from '../../libs/postings/search/finders.js';
import { type Portal, startPortal } from '../support/house.js';
import { linesOf, row } from '../support/rows.js';

/** Takes every connection and never answers. */
let silence: Server;
let connections = 0;
let house: Portal;
beforeAll(async () => {
  silence = createServer(() => {
    connections += 1;
  });
  await new Promise<void>((done) => silence.listen(0, '127.0.0.1', done));
  house = await startPortal();
  const options = { fileName: 'away', source: null, keepOpen: true };
  const rows = [row('w1', 'Thợ hàn 6G'), row('w2', 'Thợ máy'), row('w3', 'Thợ may')];
  await house.get(PostingImport).run(linesOf(...rows), options);
  await house.index();
  const engine = house.get(SearchEngine);
  const { port } = silence.address() as AddressInfo;
  const Client = engine.searching.constructor as new (config: object) => typeof engine.searching;
  Object.assign(engine, {
    searching: new Client({ host: `http://127.0.0.1:${port}`, apiKey: 'x', timeout: 1000 }),
  });
});
afterAll(async () => {
  silence.close();
  await house.close();
});

async function api(query: string): Promise<PostingPage> {
  const answer = await house.app.inject(`/api/v1/postings?${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

it('waits a second for a silent engine, and only once', async () => {
  const before = performance.now();
  expect((await api('q=tho')).degraded).toBe(true);
  expect(performance.now() - before).toBeGreaterThan(900);
  const first = connections;
  expect(first).toBeGreaterThan(0);
  await Promise.all(Array.from({ length: 20 }, () => api('q=tho')));
  expect(connections).toBe(first);
});

it('finds in the database meanwhile, with near spellings and ways out, and says so', async () => {
  expect((await api('q=thợ máy')).data.map(({ sourceId }) => sourceId)).toEqual(['w2', 'w3']);
  expect((await api('q=tho hna')).suggestion).toMatchObject({ q: 'thợ hàn', total: 1 });
  const none = await api('q=thợ hàn&market=overseas');
  expect(none.waysOut).toMatchObject({ dropped: 'market', nearest: [{ sourceId: 'w1' }] });
  const page = await house.app.inject('/?q=tho+han');
  expect(page.body).toContain('Máy tìm kiếm đang bận.');
  expect(page.body).toContain('Thợ hàn 6G');
  expect((await house.app.inject('/loc?q=tho+han')).statusCode).toBe(200);
});

it('finds what is like a posting', async () => {
  const [first] = (await api('q=thợ hàn')).data;
  const alike = await house.get(PostingsService).similar(SYSTEM, first?.id ?? '', 5);
  expect(alike.map(({ sourceId }) => sourceId).sort()).toEqual(['w2', 'w3']);
});

it('hides no defect of ours behind the database', async () => {
  const broken = () => Promise.reject(new TypeError('ours'));
  await expect(house.get(Finders).answer(broken)).rejects.toThrow('ours');
});
