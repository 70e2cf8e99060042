import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { CounselService } from '#libs/matching';
import { type Actor, SYSTEM } from '#libs/platform';
import { PostingImport } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { type Offer } from '../../libs/matching/match.facts.js';
import { Matcher } from '../../libs/matching/matcher.js';
import { MatchingRepository } from '../../libs/matching/matching.repository.js';
import { keysOfOffer } from '../../libs/matching/wishes.js';
import { asSuperuser } from '../support/database.js';
import { type House, startHouse } from '../support/house.js';
import { addCounsellor } from '../support/overseas.js';
import { linesOf } from '../support/rows.js';
import { variedPostings } from './data/postings.js';
import { fillProfiles, profileSeeds } from './data/profiles.js';
import { rawPostings } from './data/seeds.js';
import { inWords, number, report } from './report.js';
import { alternate, timed } from './rounds.js';
import { isTimed, seed, sized } from './size.js';
import { p95, ratios, spread } from './statistics.js';

jest.setTimeout(900_000);

const PROFILES = sized({ small: 3000, tenth: 100_000, full: 1_000_000 });
const POSTINGS = sized({ small: 300, tenth: 1000, full: 1000 });
/** Postings whose whole set of workers is held against brute force. */
const COMPARED = sized({ small: 20, tenth: 10, full: 20 });
const WRITTEN = sized({ small: 20, tenth: 1000, full: 1000 });
const PAGE = 500;
const load = `${number(PROFILES)} profiles`;

let house: House;
let matching: MatchingRepository;
let offers: Offer[];
let counsellor: Actor;

beforeAll(async () => {
  house = await startHouse();
  matching = house.get(MatchingRepository);
  const lines = linesOf(...variedPostings(rawPostings(), POSTINGS, seed));
  await house.get(PostingImport).run(lines, { fileName: 'bench', source: null, keepOpen: true });
  const seeds = profileSeeds(await house.get(ReferenceService).snapshot(), seed);
  await asSuperuser(house.name, (client) => fillProfiles(client, seeds, PROFILES));
  counsellor = await addCounsellor(house);
  offers = await read(async () => {
    const rows = await house.db.rows<{ id: string }>(
      `SELECT id FROM posting WHERE kind = 'RECRUITMENT' AND status = 'published' ORDER BY id`,
    );
    return matching.offers(rows.map(({ id }) => id));
  });
});
afterAll(() => house.close());

function read<T>(work: () => Promise<T>): Promise<T> {
  return house.db.read(SYSTEM, work);
}

/** Everybody who wants the posting, by looking at every profile: the words of `wanted` in SQL. */
async function bruteForce(offer: Offer): Promise<string[]> {
  const rows = await read(() =>
    house.db.rows<{ personId: string }>(
      `SELECT person_id FROM worker_profile
       WHERE consent_matching_at IS NOT NULL
         AND wish_markets || wish_occupations <> '{}'
         AND (wish_markets = '{}' OR $1 = ANY(wish_markets)
              OR ($1 = 'national' AND $2 AND 'local' = ANY(wish_markets)))
         AND ($1 <> 'overseas' OR wish_countries = '{}' OR $3 = ANY(wish_countries))
         AND (wish_occupations = '{}' OR left($4, 2) IN (
               SELECT left(wish, 2) FROM unnest(wish_occupations) AS wish))
       ORDER BY person_id`,
      [offer.market, offer.nationwide, offer.countryCode, offer.occupationCode],
    ),
  );
  return rows.map(({ personId }) => personId);
}

async function everybodyWanting(offer: Offer): Promise<string[]> {
  const found = await firstPage(offer);
  for (let more = found.length; more === PAGE;) {
    const page = await firstPage(offer, found.at(-1));
    found.push(...page);
    more = page.length;
  }
  return found;
}

const firstPage = (offer: Offer, after: string | null = null) =>
  read(() => matching.personsWanting(keysOfOffer(offer), after, PAGE));

it('percolate: the workers of a posting are those that brute force finds', async () => {
  let people = 0;
  for (const offer of offers.slice(0, COMPARED)) {
    const found = await everybodyWanting(offer);
    expect(found).toEqual(await bruteForce(offer));
    people += found.length;
  }
  expect(people).toBeGreaterThan(0);
});

