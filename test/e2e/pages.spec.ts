import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
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
  const { seeker, traveller } = town;
  visitors['anybody'] = await site.visitor();
  for (const [name, actor] of Object.entries({ seeker, traveller })) {
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
};

describe.each(Object.entries(PAGES))('what %s sees', (who, pages) => {
  it.each(pages)('$name', (seen) => expectSound(site, visitors[who] as Visitor, seen));
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
