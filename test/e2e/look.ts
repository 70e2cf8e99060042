import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { DESKTOP, PHONE, type Site, type Visitor } from './site.js';

const WIDTHS = [320, 360, 1280];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FIND_FAULTS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

export interface Seen {
  name: string;
  path: () => string;
  /** Of the answer. Of every other than 200 Chromium itself complains in the console. */
  status?: number;
  /** What is done there before we look; returns the status of the last answer. */
  act?: (page: Page) => Promise<number>;
}

/**
 * A page in both languages, at three widths, in light and dark: it fits, axe finds nothing, and the
 * console is silent.
 */
export async function expectSound(
  site: Site,
  { page, complaints }: Visitor,
  seen: Seen,
): Promise<void> {
  complaints.length = 0;
  await open(site, page, seen, 'vi');
  await expectFit(page);
  await open(site, page, seen, 'en');
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
}

/** Opens the page in a language, does what is to be done there, and checks how it was answered. */
async function open(
  site: Site,
  page: Page,
  { path, status = 200, act }: Seen,
  lang: string,
): Promise<void> {
  const url = new URL(path(), site.url);
  url.searchParams.set('lang', lang);
  const answer = await page.goto(url.href);
  expect((await act?.(page)) ?? answer?.status()).toBe(status);
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
}

/** Sends the first form of the page as it is. Returns the status of the answer. */
export async function sendForm(page: Page): Promise<number> {
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
