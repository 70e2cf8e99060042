import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { DESKTOP, PHONE, Site, type Visitor } from './site.js';
import { settle, type Town } from './town.js';

jest.setTimeout(60_000);

const WIDTHS = [320, 360, 1280];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FIND_FAULTS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

interface Seen {
  name: string;
  path: () => string;
  /** Of the answer. Of every other than 200 Chromium itself complains in the console. */
  status?: number;
  /** What is done there before we look; returns the status of the last answer. */
  act?: (page: Page) => Promise<number>;
}

const site = new Site();
let town: Town;
const visitors: Record<string, Visitor> = {};
beforeAll(async () => {
  await site.start();
  town = await settle(site.house);
  const { seeker, traveller, agency, counsellor, official } = town;
  visitors['anybody'] = await site.visitor();
  for (const [name, actor] of Object.entries({
    seeker,
    traveller,
    agent: agency.agent,
    counsellor,
    official,
  })) {
    visitors[name] = await site.member(actor, name);
  }
}, 120_000);
afterAll(() => site.end());

const PAGES: Record<string, Seen[]> = {
  anybody: [
    { name: 'search', path: () => '/' },
    { name: 'search, filtered, second page', path: () => '/?q=nhan+vien&market=local&page=2' },
    { name: 'search without result', path: () => '/?q=phi+hanh+gia&market=overseas&country=JP' },
    { name: 'filters', path: () => '/loc?q=nhan+vien' },
    { name: 'a word nearly written', path: () => '/?q=cong+nhan+mai' },
    { name: 'order', path: () => town.urls.order },
    { name: 'posting at home', path: () => town.urls.local },
    { name: 'unverified posting from abroad', path: () => town.urls.hearsay },
    { name: 'closed posting', path: () => town.urls.closed, status: 410 },
    { name: 'login', path: () => '/dang-nhap' },
    { name: 'login refused', path: () => '/dang-nhap', status: 422, act: sendForm },
    { name: 'registration', path: () => '/dang-ky' },
    { name: 'registration refused', path: () => '/dang-ky', status: 422, act: sendForm },
    { name: 'no such page', path: () => '/khong-co', status: 404 },
  ],
  seeker: [
    { name: 'profile, saved', path: () => '/ho-so?da-luu=1' },
    { name: 'a question of the profile', path: () => '/ho-so/noi-muon-lam' },
    { name: 'a question of the registration', path: () => '/dang-ky/viec-da-lam' },
    { name: 'matches', path: () => '/ket-noi' },
    { name: 'matches put away', path: () => '/ket-noi/da-bo-qua' },
    { name: 'which messages come', path: () => '/thong-bao/cai-dat' },
    { name: 'notifications', path: () => '/thong-bao' },
    { name: 'order, to be applied to', path: () => town.urls.order },
    { name: 'application', path: () => `/viec-lam/${town.orderCode}/ung-tuyen` },
    {
      name: 'application refused',
      path: () => `/viec-lam/${town.orderCode}/ung-tuyen`,
      status: 422,
      act: sendForm,
    },
    { name: 'change of password', path: () => '/doi-mat-khau' },
    { name: 'a page of others', path: () => '/agency/placements', status: 403 },
  ],
  traveller: [
    { name: 'applied', path: () => `/viec-lam/${town.orderCode}/ung-tuyen` },
    { name: 'own placement', path: () => `/ca/${town.placementId}` },
  ],
  agent: [
    { name: 'board', path: () => '/agency/placements' },
    { name: 'placements as a table', path: () => '/agency/placements?view=table' },
    { name: 'applicants', path: () => '/agency/applicants' },
    { name: 'work list', path: () => '/agency/work' },
    { name: 'own postings', path: () => '/agency/postings' },
    { name: 'where to publish', path: () => '/agency/postings/new' },
    { name: 'a new posting', path: () => '/agency/postings/new?market=local' },
    { name: 'own posting', path: () => `/agency/postings/${town.agency.postingId}` },
    { name: 'placement', path: () => `/agency/placements/${town.placementId}` },
    {
      name: 'placement, step refused',
      path: () => `/agency/placements/${town.placementId}`,
      status: 422,
      act: sendForm,
    },
  ],
  counsellor: [
    { name: 'people', path: () => '/centre/people' },
    { name: 'a new person', path: () => '/centre/people/new' },
    { name: 'a new person refused', path: () => '/centre/people/new', status: 422, act: sendForm },
    { name: 'person', path: () => `/centre/people/${town.traveller.personId ?? ''}` },
    {
      name: 'profile of a person',
      path: () => `/centre/people/${town.seeker.personId ?? ''}/profile`,
    },
    {
      name: 'postings for a person',
      path: () => `/centre/people/${town.seeker.personId ?? ''}/matches`,
    },
    { name: 'people for a posting', path: () => `/centre/postings/${town.orderCode}/candidates` },
    { name: 'work list', path: () => '/centre/work' },
    { name: 'introduction slip', path: () => `/centre/referrals/${town.applicationId}/slip` },
    { name: 'board', path: () => '/centre/placements' },
    { name: 'placement', path: () => `/centre/placements/${town.placementId}` },
  ],
  official: [
    { name: 'occupations', path: () => '/department/reference/occupations' },
    { name: 'legal rules', path: () => '/department/reference/rules' },
    { name: 'an occupation', path: () => '/department/reference/occupations/8212' },
    { name: 'changes of the lists', path: () => '/department/reference/changes' },
    { name: 'postings to be read', path: () => '/department/postings' },
  ],
};

describe.each(Object.entries(PAGES))('what %s sees', (who, pages) => {
  it.each(pages)('$name', async (seen) => {
    const { page, complaints } = visitors[who] ?? (await site.visitor());
    complaints.length = 0;
    await open(page, seen, 'vi');
    await expectFit(page);
    await open(page, seen, 'en');
    await expectFit(page);
    await page.evaluate(AXE);
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(FIND_FAULTS)).toEqual([]);
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(FIND_FAULTS)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    const times = seen.status === undefined ? 0 : 2;
    expect(complaints).toEqual(Array(times).fill(expect.stringContaining(`${seen.status}`)));
  });
});

describe('a first visit', () => {
  it.each([
    ['to a list of 20 postings', () => '/', 60_000],
    ['to a posting', () => town.urls.local, 50_000],
  ])('%s is small', async (_where, path, budget) => {
    const { page } = await site.visitor();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then((sent) => sent.responseHeadersSize + sent.responseBodySize));
    });
    await page.goto(path(), { waitUntil: 'networkidle' });
    const [document = 0, ...files] = await Promise.all(sizes);
    expect(files.length).toBeGreaterThan(0);
    expect(files.reduce((sum, size) => sum + size, document)).toBeLessThanOrEqual(budget);
  });
});

/** Opens the page in a language, does what is to be done there, and checks how it was answered. */
async function open(page: Page, { path, status = 200, act }: Seen, lang: string): Promise<void> {
  const url = new URL(path(), site.url);
  url.searchParams.set('lang', lang);
  const answer = await page.goto(url.href);
  expect((await act?.(page)) ?? answer?.status()).toBe(status);
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
}

/** Sends the first form of the page as it is. Returns the status of the answer. */
async function sendForm(page: Page): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('main form button').first().click();
  const status = (await answer).status();
  await page.getByRole('alert').waitFor();
  return status;
}

/** Nothing sticks out at the side. */
async function expectFit(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ ...PHONE, width });
    const needed = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect(needed).toBeLessThanOrEqual(width);
  }
}
