import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Indexer, SYSTEM } from '#libs/platform';
import { Scene, type Server } from '../support/servers.js';
import { copyRows, importParts } from './import.row.js';
import { IndexRace, visibleAfter } from './index.row.js';
import { ask, openLoop, type Timing } from './load.js';
import { PostingsTown } from './postings.town.js';
import { inWords, number, report } from './report.js';
import { alternate } from './rounds.js';
import { asked, askEngine, idsOfEngine, questions, type SearchQuestion } from './search.row.js';
import { isTimed, sized } from './size.js';
import { p95, ratios, spread } from './statistics.js';

jest.setTimeout(900_000);

const POSTINGS = sized({ small: 600, tenth: 10_000, full: 100_000 });
const INDEXED = sized({ small: 300, tenth: 5000, full: 10_000 });
const ROUNDS = sized({ small: 1, tenth: 5, full: 8 });
const REQUESTS = sized({ small: 5, tenth: 60, full: 100 });
const PER_SECOND = isTimed ? 20 : 100;

let town: PostingsTown;
const scene = new Scene();

beforeAll(async () => {
  town = await PostingsTown.build(POSTINGS);
});
afterAll(async () => {
  await scene.end();
  await town.close();
});

const load = `${number(POSTINGS)} postings`;

it('import: the command beside COPY of the same rows', async () => {
  const copy = await copyRows(town);
  expect(copy.rows).toBeGreaterThan(POSTINGS * 0.99);
  const parts = await importParts(town, sized({ small: 200, tenth: 2000, full: 10_000 }));
  expect(parts.rows).toBeGreaterThan(0);
  const per = (time: number) => `${number((time / parts.rows) * 1000)} µs`;
  report({
    layer: 'import of postings',
    load,
    ours: `${number(town.importTime / 1000)} s`,
    raw: `COPY ${number(copy.time / 1000)} s`,
    ratio: number(town.importTime / copy.time),
    goal: '100,000 in 60 s',
    met: town.importTime / POSTINGS <= 0.6,
    notes: [
      `a row: parse and read ${per(parts.reading)}, upsert with its search row ` +
        `${per(parts.upsert)}, search marks ${per(parts.searchMarks)}, ` +
        `outbox ${per(parts.outbox)}, the rest of the transaction ${per(parts.commits)}; ` +
        'reading and storing overlap',
    ],
  });
});

it('index: from commit to found, against a bare loader', async () => {
  const race = new IndexRace(town);
  await race.prepare(INDEXED);
  const rounds = sized({ small: 1, tenth: 2, full: 2 });
  const [ours = [], raw = []] = await alternate(
    rounds,
    () => race.ours(),
    () => race.raw(),
  );
  const [held, heldRaw] = await race.held();
  expect(held).toBe(INDEXED);
  expect(heldRaw).toBe(INDEXED);
  await race.end();
  const ratio = ratios(raw, ours);
  report({
    layer: 'index pipeline',
    load: `${number(INDEXED)} documents`,
    ours: inWords(spread(ours.map((time) => (INDEXED * 1000) / time)), '/s'),
    raw: inWords(spread(raw.map((time) => (INDEXED * 1000) / time)), '/s'),
    ratio: inWords(ratio),
    goal: '>= 0.8 x',
    met: ratio.middle >= 0.8,
  });
});

