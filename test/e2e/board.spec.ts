import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { addWorker, applyFor } from '../support/overseas.js';
import { DESKTOP, Site, type Visitor } from './site.js';
import { settle, type Town } from './town.js';

jest.setTimeout(60_000);

const BOARD = '/agency/placements';

const site = new Site();
let town: Town;
let agent: Visitor;
let desk: Page;
/** The two who have just applied, from top to bottom. */
let upper: string;
let lower: string;
beforeAll(async () => {
  await site.start();
  town = await settle(site.house);
  const { agent: actor, postingId } = town.agency;
  for (let n = 0; n < 2; n += 1) {
    await applyFor(site.house, await addWorker(site.house), postingId);
  }
  agent = await site.member(actor, 'agent', { viewport: DESKTOP });
  desk = agent.page;
}, 120_000);
afterAll(() => site.end());

beforeEach(async () => {
  await desk.goto(BOARD);
  [upper = '', lower = ''] = await desk
    .locator('#APPLIED .board-who a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
});

const focused = () => desk.evaluate(() => document.activeElement?.getAttribute('href'));
const focusOn = (href: string) => desk.locator(`.board-who a[href="${href}"]`).focus();

describe('the board under the keys', () => {
  it('goes from card to card, over columns where nobody is, and stays at the edges', async () => {
    const traveller = `${BOARD}/${town.placementId}`;
    await focusOn(upper);
    const seen: unknown[] = [];
    for (const key of ['Down', 'Down', 'Right', 'Right', 'Left', 'Up']) {
      await desk.keyboard.press(`Arrow${key}`);
      seen.push(await focused());
    }
    expect(seen).toEqual([lower, lower, traveller, traveller, upper, upper]);
  });

  it('chooses with the space bar, and says how many are chosen', async () => {
    const said = desk.locator('.board-picked');
    expect(await said.textContent()).toBe('');
    await focusOn(upper);
    await desk.keyboard.press('Space');
    expect(await said.textContent()).toBe('Đã chọn 1 ca');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Space');
    expect(await said.textContent()).toBe('Đã chọn 2 ca');
    await desk.locator('[name="step"]').selectOption('prescreen');
    await desk.getByRole('button', { name: 'Tiếp', exact: true }).click();
    await desk.getByRole('heading', { level: 1, name: '2 người' }).waitFor();
    await desk.goBack();
    expect(await said.textContent()).toBe('Đã chọn 2 ca');
  });

  it('opens and closes the menu of a card with C, and takes a step by its digit', async () => {
    await focusOn(upper);
    const menu = desk.locator('.board-card', { has: desk.locator(`a[href="${upper}"]`) });
    const isOpen = () =>
      menu.locator('details').evaluate((details) => 'open' in details && details.open);
    await desk.keyboard.press('c');
    expect(await isOpen()).toBe(true);
    expect(await focused()).toBe(await menu.locator('li a').first().getAttribute('href'));
    await desk.keyboard.press('Escape');
    expect([await isOpen(), await focused()]).toEqual([false, upper]);
    await desk.keyboard.press('1');
    expect(desk.url()).toBe(`${site.url}${BOARD}`);
    await desk.keyboard.press('C');
    const first = (await menu.locator('li a').first().getAttribute('href')) ?? '';
    await desk.keyboard.press('1');
    await desk.waitForURL(`${site.url}${first}`);
  });

  it('does nothing while no card has the focus', async () => {
    await desk.locator('#f-name').fill('c1');
    expect(await desk.locator('.card-menu[open]').count()).toBe(0);
    expect(await desk.locator('#f-name').inputValue()).toBe('c1');
    expect(agent.complaints).toEqual([]);
  });
});

describe('the introduction slip', () => {
  it('shows its button only where a script can print', async () => {
    const path = `/centre/referrals/${town.applicationId}/slip`;
    const print = (page: Page) => page.getByRole('button', { name: 'In giấy giới thiệu' });
    const { page } = await site.member(town.counsellor, 'counsellor', { viewport: DESKTOP });
    await page.goto(path);
    await print(page).waitFor();
    const printed = page.evaluate('new Promise((done) => { window.print = () => done(true); })');
    await print(page).click();
    expect(await printed).toBe(true);
    const state = await page.context().storageState();
    const bare = await site.visitor({ javaScriptEnabled: false, storageState: state });
    await bare.page.goto(path);
    expect(await print(bare.page).isVisible()).toBe(false);
  });
});
