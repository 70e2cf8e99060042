import { expect } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { MatchingService } from '#libs/matching';
import { type Actor, SYSTEM } from '#libs/platform';
import { Browser } from '../support/browser.js';
import { type Portal } from '../support/house.js';
import { addWorker } from '../support/overseas.js';

export const SECRET = 'sông Hiếu mùa lũ';
export const SCRIPT = '<script>alert(1)</script>';
export const ESCAPED = '&lt;script>alert(1)&lt;/script>';
/** Title of the order that `addAgency` publishes. */
export const ORDER = 'Công nhân lắp ráp điện tử';

/** A profile form that the order in Taiwan fits. */
export const WISHES = {
  communeCode: '19333',
  educationLevel: 'upper_secondary',
  hasPassport: 'yes',
  wishMarkets: ['overseas', 'local'],
  wishCountries: 'TW',
  'wishOccupations.0': '8212',
  wishPayMillions: '15',
  consentMatching: 'yes',
};

/** A browser in which somebody with this role is logged in. */
export async function loggedIn(portal: Portal, actor: Actor, username: string): Promise<Browser> {
  const personId = actor.personId ?? '';
  const people = portal.get(PeopleService);
  if (actor.role === 'worker') {
    await people.addMembership(SYSTEM, { personId, role: 'worker', organisationId: null });
  }
  const identifier = { kind: 'username', value: username } as const;
  await people.createAccount(SYSTEM, { personId, identifier, secret: SECRET });
  const browser = new Browser(portal.app);
  const answer = await browser.fill('/dang-nhap', { identifier: username, secret: SECRET });
  expect(answer.statusCode).toBe(303);
  return browser;
}

/** A worker with a profile that the order fits, already matched. */
export async function matchedWorker(
  portal: Portal,
  username: string,
): Promise<{ actor: Actor; browser: Browser }> {
  const actor = await addWorker(portal);
  const browser = await loggedIn(portal, actor, username);
  await browser.get('/ho-so');
  expect((await browser.post('/ho-so', WISHES)).statusCode).toBe(303);
  await portal.runTasks();
  return { actor, browser };
}

/** The id of the worker's best match; empty when there is none. */
export async function matchOf(portal: Portal, actor: Actor): Promise<string> {
  const matches = await portal.get(MatchingService).matchesOf(actor, actor.personId ?? '', 'vi');
  return matches[0]?.id ?? '';
}

export function peopleNamed(portal: Portal, fullName: string): Promise<{ id: string }[]> {
  return portal.db.read(SYSTEM, () =>
    portal.db.rows<{ id: string }>('SELECT id FROM person WHERE full_name = $1', [fullName]),
  );
}

/** Where an answer sends the browser on to. */
export const nextOf = (answer: { headers: object }) =>
  (answer.headers as { location: string }).location;
