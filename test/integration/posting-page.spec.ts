import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatchingService } from '#libs/matching';
import { type Actor, ANONYMOUS, SYSTEM } from '#libs/platform';
import { type PostingDraft, PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { loadDemo } from '../../apps/cli/demo/load-demo.js';
import { Browser } from '../support/browser.js';
import { Fair } from '../support/fair.js';
import { type Portal, startPortal } from '../support/house.js';
import { addWorker } from '../support/overseas.js';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  await portal.get(ReferenceService).seed();
  portal.db.prepares = true;
  await loadDemo(portal.app);
  await portal.index();
}, 240_000);

afterAll(() => portal.close());

const postings = () => portal.get(PostingsService);
const get = (path: string) => new Browser(portal.app).get(path);

async function ids(where: string): Promise<string[]> {
  const rows = await portal.db.transaction(SYSTEM, () =>
    portal.db.rows<{ id: string }>(`SELECT id FROM posting WHERE ${where} ORDER BY id`),
  );
  return rows.map(({ id }) => id);
}

const urlOf = async (id: string) => (await postings().byId(SYSTEM, id)).url;

/** The structured data of a page, as a crawler reads it. */
function jsonLd(body: string): Record<string, unknown> | undefined {
  const [, nonce, text] =
    /<script type="application\/ld\+json" nonce="(\w+)">(.*?)<\/script>/s.exec(body) ?? [];
  if (text === undefined) return undefined;
  expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  return JSON.parse(text) as Record<string, unknown>;
}

function publish(sourceId: string, more: Partial<PostingDraft>): Promise<string> {
  return postings().publish(SYSTEM, {
    source: 'nhipcau',
    sourceId,
    title: 'Thợ hàn',
    market: 'local',
    countryCode: 'VN',
    ...more,
  });
}

describe('structured data', () => {
  it('is complete on the page of every demonstration posting', async () => {
    const all = await ids(
      `source_id LIKE 'demo-%' AND status = 'published' AND pay_min IS NOT NULL`,
    );
    expect(all.length).toBeGreaterThan(200);
    for (const id of all) {
      const page = await get(await urlOf(id));
      expect(page.statusCode).toBe(200);
      const data = jsonLd(page.body);
      expect(data).toMatchObject({
        '@context': 'https://schema.org/',
        '@type': 'JobPosting',
        title: expect.any(String),
        description: expect.stringMatching(/^<p>.+<\/p>$/s),
        datePosted: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        validThrough: expect.stringMatching(/^\d{4}-\d\d-\d\dT23:59:59\+07:00$/),
        hiringOrganization: { '@type': 'Organization', name: expect.any(String) },
        identifier: { '@type': 'PropertyValue', value: expect.any(String) },
        directApply: expect.any(Boolean),
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: expect.stringMatching(/^[A-Z]{3}$/),
          value: {
            '@type': 'QuantitativeValue',
            unitText: expect.stringMatching(/^(HOUR|DAY|MONTH|YEAR)$/),
          },
        },
      });
      for (const place of data?.['jobLocation'] as { address: object }[]) {
        expect(place.address).toMatchObject({
          addressCountry: expect.stringMatching(/^[A-Z]{2}$/),
        });
      }
    }
  }, 120_000);

  it('carries hostile text as text', async () => {
    const attack = '</script><script>alert(1)</script><!-- ]]> " onload=x \u2028';
    const id = await publish('hostile', {
      title: attack,
      description: attack,
      organisationName: attack,
    });
    const { body } = await get(await urlOf(id));
    expect(body).not.toContain('<script>alert');
    expect(body).not.toMatch(/<[^>]* onload=/);
    expect(jsonLd(body)?.['title']).toBe((await postings().byId(SYSTEM, id)).title);
  });
});

