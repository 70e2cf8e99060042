import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { SYSTEM } from '#libs/platform';
import { type Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { addCounsellor, addMember, addWorker } from '../support/overseas.js';
import { ESCAPED, loggedIn, nextOf, SCRIPT } from './portal-forms.people.js';

jest.setTimeout(30_000);

const LISTS = '/department/reference';

let portal: Portal;
let official: Browser;
let colleague: Browser;

beforeAll(async () => {
  portal = await startPortal();
  const department = { kind: 'department' as const, name: 'Sở Nội vụ', phone: null };
  const id = await portal.get(PeopleService).createOrganisation(SYSTEM, department);
  official = await loggedIn(portal, await addMember(portal, 'official', id), 'official-one');
  colleague = await loggedIn(portal, await addMember(portal, 'official', id), 'official-two');
}, 120_000);
afterAll(() => portal.close());

function version(body: string): string {
  return /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
}

async function keep(name: string, body: string): Promise<void> {
  const folder = process.env['KEEP_PAGES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.html`, body);
  await Promise.resolve();
}

describe('the officials’ console of reference lists', () => {
  it.each([
    ['occupations', 'thợ hàn', '7212'],
    ['programmes', 'eps', 'KR_EPS'],
    ['communes', 'hai lang', '19681'],
    ['rules', '180', 'overseas.departure-promise'],
    ['wages', 'iii', '4.140.000'],
    ['rates', 'jpy', '169'],
    ['provinces', 'quang binh', 'Quảng Trị'],
    ['formerProvinces', '44 quang binh', 'Quảng Trị'],
    ['countries', 'xin-ga-po', 'Singapore'],
    ['currencies', 'yen', 'JPY'],
    ['languageTests', 'eps', '24'],
    ['educationLevels', 'trung cap', 'vocational'],
    ['ethnicGroups', 'van kieu', 'TCTK-1979.23'],
  ])('shows %s and finds "%s"', async (list, q, found) => {
    const page = await official.get(`${LISTS}/${list}?q=${encodeURIComponent(q)}`);
    await keep(list, (await official.get(`${LISTS}/${list}`)).body);
    expect([page.statusCode, page.body.includes(found)]).toEqual([200, true]);
    const none = await official.get(`${LISTS}/${list}?q=zzzz`);
    expect(none.body).toContain('Không có mục nào khớp');
  });

  it('saves an occupation and shows who changed it, escaped', async () => {
    const url = `${LISTS}/occupations/5141`;
    const form = {
      titleVi: `Cắt tóc ${SCRIPT}`,
      titleEn: 'Hairdressers',
      synonyms: 'cắt tóc, làm tóc\ngội đầu',
      reason: 'Thêm từ',
    };
    const shown = await official.get(url);
    const saved = await official.post(url, { ...form, version: version(shown.body) });
    expect([saved.statusCode, nextOf(saved)]).toEqual([303, `${url}?saved=1`]);
    const page = await official.get(`${url}?saved=1`);
    await keep('occupation', page.body);
    expect(page.body).toContain('Đã lưu.');
    expect(page.body).toContain(ESCAPED);
    expect(page.body).not.toContain(SCRIPT);
    expect(page.body).toContain('Thêm từ');
    expect((await official.get(`${LISTS}/changes`)).body).toContain('5141');
    await keep('changes', (await official.get(`${LISTS}/changes`)).body);
  });

  it('answers the second of two with 409, the new row, and what was typed', async () => {
    const url = `${LISTS}/communes/19429`;
    const form = { formerDistrict: 'Hướng Hóa', reason: 'Bổ sung tên' };
    const seen = version((await colleague.get(url)).body);
    await official.get(url);
    await official.post(url, { ...form, formerNames: 'TT Khe Sanh, Tân Hợp', version: seen });
    const late = await colleague.post(url, { ...form, formerNames: 'Húc', version: seen });
    await keep('conflict', late.body);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('TT Khe Sanh, Tân Hợp</textarea>');
    expect(late.body).toMatch(/Bạn đã gõ:[^]*Húc/);
    const again = version(late.body);
    const saved = await colleague.post(url, { ...form, formerNames: 'Húc', version: again });
    expect(saved.statusCode).toBe(303);
  });

  it('adds a version of a rule, and says of each field what is wrong with it', async () => {
    const url = `${LISTS}/rules/overseas.liquidation`;
    const shown = await official.get(url);
    const form = {
      'value.days': 'lâu',
      'value.registeredLetters': '3',
      validFrom: '2027-02-30',
      standing: 'sure',
      source: 'x',
      reason: '',
      version: version(shown.body),
    };
    const wrong = await official.post(url, form);
    await keep('rule-wrong', wrong.body);
    expect(wrong.statusCode).toBe(422);
    for (const field of ['validFrom', 'standing', 'source', 'reason']) {
      expect(wrong.body).toContain(`id="e-${field}"`);
    }
    const better = {
      ...form,
      validFrom: '2027-03-01',
      standing: 'law_text',
      source: 'Luật mới',
      reason: 'Luật đổi',
    };
    const value = await official.post(url, better);
    expect([value.statusCode, value.body.includes('id="e-value.days"')]).toEqual([422, true]);
    const saved = await official.post(url, { ...better, 'value.days': '120' });
    expect(saved.statusCode).toBe(303);
    const page = await official.get(url);
    await keep('rule', page.body);
    expect(page.body).toMatch(/28\/02\/2027[^]*01\/03\/2027[^]*Số ngày: 120/);
  });

  it('saves a programme, a wage region, a rate and a wage', async () => {
    const programme = `${LISTS}/programmes/TW_FACTORY`;
    const shown = await official.get(programme);
    await keep('programme', shown.body);
    const saved = await official.post(programme, {
      nameVi: 'Công nhân nhà máy Đài Loan',
      nameEn: 'Factory worker, Taiwan',
      exams: ['SKILLS', 'FITNESS'],
      rosterMonths: '',
      selection: 'interview',
      permitDocument: 'RECRUITMENT_PERMIT',
      listConfirmation: 'ministry',
      leadFrom: '2',
      leadTo: '5',
      currency: 'TWD',
      reason: 'Đổi thời gian',
      version: version(shown.body),
    });
    expect(saved.statusCode).toBe(303);
    const after = (await official.get(programme)).body;
    expect(after).toMatch(/value="SKILLS"[^>]*checked/);
    expect(after).toMatch(
      /<li>Kỳ thi: SKILLS, FITNESS<\/li>[^]*HEALTH_EXAM, RESIDENCE_CARD → để trống<\/li>/,
    );
    const facts = { standing: 'law_text', source: 'Nghị định mới', reason: 'Cập nhật' };
    await official.get(`${LISTS}/communes/19333`);
    const region = { ...facts, region: 'II', regionFrom: '2027-01-01' };
    expect((await official.post(`${LISTS}/communes/19333/region`, region)).statusCode).toBe(303);
    const wage = { ...facts, region: 'I', monthVnd: '5.500.000', hourVnd: '26.400' };
    await official.get(`${LISTS}/wages`);
    const added = await official.post(`${LISTS}/wages`, { ...wage, validFrom: '2027-01-01' });
    expect([added.statusCode, nextOf(added)]).toEqual([303, `${LISTS}/wages?saved=1`]);
    await official.get(`${LISTS}/rates`);
    const rate = { currency: 'KRW', rateDate: '2026-05-05', vndPerUnit: '18,25' };
    const dear = { ...rate, source: 'Vietcombank', reason: 'Cập nhật' };
    expect((await official.post(`${LISTS}/rates`, dear)).statusCode).toBe(303);
    expect((await official.get(`${LISTS}/rates`)).body).toContain('18,25');
    await official.get(`${LISTS}/rates`);
    const twice = await official.post(`${LISTS}/rates`, dear);
    expect([twice.statusCode, twice.body.includes('Ngày này đã có tỷ giá.')]).toEqual([422, true]);
  });

  it('saves a language test and a group by their codes, and says what a field lacks', async () => {
    const url = `${LISTS}/languageTests/HSK`;
    const form = {
      nameVi: 'Tiếng Trung HSK',
      nameEn: 'Chinese, HSK',
      levels: '1, 2, 3',
      maxPoints: '',
      validMonths: 'lâu',
      standing: 'secondary',
      source: 'chinesetest.cn',
      reason: 'Đổi số bậc',
      version: version((await official.get(url)).body),
    };
    const wrong = await official.post(url, form);
    expect([wrong.statusCode, wrong.body.includes('id="e-validMonths"')]).toEqual([422, true]);
    const saved = await official.post(url, { ...form, validMonths: '24' });
    expect([saved.statusCode, nextOf(saved)]).toEqual([303, `${url}?saved=1`]);
    const page = await official.get(url);
    expect(page.body).toContain('1, 2, 3</textarea>');
    expect(page.body).toContain('Bậc, từ thấp đến cao: 1, 2, 3, 4, 5, 6, 7, 8, 9 → 1, 2, 3<');
    const group = `${LISTS}/ethnicGroups/TCTK-1979.31`;
    const names = { nameVi: 'Tà-ôi', aliases: 'Pa Cô', reason: 'Bớt tên', version: '1' };
    await official.get(group);
    expect((await official.post(group, names)).statusCode).toBe(303);
  });

  it('is closed to everybody else, and knows no other entries', async () => {
    const counsellor = await loggedIn(portal, await addCounsellor(portal), 'counsellor-ref');
    const worker = await loggedIn(portal, await addWorker(portal), 'worker-ref');
    for (const browser of [counsellor, worker]) {
      expect((await browser.get(`${LISTS}/rules`)).statusCode).toBe(403);
      await browser.get('/thong-bao');
      const post = await browser.post(`${LISTS}/occupations/7212`, { titleVi: 'x' });
      expect(post.statusCode).toBe(403);
    }
    for (const path of ['nothing', 'occupations/0000', 'communes/00004', 'rules/x', 'rates/JPY']) {
      expect((await official.get(`${LISTS}/${path}`)).statusCode).toBe(404);
    }
  });
});
