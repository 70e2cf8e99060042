import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { Site, type Visitor } from './site.js';
import { settle, type Town } from './town.js';

jest.setTimeout(60_000);

const WIDTHS = [320, 360, 1280];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const NOT_LOADED = 'Failed to load resource';

interface Seen {
  name: string;
  path: () => string;
  /** Of the page's answer; Chromium itself complains in the console about others than 200. */
  status?: number;
  /** What the visitor does there before we look. */
  act?: (page: Page) => Promise<void>;
}

const site = new Site();
let town: Town;
const visitors: Record<string, Visitor> = {};
beforeAll(async () => {
  await site.start();
  town = await settle(site.house);
  visitors['anybody'] = await site.visitor();
  visitors['seeker'] = await site.member(town.seeker, 'seeker');
  visitors['traveller'] = await site.member(town.traveller, 'traveller');
  visitors['agent'] = await site.member(town.agency.agent, 'agent');
  visitors['counsellor'] = await site.member(town.counsellor, 'counsellor');
}, 120_000);
afterAll(() => site.end());

const PAGES: Record<string, Seen[]> = {
  anybody: [
    { name: 'search', path: () => '/' },
    { name: 'search, filtered, second page', path: () => '/?q=nhan+vien&market=local&page=2' },
    { name: 'search without result', path: () => '/?q=phi+hanh+gia&market=overseas&country=JP' },
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
    { name: 'profile', path: () => '/ho-so' },
    { name: 'profile saved', path: () => '/ho-so?da-luu=1' },
    { name: 'matches', path: () => '/ket-noi' },
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
    { name: 'placements', path: () => '/agency/placements' },
    { name: 'no placements in a state', path: () => '/agency/placements?state=READY' },
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
    { name: 'placements', path: () => '/centre/placements' },
    { name: 'placement', path: () => `/centre/placements/${town.placementId}` },
  ],
};

describe.each(Object.entries(PAGES))('what %s sees', (who, pages) => {
  it.each(pages)('$name', async (seen) => {
    const { page, complaints } = visitors[who] ?? (await site.visitor());
    complaints.length = 0;
    for (const [language, colorScheme] of [
      ['vi', 'light'],
      ['en', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await visit(page, seen, language);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 });
              process.stdout.write(
            JSON.stringify(
              await page.evaluate(() =>
                [...document.querySelectorAll('main *')]
                  .filter((e) => e.getBoundingClientRect().right > innerWidth)
                  .map((e) => e.outerHTML.slice(0, 150)),
              ),
            ) + '\n',
          );
        }
        expect([language, width, await overflow(page)]).toEqual([language, width, 0]);
      }
        path: `/tmp/dev/e2e/pages/${who}-${seen.name.replaceAll(' ', '-')}-${language}-wide.png`,
        fullPage: true,
      });
      await page.setViewportSize({ width: 360, height: 740 });
        path: `/tmp/dev/e2e/pages/${who}-${seen.name.replaceAll(' ', '-')}-${language}.png`,
        fullPage: true,
      });
      expect(await faults(page)).toEqual([]);
    }
    const expected = seen.status === undefined ? [] : [NOT_LOADED, NOT_LOADED];
    expect(complaints.map((text) => (text.startsWith(NOT_LOADED) ? NOT_LOADED : text))).toEqual(
      expected,
    );
  });
});

describe('the first visit', () => {
  it.each([
    ['list of 20 postings', () => '/', 60_000],
    ['posting', () => town.urls.local, 50_000],
  ])('%s is small', async (_name, path, budget) => {
    const { page } = await site.visitor();
    const requests: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      requests.push(
        request
          .sizes()
          .then(
            ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
          ),
      );
    });
    await page.goto(path(), { waitUntil: 'networkidle' });
    const sizes = await Promise.all(requests);
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(budget);
  });
});

async function visit(
  page: Page,
  { path, status = 200, act }: Seen,
  language: string,
): Promise<void> {
  const url = new URL(path(), site.url);
  url.searchParams.set('lang', language);
  const answer = await page.goto(url.href);
  if (!act) expect(answer?.status()).toBe(status);
  else await act(page);
}

/** Sends the first form of the page as it is. */
async function sendForm(page: Page): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.locator('main form button[type="submit"]').first().click();
  expect((await answered).status()).toBe(422);
  await page.locator('[role="alert"]').waitFor();
}

/** Pixels by which the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth = 0 } = document.scrollingElement ?? {};
    return Math.max(0, scrollWidth - innerWidth);
  });
}

/** What axe finds, as `rule: element`. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target + failureSummary)))`);
}
