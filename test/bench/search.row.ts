import { type FederatedMultiSearchParams, type MultiSearchParams } from 'meilisearch';
import { SearchEngine, SYSTEM } from '#libs/platform';
import { postingQuerySchema, PostingsService } from '#libs/postings';
import { random } from '../chaos/random.js';
import { setting } from '../support/database.js';
import { pick } from './data/postings.js';
import { type Answer, ask } from './load.js';
import { type PostingsTown } from './postings.town.js';
import { seed } from './size.js';

type Body = FederatedMultiSearchParams | MultiSearchParams;

/** A question of somebody who looks for work, and what it asks of the engine. */
export interface SearchQuestion {
  /** As it stands in the address. */
  parameters: string;
  bodies: Body[];
}

const FILTERS: Record<string, string>[] = [
  {},
  { province: '44' },
  { market: 'national' },
  { occupation: '7' },
  { occupation: '5', sort: 'newest' },
  { pay: '10000000' },
];
const ENOUGH = 5;

/** Words of real titles, with marks and without, and filters; only what finds something. */
export async function questions(town: PostingsTown, count: number): Promise<SearchQuestion[]> {
  const next = random(seed);
  const titles = await town.rows<{ title: string }>(
    `SELECT title FROM posting WHERE status = 'published' ORDER BY id LIMIT 5000`,
  );
  const found: SearchQuestion[] = [];
  for (let tries = 0; found.length < count && tries < count * 20; tries += 1) {
    const words = wordsFrom(pick(titles, next).title, next);
    const parameters = new URLSearchParams({ q: words, ...pick(FILTERS, next) }).toString();
    const question = await asked(town, parameters);
    if (question) found.push(question);
  }
  return found;
}

/** Two words beside each other, half of the time without marks; now and then none at all. */
function wordsFrom(title: string, next: () => number): string {
  if (next() < 0.2) return '';
  const words = title.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1);
  const from = Math.floor(next() * Math.max(1, words.length - 1));
  const text = words
    .slice(from, from + 2)
    .join(' ')
    .toLowerCase();
  return next() < 0.5 ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/** The question with all that the portal asks the engine for it; undefined where too little is found. */
export async function asked(
  { house }: PostingsTown,
  parameters: string,
): Promise<SearchQuestion | undefined> {
  const { searching } = house.get(SearchEngine);
  const bodies: Body[] = [];
  const plain = searching.multiSearch.bind(searching) as (body: Body) => Promise<never>;
  searching.multiSearch = (body: Body) => {
    bodies.push(body);
    return plain(body);
  };
  try {
    const query = postingQuerySchema.parse(Object.fromEntries(new URLSearchParams(parameters)));
    const { total } = await house.get(PostingsService).search(SYSTEM, query);
    return total < ENOUGH ? undefined : { parameters, bodies };
  } finally {
    Reflect.deleteProperty(searching, 'multiSearch');
  }
}

/** The same asked of the engine itself, side by side as the portal does. Returns the later answer. */
export async function askEngine({ bodies }: SearchQuestion): Promise<Answer[]> {
  return Promise.all(
    bodies.map((body) =>
      ask({
        url: `${setting('MEILI_URL')}/multi-search`,
        method: 'POST',
        headers: {
          authorization: `Bearer ${setting('MEILI_KEY')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      }),
    ),
  );
}

/** Ids of the postings that the engine itself gives. */
export async function idsOfEngine(question: SearchQuestion): Promise<string[]> {
  const answers = await askEngine(question);
  const bodies = answers.map(({ body }) => JSON.parse(body) as { hits?: { id: string }[] });
  return bodies.flatMap(({ hits }) => hits ?? []).map(({ id }) => id);
}
