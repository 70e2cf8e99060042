import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import { expectSound, type Seen, sendForm } from './look.js';
import { Site, type Visitor } from './site.js';
import { settle, type Town } from './town.js';

jest.setTimeout(60_000);

const site = new Site();
let town: Town;
const visitors: Record<string, Visitor> = {};
beforeAll(async () => {
  await site.start();
  town = await settle(site.house);
  const { agency, counsellor, official } = town;
  for (const [name, actor] of Object.entries({ agent: agency.agent, counsellor, official })) {
    visitors[name] = await site.member(actor, name);
  }
}, 120_000);
afterAll(() => site.end());

const PAGES: Record<string, Seen[]> = {
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
  it.each(pages)('$name', (seen) => expectSound(site, visitors[who] as Visitor, seen));
});