describe('with everything in the index', () => {
  let http: Server;
  let asking: SearchQuestion[];
  beforeAll(async () => {
    await town.house.get(Indexer).rebuild('postings');
    await town.house.db.transaction(SYSTEM, () => town.house.db.rows('DELETE FROM search_dirty'));
    http = await scene.app('http', { HOUSE: town.house.name, ...PRODUCTION });
    asking = await questions(town, sized({ small: 5, tenth: 40, full: 40 }));
    expect(asking.length).toBeGreaterThan(0);
  });

  const PRODUCTION = { NODE_ENV: 'production', LOG_LEVEL: 'info' };

  const questionOf = (request: number) => asking[request % asking.length] as SearchQuestion;

  const api = (request: number) =>
    ask({ url: `${http.url}/api/v1/postings?${questionOf(request).parameters}` });
  const page = (request: number) =>
    ask({
      url: `${http.url}/?${questionOf(request).parameters}`,
      headers: { accept: 'text/html', 'accept-encoding': 'br' },
    });

  const firstByte = async (answer: ReturnType<typeof ask>) => (await answer).firstByteAt;

  it('search: the API gives what the engine gives', async () => {
    for (const [index, question] of asking.entries()) {
      const { status, body } = await api(index);
      expect(status).toBe(200);
      const { data } = JSON.parse(body) as { data: { id: string }[] };
      expect(data.map(({ id }) => id)).toEqual(await idsOfEngine(question));
      expect((await page(index)).status).toBe(200);
    }
  });

  it('search: API and list page against the engine', async () => {
    const open = (send: (request: number) => Promise<number>) => () =>
      openLoop({ requests: REQUESTS, perSecond: PER_SECOND }, send);
    const [raw = [], ours = [], html = []] = await alternate<Timing[]>(
      ROUNDS,
      open(async (request) => {
        const answers = await askEngine(questionOf(request));
        return Math.max(...answers.map(({ firstByteAt }) => firstByteAt));
      }),
      open((request) => firstByte(api(request))),
      open((request) => firstByte(page(request))),
    );
    const totals = (rounds: Timing[][]) =>
      rounds.map((round) => p95(round.map(({ total }) => total)));
    const bytes = html.map((round) => p95(round.map((timing) => timing.firstByte)));
    const [engine, apis, pages] = [totals(raw), totals(ours), totals(html)];
    const [engineP95, apiP95] = [spread(engine).middle, spread(apis).middle];
    report({
      layer: 'GET /api/v1/postings, p95',
      load: `${load}, ${PER_SECOND}/s`,
      ours: inWords(spread(apis), 'ms'),
      raw: inWords(spread(engine), 'ms'),
      ratio: inWords(ratios(apis, engine)),
      goal: '<= 1.3 x or + 5 ms',
      met: apiP95 <= Math.max(engineP95 * 1.3, engineP95 + 5),
      notes: [`${asking.length} questions; the engine is asked all that a page shows, counts too`],
    });
    report({
      layer: 'HTML list page, p95',
      load: `${load}, ${PER_SECOND}/s`,
      ours: inWords(spread(pages), 'ms'),
      raw: `the API ${inWords(spread(apis), 'ms')}`,
      ratio: inWords(ratios(pages, apis)),
      goal: '<= the API + 5 ms; first byte <= 50 ms',
      met: spread(pages).middle <= apiP95 + 5 && spread(bytes).middle <= 50,
      notes: [`first byte p95 ${inWords(spread(bytes), 'ms')}`],
    });
  });

  it('paging: page 1 and page 1,000 of the search', async () => {
    const limit = sized({ small: 2, tenth: 10, full: 20 });
    const last = sized({ small: 200, tenth: 900, full: 1000 });
    const get = (number: number) => async () => {
      const started = performance.now();
      const { status } = await ask({
        url: `${http.url}/api/v1/postings?limit=${limit}&page=${number}`,
      });
      expect(status).toBe(200);
      return performance.now() - started;
    };
    const [first = [], deep = []] = await alternate(isTimed ? 40 : 1, get(1), get(last));
    const ratio = ratios(deep, first);
    report({
      layer: 'search, page 1,000 against page 1',
      load: `${load}, page ${last} of ${limit} each`,
      ours: inWords(spread(deep), 'ms'),
      raw: `page 1 ${inWords(spread(first), 'ms')}`,
      ratio: inWords(ratio),
      goal: '<= 2 x',
      met: ratio.middle <= 2,
    });
    expect(await asked(town, '')).toBeDefined();
  });

  it('visible: from commit to found at a steady pace', async () => {
    await scene.app('runner', { HOUSE: town.house.name, ...PRODUCTION });
    const pace = sized({
      small: { postings: 5, perSecond: 10 },
      tenth: { postings: 100, perSecond: 10 },
      full: { postings: 200, perSecond: 10 },
    });
    const times = await visibleAfter(town, pace);
    expect(times).toHaveLength(pace.postings);
    report({
      layer: 'posting found after commit, p95',
      load: `${load}, ${pace.perSecond} postings/s`,
      ours: `${number(p95(times))} ms`,
      raw: `median ${number(spread(times).middle)} ms`,
      goal: '<= 3 s',
      met: p95(times) <= 3000,
    });
  });
});
