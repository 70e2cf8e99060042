import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { addAgency, addOfficial, addWorker, applyFor } from '../support/overseas.js';
import { loggedIn } from './portal-forms.people.js';

let portal: Portal;
let official: Browser;
let placementId: string;
beforeAll(async () => {
  portal = await startPortal();
  const agency = await addAgency(portal, 2);
  placementId = await applyFor(portal, await addWorker(portal), agency.postingId);
  official = await loggedIn(portal, await addOfficial(portal), 'official');
}, 120_000);
afterAll(() => portal.close());

it('opens to an official the page that a reminder leads to', async () => {
  const page = await official.get(`/centre/placements/${placementId}`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(`/centre/placements/${placementId}/steps`);
});

it('leads an official to the board', async () => {
  const board = await official.get('/centre/placements');
  expect(board.statusCode).toBe(200);
  expect(board.body).toContain('href="/centre/placements"');
  expect(board.body).toContain(placementId);
});