describe('an order', () => {
  it('shows every cost, what is left and when the costs are back', async () => {
    const [id = ''] = await ids(`title LIKE 'Thợ tiện, phay CNC%'`);
    const url = await urlOf(id);
    const { body } = await get(url);
    const text = body.replaceAll('\u00a0', ' ');
    for (const words of [
      '52.000.000 đ',
      'Luật cấm thu.',
      '68.000.000 đ',
      'MH-TW-01/CT',
      'tháng thứ 5',
    ]) {
      expect(text).toContain(words);
    }
    const frugal = (await get(`${url}?tieu-rieng=12`)).body;
    expect(frugal).toContain('tháng thứ 9');
    expect(frugal).toContain(`<link rel="canonical" href="http://localhost:3000${url}"`);
    const english = (await get(`${url}?lang=en`)).body;
    expect(english).toContain('What you pay');
    expect(english).toContain('<meta property="og:locale" content="en_GB"');
  });

  it('shows its deposit beside the sum, and no fee to a public unit', async () => {
    const [id = ''] = await ids(`programme_code = 'KR_EPS'`);
    const text = (await get(await urlOf(id))).body.replaceAll('\u00a0', ' ');
    expect(text).toContain('100.000.000 đ');
    expect(text).toContain('Được trả lại khi hết hợp đồng');
    expect(text).toContain('16.600.000 đ');
    expect(text).toContain('Đơn vị nhà nước, không cần giấy phép');
  });

  it('weighs less than 50 kB', async () => {
    const [id = ''] = await ids(`programme_code = 'KR_EPS'`);
    const page = await new Browser(portal.app).get(await urlOf(id), { 'accept-encoding': 'br' });
    expect(page.headers['content-encoding']).toBe('br');
    expect(page.rawPayload.length).toBeLessThan(15_000);
  });
});

describe('"can I go?"', () => {
  it('holds an order against the profile of the worker who reads it, and of nobody else', async () => {
    const [id = ''] = await ids(`title LIKE 'Lắp ráp điện tử đi Đài Loan%'`);
    const worker = await addWorker(portal, '05/05/2000');
    const fitOf = (actor: Actor) => portal.get(MatchingService).fitOf(actor, id, 'vi');
    expect(await fitOf(worker)).toBeUndefined();
    await new Fair(portal).saveProfile(worker.personId ?? '', { hasPassport: false });
    const states = (await fitOf(worker))?.factors.map(({ code, state }) => `${code} ${state}`);
    expect(states).toEqual(
      expect.arrayContaining(['age-min yes', 'passport no', 'education unknown']),
    );
    expect(await fitOf({ ...worker, role: 'agent' })).toBeUndefined();
    expect(await fitOf(ANONYMOUS)).toBeUndefined();
  });
});

describe('a closed posting', () => {
  it('is gone, shows open ones like it, and leaves the sitemap', async () => {
    const [id = ''] = await ids(
      `market = 'overseas' AND status = 'published' AND pay_min IS NOT NULL`,
    );
    const url = await urlOf(id);
    expect((await get('/sitemap.xml')).body).toContain(`${url}</loc>`);
    await postings().close(SYSTEM, id);
    await portal.index();
    const page = await get(url);
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain('Tin này đã đóng.');
    expect(page.body).toContain((await postings().byId(SYSTEM, id)).title);
    expect(page.body).toContain('Tin tương tự đang tuyển');
    expect(jsonLd(page.body)).toBeUndefined();
    expect((await get('/sitemap.xml')).body).not.toContain(`${url}</loc>`);
  });
});

describe('what search engines ask for', () => {
  it('has one address for each open posting', async () => {
    const { body, headers } = await get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const open = await ids(
      `status = 'published' AND (expires_on IS NULL OR expires_on >= app_today())`,
    );
    expect(body.match(/<loc>http:\/\/localhost:3000\/viec-lam\//g)).toHaveLength(open.length);
    expect((await get('/sitemap-1.xml')).body).toBe(body);
    for (const path of ['/sitemap-0.xml', '/sitemap-2.xml']) {
      expect((await get(path)).statusCode).toBe(404);
    }
  });

  it('has rules for robots, a preview picture and a script of this host', async () => {
    expect((await get('/robots.txt')).body).toContain('Sitemap: http://localhost:3000/sitemap.xml');
    const { body } = await get('/');
    const picture = /property="og:image" content="http:\/\/localhost:3000([^"]+)"/.exec(body)?.[1];
    const file = await get(picture ?? '');
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'image/png']);
    expect(file.rawPayload.length).toBeLessThan(40_000);
    const script = /<script src="(\/assets\/page\.js[^"]*)" defer/.exec(body)?.[1];
    expect((await get(script ?? '')).statusCode).toBe(200);
  });
});