it('percolate: the core query, beside a look at every profile', async () => {
  const few = offers.slice(0, sized({ small: 2, tenth: 10, full: 10 }));
  const ours: number[] = [];
  for (const offer of offers.slice(0, isTimed ? 300 : 5)) {
    ours.push(await timed(() => firstPage(offer)));
  }
  const brute: number[] = [];
  for (const offer of few) brute.push(await timed(() => bruteForce(offer)));
  report({
    layer: 'posting -> workers: core query, p95',
    load,
    ours: `${number(p95(ours))} ms`,
    raw: `every profile ${inWords(spread(brute), 'ms')}`,
    ratio: number(p95(ours) / spread(brute).middle),
    goal: '<= 20 ms; 0 differences',
    met: p95(ours) <= 20,
    notes: [
      `median ${number(spread(ours).middle)} ms for the first ${PAGE} workers; ` +
        `the whole sets of ${COMPARED} postings are equal to brute force`,
    ],
  });
});

it('percolate: with scoring, and rows written', async () => {
  const times: number[] = [];
  const perRow: number[] = [];
  for (const offer of offers) {
    if (times.length === sized({ small: 1, tenth: 8, full: 20 })) break;
    const { time, rows } = await writeMatches(offer);
    if (rows < WRITTEN) continue;
    times.push((time * WRITTEN) / rows);
    perRow.push((time * 1000) / rows);
  }
  expect(times.length).toBeGreaterThan(0);
  report({
    layer: `posting -> workers: scored, ${number(WRITTEN)} rows written, p95`,
    load,
    ours: `${number(p95(times))} ms`,
    goal: '<= 500 ms',
    met: p95(times) <= 500,
    notes: [`a row ${inWords(spread(perRow), 'µs')}`],
  });
});

/** Pages until enough rows are written or nobody is left. */
async function writeMatches(offer: Offer): Promise<{ time: number; rows: number }> {
  let time = 0;
  let after: string | null = null;
  for (;;) {
    const from = performance.now();
    after = await house.get(Matcher).matchPage(offer.id, after);
    time += performance.now() - from;
    const [counted] = await read(() =>
      house.db.rows<{ rows: number }>('SELECT count(*) AS rows FROM match WHERE posting_id = $1', [
        offer.id,
      ]),
    );
    const rows = counted?.rows ?? 0;
    if (after === null || rows >= WRITTEN) return { time, rows };
  }
}

it('paging: the people of the centre, page 1 and page 1,000', async () => {
  const people = house.get(PeopleService);
  const first = await people.find(counsellor, { text: '' });
  const depth = Math.min(PROFILES - 100, first.people.length * 1000);
  const [row] = await read(() =>
    house.db.rows<{ id: string }>(
      'SELECT id FROM person WHERE merged_into IS NULL ORDER BY id DESC OFFSET $1 LIMIT 1',
      [depth],
    ),
  );
  const [near = [], deep = []] = await alternate(
    isTimed ? 40 : 1,
    () => timed(() => people.find(counsellor, { text: '' })),
    () => timed(() => people.find(counsellor, { text: '', after: row?.id ?? '' })),
  );
  reportPages('people of the centre', near, deep);
});

it('paging: the workers for a posting, page 1 and page 1,000', async () => {
  const [offer] = offers;
  if (!offer) throw new Error('no offer');
  const rows = Math.min(PROFILES, 60_000);
  await asSuperuser(house.name, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query('DELETE FROM match WHERE posting_id = $1', [offer.id]);
    await client.query(
      `INSERT INTO match (id, person_id, posting_id, score, verdict, reasons, profile_version,
         posting_version)
       SELECT uuidv7(), person_id, $1, hashtext(person_id::text) & 511, 'eligible', '[]', 1, 1
       FROM worker_profile WHERE consent_matching_at IS NOT NULL LIMIT $2`,
      [offer.id, rows],
    );
    await client.query('ANALYZE match');
  });
  const [row] = await read(() =>
    house.db.rows<{ after: string }>(
      `SELECT score || '.' || id AS after FROM match WHERE posting_id = $1
       ORDER BY score DESC, id OFFSET $2 LIMIT 1`,
      [offer.id, Math.min(50_000, Math.floor(rows * 0.8))],
    ),
  );
  const list = (after?: string) =>
    house.get(CounselService).candidatesFor(counsellor, offer.id, { after }, 'vi');
  expect((await list(row?.after)).candidates.length).toBeGreaterThan(0);
  const [near = [], deep = []] = await alternate(
    isTimed ? 40 : 1,
    () => timed(() => list()),
    () => timed(() => list(row?.after)),
  );
  reportPages('workers for a posting', near, deep);
});

function reportPages(what: string, near: number[], deep: number[]): void {
  const ratio = ratios(deep, near);
  report({
    layer: `${what}, page 1,000 against page 1`,
    load,
    ours: inWords(spread(deep), 'ms'),
    raw: `page 1 ${inWords(spread(near), 'ms')}`,
    ratio: inWords(ratio),
    goal: '<= 2 x',
    met: ratio.middle <= 2,
  });
}
