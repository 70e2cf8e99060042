import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { type Actor, type Role, SYSTEM } from '#libs/platform';
import { Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import {
  actorOf,
  addAgency,
  addCounsellor,
  addOfficial,
  addPerson,
  addWorker,
} from '../support/overseas.js';
import { routesOf } from '../support/routes.js';
import { ROUTES } from './access.routes.js';
import { loggedIn } from './portal-forms.people.js';

jest.setTimeout(60_000);

const NOBODY = '00000000-0000-7000-8000-000000000000';

let portal: Portal;
let browsers: Record<string, Browser>;
beforeAll(async () => {
  portal = await startPortal();
  const actors: Partial<Record<Role, Actor>> = {
    worker: await addWorker(portal),
    agent: (await addAgency(portal, 3)).agent,
    counsellor: await addCounsellor(portal),
    official: await addOfficial(portal),
    admin: await addAdmin(),
  };
  browsers = { anonymous: new Browser(portal.app) };
  for (const [role, actor] of Object.entries(actors)) {
    browsers[role] = await loggedIn(portal, actor, role);
  }
}, 120_000);
afterAll(() => portal.close());

it('has every route in the table, and nothing else', () => {
  expect(routesOf(portal.app)).toEqual(Object.keys(ROUTES).sort());
});

describe.each(Object.entries(ROUTES))('%s', (route, who) => {
  it.each(['anonymous', 'worker', 'agent', 'counsellor', 'official', 'admin'])(
    `answers %s as the table says: ${who}`,
    async (role) => {
      const answer = await ask(browsers[role] as Browser, route);
      const allowed = who === 'public' || who.split(' ').includes(role);
      if (allowed) expect([401, 403, 500]).not.toContain(answer.statusCode);
      else if (role === 'anonymous') expect(answer.headers.location).toMatch(/^\/dang-nhap/);
      else expect(answer.statusCode).toBe(403);
    },
  );
});

/** Asks as a page of the portal would, for a thing that does not exist. */
async function ask(browser: Browser, route: string) {
  const [verb, path = ''] = route.split(' ');
  const url = path.replace(/:[a-z]+/gi, NOBODY);
  if (verb === 'GET') return browser.get(url);
  await browser.get('/dang-nhap');
  // Otherwise the next route would be asked by nobody.
  const cookies = new Map(browser.cookies);
  const answer = await browser.post(url, {});
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  return answer;
}

async function addAdmin(): Promise<Actor> {
  const personId = await addPerson(portal);
  const membership = { personId, role: 'admin' as const, organisationId: null };
  await portal.get(PeopleService).addMembership(SYSTEM, membership);
  return actorOf('admin', personId);
}
