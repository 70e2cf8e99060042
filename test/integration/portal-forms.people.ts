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

/** The form of a whole profile, as a counsellor sends it; the order in Taiwan fits it. */
export const WISHES = {
  communeCode: '19333',
  educationLevel: 'upper_secondary',
  hasPassport: 'yes',
  where: ['local', 'TW'],
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

const PAGES = ['noi-o', 'hoc-van', 'viec-da-lam', 'viec-muon-lam', 'noi-muon-lam', 'ngoai-ngu'];

/** Goes through all questions after the account, page by page, and sends the profile. */
export async function answerAll(
  browser: Browser,
  { consentMatching, ...answers }: Record<string, string | string[]>,
): Promise<void> {
  const birth = { birthDay: '5', birthMonth: '5', birthYear: '2000', sex: 'female' };
  for (const page of ['ngay-sinh', ...PAGES, 'luong']) {
    await answer(browser, `/dang-ky/${page}`, { ...birth, ...answers });
  }
  await answer(browser, '/dang-ky/xem-lai', { consentMatching: consentMatching ?? [] });
}

/** Opens one page and sends its form, which must be taken. Returns where it leads. */
export async function answer(
  browser: Browser,
  url: string,
  fields: Record<string, string | string[]>,
): Promise<string> {
  const { body } = await browser.get(url);
  const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
  const sent = await browser.post(url, { version, ...fields });
  expect([url, sent.statusCode]).toEqual([url, 303]);
  return nextOf(sent);
}

/** A worker with a profile that the order fits, already matched. */
export async function matchedWorker(
  portal: Portal,
  username: string,
): Promise<{ actor: Actor; browser: Browser }> {
  const actor = await addWorker(portal);
  const browser = await loggedIn(portal, actor, username);
  await answerAll(browser, WISHES);
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
