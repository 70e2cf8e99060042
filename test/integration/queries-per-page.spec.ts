import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type Actor } from '#libs/platform';
import { settle, type Town } from '../e2e/town.js';
import { Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { loggedIn } from './portal-forms.people.js';

jest.setTimeout(60_000);

/** What a page may ask of the database, whatever it shows; sessions and counts of news included. */
const MOST = 6;

/** Pages that still ask more, with what they ask today; none may grow, and none may be added. */
const MORE: Record<string, number> = {
  'stranger: order': 8,
  'seeker: order': 13,
  'agent: placement': 8,
  'counsellor: person': 11,
  'counsellor: matches of a person': 8,
};

type Visitor = 'stranger' | 'seeker' | 'agent' | 'counsellor' | 'official';

let portal: Portal;
let town: Town;
const visitors = {} as Record<Visitor, Browser>;
let counted: string[] = [];
let counting: { mockRestore: () => void };

beforeAll(async () => {
  portal = await startPortal();
  town = await settle(portal);
  const { agency, counsellor, official, seeker } = town;
  const staff: [Visitor, Actor][] = [
    ['agent', agency.agent],
    ['counsellor', counsellor],
    ['official', official],
    ['seeker', seeker],
  ];
  visitors.stranger = new Browser(portal.app);
  for (const [name, actor] of staff) visitors[name] = await loggedIn(portal, actor, name);
  counting = countStatements();
}, 120_000);

afterAll(async () => {
  counting.mockRestore();
  await portal.close();
});

/** Every statement of the pool but those that open and end a transaction. */
function countStatements() {
  const prototype = pg.Client.prototype as {
    query: (this: pg.Client, ...args: unknown[]) => unknown;
  };
  const { query } = prototype;
  return jest.spyOn(prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [text] = args;
    const sql = typeof text === 'string' ? text : ((text as { text?: string }).text ?? '');
    if (!/^(?:BEGIN|COMMIT|ROLLBACK|START)/.test(sql)) counted.push(sql);
    return query.apply(this, args);
  });
}

const PAGES: [Visitor, string, () => string][] = [
  ['stranger', 'search', () => '/'],
  ['stranger', 'search with words and filters', () => '/?q=nhan+vien&province=44&pay=5000000'],
  ['stranger', 'posting', () => town.urls.local],
  ['stranger', 'order', () => town.urls.order],
  ['seeker', 'matches', () => '/ket-noi'],
  ['seeker', 'dismissed matches', () => '/ket-noi/da-bo-qua'],
  ['seeker', 'news', () => '/thong-bao'],
  ['seeker', 'own profile', () => '/ho-so'],
  ['seeker', 'order', () => town.urls.order],
  ['agent', 'board of placements', () => '/agency/placements'],
  ['agent', 'placements as a table', () => '/agency/placements?view=table'],
  ['agent', 'placement', () => `/agency/placements/${town.placementId}`],
  ['agent', 'applicants', () => '/agency/applicants'],
  ['agent', 'own postings', () => '/agency/postings'],
  ['agent', 'work of the day', () => '/agency/work'],
  ['counsellor', 'people', () => '/centre/people'],
  ['counsellor', 'person', () => `/centre/people/${town.seeker.personId ?? ''}`],
  [
    'counsellor',
    'matches of a person',
    () => `/centre/people/${town.seeker.personId ?? ''}/matches`,
  ],
  ['counsellor', 'workers for a posting', () => `/centre/postings/${town.orderCode}/candidates`],
  ['counsellor', 'referrals', () => '/centre/referrals'],
  ['counsellor', 'work of the day', () => '/centre/work'],
  ['official', 'postings to read', () => '/department/postings'],
  ['official', 'code lists', () => '/department/reference/countries'],
];

describe('statements a page', () => {
  it.each(PAGES)('%s: %s', async (visitor, name, path) => {
    const browser = visitors[visitor];
    // The first look warms what is read once in a while, as the code lists.
    expect((await browser.get(path())).statusCode).toBe(200);
    counted = [];
    await browser.get(path());
    expect(counted.length).toBeGreaterThan(0);
    const most = MORE[`${visitor}: ${name}`] ?? MOST;
    if (counted.length > most)
      throw new Error(`${counted.length} statements:\n${counted.join('\n')}`);
  });
});
