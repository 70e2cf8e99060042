import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { SYSTEM } from '#libs/platform';
import { PostingImport, PostingsService } from '#libs/postings';
import { linesOf, row } from '../support/rows.js';
import { Site, type Visitor } from './site.js';

jest.setTimeout(60_000);

/** From OWASP's cheat sheet: HTML, attributes, addresses, old encodings, broken and nested tags. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '</title></textarea></style></script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' autofocus onfocus=alert(1) x='`,
  '<svg/onload=alert(1)>',
  '<body onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">xem</a>',
  '<a href="&#106;avascript&colon;alert(1)">xem</a>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1)//<</script>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<details open ontoggle=alert(1)>',
  '<math><mtext></p><img src=x onerror=alert(1)></math>',
  '<style>@import "javascript:alert(1)"</style><p style="x:expression(alert(1))">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//"><form action="javascript:alert(1)"><button>',
  '{{constructor.constructor("alert(1)")()}}${alert(1)}',
];

const site = new Site();
let urls: string[];
beforeAll(async () => {
  await site.start();
  await importHostile();
  await publishHostile();
  await site.house.index();
  urls = await addresses();
}, 120_000);
afterAll(() => site.end());

describe('hostile texts', () => {
  it('in postings run nothing, even where no content security policy would stop them', async () => {
    const visitor = await site.visitor({ bypassCSP: true });
    expect(urls).toHaveLength(2 * PAYLOADS.length);
    for (const url of urls) await expectCalm(visitor, url);
  });

  it('in lists and searches run nothing and break no policy', async () => {
    const visitor = await site.visitor();
    for (const url of ['/', '/?page=2', '/?page=3']) await expectCalm(visitor, url);
    for (const payload of PAYLOADS) {
      const words = encodeURIComponent(typed(payload));
      await expectCalm(visitor, `/?q=${words}&place=${words}`);
    }
  });

  it('in a form that is refused come back as texts', async () => {
    const { page, complaints } = await site.visitor({ bypassCSP: true });
    await page.goto('/dang-ky');
    for (const field of ['fullName', 'phone', 'email']) {
      await page.locator(`[name="${field}"]`).fill(typed(PAYLOADS.join('')));
    }
    await page.locator('main form button').click();
    await page.getByRole('alert').waitFor();
    expect(await activeParts(page)).toEqual([]);
    expect(complaints).toEqual([expect.stringContaining('422')]);
  });
});

/** No keyboard sends a zero byte, and the portal refuses it. */
function typed(payload: string): string {
  return payload.replaceAll('\0', '');
}

/** One row for each payload, which stands in every field of the row that is a text. */
async function importHostile(): Promise<void> {
  const rows = PAYLOADS.map((payload, index) =>
    row(`hostile-${index}`, `Việc ${index} ${payload}`, {
      company: `Công ty ${payload}`,
      location_text: `Đông Hà, Quảng Trị ${payload}`,
      salary_text: `8 triệu ${payload}`,
      description: `Mô tả ${payload}`,
      requirements: `Yêu cầu ${payload}`,
      benefits: `Quyền lợi ${payload}`,
      experience_text: `1 năm ${payload}`,
      education_text: `Trung cấp ${payload}`,
      employment_type: `Toàn thời gian ${payload}`,
      category_text: `May ${payload}`,
    }),
  );
  const options = { fileName: 'hostile', source: null, keepOpen: true };
  const counts = await site.house.get(PostingImport).run(linesOf(...rows), options);
  expect(counts.added).toBe(PAYLOADS.length);
}

/** The import takes markup out; these come as an agent would type them, and only escaping helps. */
async function publishHostile(): Promise<void> {
  for (const [index, payload] of PAYLOADS.entries()) {
    const text = typed(payload);
    await site.house.get(PostingsService).publish(SYSTEM, {
      source: 'nhipcau',
      sourceId: `hostile-${index}`,
      organisationId: null,
      organisationName: text,
      title: `Đơn ${index} ${text}`,
      market: 'local',
      countryCode: 'VN',
      occupationCode: '8153',
      placeText: text,
      payText: text,
      description: text,
      requirements: text,
      benefits: text,
      experienceText: text,
      educationText: text,
      employmentType: text,
    });
  }
}

async function addresses(): Promise<string[]> {
  const { house } = site;
  const rows = await house.db.read(SYSTEM, () =>
    house.db.rows<{ id: string }>('SELECT id FROM posting'),
  );
  const details = rows.map(({ id }) => house.get(PostingsService).byId(SYSTEM, id));
  return (await Promise.all(details)).map(({ url }) => url);
}

async function expectCalm({ page, complaints }: Visitor, url: string): Promise<void> {
  const answer = await page.goto(url);
  expect([url, answer?.status()]).toEqual([url, 200]);
  expect([url, await activeParts(page)]).toEqual([url, []]);
  expect([url, complaints]).toEqual([url, []]);
}

/** Elements and attributes that run something, but for the portal's own file and its data. */
function activeParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = 'script[src^="/assets/"], script[type="application/ld+json"]';
    const all = [...document.querySelectorAll('*')].filter((element) => !element.matches(own));
    const runs = all.filter(
      ({ localName, attributes }) =>
        ['script', 'iframe', 'object', 'embed', 'base', 'math', 'style'].includes(localName) ||
        [...attributes].some(
          ({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|data):/i.test(value),
        ),
    );
    return runs.map((element) => element.outerHTML);
  });
}
