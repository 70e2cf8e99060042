import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { PlacementsService } from '#libs/placements';
import { Schedules, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ProfilesService } from '#libs/profiles';
import { Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { actorOf, addCounsellor } from '../support/overseas.js';
import { answer, answerAll, loggedIn, nextOf, SECRET, WISHES } from './portal-forms.people.js';

jest.setTimeout(60_000);

let portal: Portal;
let counsellor: Browser;
let phones = 0;
beforeAll(async () => {
  portal = await startPortal();
  await portal.index();
  counsellor = await loggedIn(portal, await addCounsellor(portal), 'counsellor-one');
}, 120_000);
afterAll(() => portal.close());

/** Somebody who has just made an account. */
async function newcomer(fullName = 'Hồ Thị Mới'): Promise<{ browser: Browser; phone: string }> {
  phones += 1;
  const phone = `09050000${String(phones).padStart(2, '0')}`;
  const browser = new Browser(portal.app, `198.51.100.${String(phones)}`);
  const who = { fullName, phone, secret: SECRET, consent: 'yes' };
  expect((await browser.fill('/dang-ky', who)).statusCode).toBe(303);
  return { browser, phone };
}

const AT_HOME = {
  source: 'nhipcau',
  sourceId: 'at-home',
  title: 'Lắp ráp ở Đông Hà',
  market: 'local' as const,
  countryCode: 'VN',
  provinceCode: '44',
};

const BIRTH = { birthDay: '5', birthMonth: '5', birthYear: '2000' };

describe('a registration', () => {
  it('is resumed where it stopped, on another telephone, and asks nothing twice', async () => {
    const { browser, phone } = await newcomer();
    expect(nextOf(await browser.get('/dang-ky'))).toBe('/dang-ky/ngay-sinh');
    expect(await answer(browser, '/dang-ky/ngay-sinh', BIRTH)).toBe('/dang-ky/noi-o');
    expect(await answer(browser, '/dang-ky/noi-o', { skip: 'yes' })).toBe('/dang-ky/hoc-van');
    expect(await answer(browser, '/dang-ky/hoc-van', { educationLevel: 'college' })).toBe(
      '/dang-ky/viec-da-lam',
    );
    const other = new Browser(portal.app);
    await other.fill('/dang-nhap', { identifier: phone, secret: SECRET });
    expect(nextOf(await other.get('/dang-ky'))).toBe('/dang-ky/viec-da-lam');
    const summary = await other.get('/ho-so');
    expect(summary.body).toContain('Bạn còn 5 câu chưa trả lời.');
    expect(summary.body).toContain('Cao đẳng');
    // Going back and changing an answer leads on to the first open question.
    expect(await answer(other, '/dang-ky/hoc-van', { educationLevel: 'primary' })).toBe(
      '/dang-ky/viec-da-lam',
    );
    const early = await other.get('/dang-ky/xem-lai');
    expect(nextOf(early)).toBe('/dang-ky/viec-da-lam');
    expect(await answer(other, '/dang-ky/viec-da-lam', {})).toBe('/dang-ky/viec-muon-lam');
    expect((await other.get('/ho-so')).body).toContain('Chưa đi làm');
  });

  it('ends with a look at all answers and a consent of its own, then goes where one wanted', async () => {
    const { browser } = await newcomer();
    const wanted = '/viec-lam/abc/ung-tuyen';
    const first = await browser.get(`/dang-ky?tiep=${encodeURIComponent(wanted)}`);
    expect(nextOf(first)).toBe(`/dang-ky/ngay-sinh?tiep=${encodeURIComponent(wanted)}`);
    await answer(browser, '/dang-ky/ngay-sinh', BIRTH);
    for (const page of ['noi-o', 'hoc-van', 'viec-da-lam', 'viec-muon-lam']) {
      await answer(browser, `/dang-ky/${page}`, { skip: 'yes' });
    }
    await answer(browser, '/dang-ky/noi-muon-lam', { where: ['local', 'JP'] });
    await answer(browser, '/dang-ky/ngoai-ngu', { skip: 'yes' });
    expect(await answer(browser, '/dang-ky/luong', { tiep: wanted })).toContain('/xem-lai?tiep=');
    const review = await browser.get('/dang-ky/xem-lai');
    expect(review.body).toContain('Gần nhà; Nhật Bản');
    expect(review.body).not.toContain('Chưa đi làm');
    expect(review.body).not.toMatch(/name="consentMatching"[^>]*checked/);
    expect(await answer(browser, '/dang-ky/xem-lai', { tiep: wanted })).toBe(wanted);
    expect(nextOf(await browser.get('/dang-ky'))).toBe('/ho-so');
  });

  it('shows the newest state to whoever comes too late, and loses no change of another', async () => {
    const { browser } = await newcomer();
    await answerAll(browser, WISHES);
    const { body } = await browser.get('/ho-so/luong');
    const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
    await answer(browser, '/ho-so/luong', { wishPayMillions: '12' });
    const late = await browser.post('/ho-so/luong', { version, wishPayMillions: '9' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Hồ sơ vừa được người khác sửa.');
    expect(late.body).toMatch(/value="12"/);
    expect((await browser.post('/ho-so/luong', { wishPayMillions: '9' })).statusCode).toBe(409);
    const now = /name="version" value="(\d+)"/.exec(late.body)?.[1] ?? '';
    const again = { version: now, wishPayMillions: '9' };
    const [one, two] = [
      await browser.post('/ho-so/luong', again),
      await browser.post('/ho-so/luong', again),
    ];
    expect([one.statusCode, two.statusCode]).toEqual([303, 303]);
  });

  it('shows a refused answer again as it was typed', async () => {
    const { browser } = await newcomer();
    await browser.get('/dang-ky/ngay-sinh');
    const wrong = await browser.post('/dang-ky/ngay-sinh', {
      birthDay: '31',
      birthMonth: '2',
      birthYear: '1999',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toMatch(/name="birthDay" value="31"/);
    const none = await browser.post('/dang-ky/ngay-sinh', { skip: 'yes' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Ngày sinh: Chưa có câu trả lời.');
  });
});

describe('somebody young', () => {
  const yearsAgo = (years: number) => String(2026 - years);

  it('below 15 is refused with the reason, and asked for the day where the year is not enough', async () => {
    const { browser } = await newcomer();
    await browser.get('/dang-ky/ngay-sinh');
    const post = (birthYear: string) =>
      browser.post('/dang-ky/ngay-sinh', { version: '0', birthYear });
    const child = await post(yearsAgo(13));
    expect([child.statusCode, child.body.includes('đủ 15 tuổi')]).toEqual([422, true]);
    for (const years of [15, 18]) {
      const unclear = await post(yearsAgo(years));
      expect([unclear.statusCode, unclear.body.includes('ngày, tháng, năm')]).toEqual([422, true]);
    }
    expect((await post(yearsAgo(16))).statusCode).toBe(303);
  });

  it('works at home only, and is matched once a guardian agrees and no longer', async () => {
    const { browser } = await newcomer('Hồ Văn Trẻ');
    await answer(browser, '/dang-ky/ngay-sinh', { birthYear: yearsAgo(16) });
    for (const page of ['noi-o', 'hoc-van', 'viec-da-lam', 'viec-muon-lam']) {
      await answer(browser, `/dang-ky/${page}`, { skip: 'yes' });
    }
    const places = await browser.get('/dang-ky/noi-muon-lam');
    expect(places.body).not.toContain('value="JP"');
    const version = /name="version" value="(\d+)"/.exec(places.body)?.[1] ?? '';
    const abroad = await browser.post('/dang-ky/noi-muon-lam', { version, where: 'JP' });
    expect([abroad.statusCode, abroad.body.includes('Chưa đủ 18 tuổi')]).toEqual([422, true]);
    await answer(browser, '/dang-ky/noi-muon-lam', { where: 'local' });
    await answer(browser, '/dang-ky/ngoai-ngu', { skip: 'yes' });
    await answer(browser, '/dang-ky/luong', { skip: 'yes' });
    await answer(browser, '/dang-ky/xem-lai', { consentMatching: 'yes' });
    expect((await browser.get('/ho-so')).body).toContain('người giám hộ cần đồng ý');

    const found = await counsellor.get('/centre/people?q=ho van tre');
    const page = /\/centre\/people\/[0-9a-f-]{36}/.exec(found.body)?.[0] ?? '';
    const id = page.split('/').at(-1) ?? '';
    const consent = async () => {
      const profile = await portal.get(ProfilesService).find(SYSTEM, id);
      return [profile?.consentMatchingAt !== null, profile?.consentPendingAt !== null];
    };
    expect(await consent()).toEqual([false, true]);
    const postingId = await portal.get(PostingsService).publish(SYSTEM, AT_HOME);
    const actor = actorOf('worker', id);
    const apply = () =>
      portal.get(PlacementsService).apply(actor, { postingId, personId: id, message: '' });
    await expect(apply()).rejects.toMatchObject({ code: 'profiles.guardian-needed', status: 409 });
    const form = {
      guardianName: 'Hồ Văn Cha',
      relation: 'father',
      how: 'paper',
      givenOn: '2026-11-20',
    };
    await counsellor.get(page);
    const early = await counsellor.post(`${page}/guardian`, { ...form, givenOn: '2030-01-01' });
    expect([early.statusCode, early.body.includes('Ngày này chưa đến.')]).toEqual([422, true]);
    expect((await counsellor.post(`${page}/guardian`, form)).statusCode).toBe(303);
    expect((await counsellor.post(`${page}/guardian`, form)).statusCode).toBe(409);
    expect(await consent()).toEqual([true, false]);
    expect((await counsellor.get(page)).body).toContain('Hồ Văn Cha (cha) đồng ý ngày 20/11/2026');
    await expect(apply()).resolves.toMatchObject({ placementId: null });
    await counsellor.post(`${page}/guardian/withdraw`, {});
    expect(await consent()).toEqual([false, true]);
  });
});

describe('a counsellor', () => {
  const LAN = { fullName: 'Hồ Thị Lan', birthYear: '1999', consentStorage: 'yes' };

  it('writes down all answers of somebody without telephone or e-mail on one page', async () => {
    const created = await counsellor.fill('/centre/people/new', {
      ...LAN,
      educationLevel: 'college',
    });
    const page = nextOf(created).split('?')[0] ?? '';
    expect((await counsellor.get(page)).body).toContain('Cao đẳng');
    await counsellor.get('/centre/people/new');
    const without = await counsellor.post('/centre/people/new', {
      fullName: '',
      educationLevel: 'x',
    });
    expect(without.statusCode).toBe(422);
    for (const field of ['fullName', 'educationLevel', 'consentStorage']) {
      expect(without.body).toContain(`href="#f-${field}"`);
    }
  });

  it('sees who may be the same before saving, and decides', async () => {
    const twin = { ...LAN, fullName: 'ho thi LAN', birthDay: '3', birthMonth: '4' };
    const asked = await counsellor.fill('/centre/people/new', twin);
    expect(asked.statusCode).toBe(409);
    expect(asked.body).toContain('Có thể người này đã có hồ sơ.');
    expect(asked.body).toMatch(/name="birthDay" value="3"/);
    const saved = await counsellor.post('/centre/people/new', { ...twin, double: 'no' });
    expect(saved.statusCode).toBe(303);
    const other = await counsellor.fill('/centre/people/new', { ...LAN, birthYear: '1998' });
    expect(other.statusCode).toBe(303);
    const phone = { fullName: 'Lê Văn Khác', phone: '0905000001', consentStorage: 'yes' };
    expect((await counsellor.fill('/centre/people/new', phone)).statusCode).toBe(409);
  });

  it('gives an account later, and a new secret when it is forgotten', async () => {
    const created = await counsellor.fill('/centre/people/new', { ...LAN, birthYear: '1990' });
    const page = nextOf(created).split('?')[0] ?? '';
    await counsellor.get(page);
    const weak = await counsellor.post(`${page}/account`, {
      identifier: 'lan.huonghiep',
      secret: '123456',
    });
    expect(weak.statusCode).toBe(422);
    const form = { identifier: 'lan.huonghiep', secret: '482915' };
    expect((await counsellor.post(`${page}/account`, form)).statusCode).toBe(303);
    const lan = new Browser(portal.app);
    expect((await lan.fill('/dang-nhap', form)).statusCode).toBe(303);
    expect((await lan.get('/ho-so')).body).toContain('Tư vấn viên');
    await counsellor.get(page);
    expect((await counsellor.post(`${page}/account`, { secret: '715903' })).statusCode).toBe(303);
    expect((await lan.get('/ho-so')).statusCode).toBe(303);
    const again = { identifier: 'lan.huonghiep', secret: '715903' };
    expect((await new Browser(portal.app).fill('/dang-nhap', again)).statusCode).toBe(303);
  });

  it('does not overwrite what the worker has changed meanwhile', async () => {
    const { browser } = await newcomer('Trần Thị Sáu');
    await answerAll(browser, WISHES);
    const found = await counsellor.get('/centre/people?q=tran thi sau');
    const page = /\/centre\/people\/[0-9a-f-]{36}/.exec(found.body)?.[0] ?? '';
    const { body } = await counsellor.get(`${page}/profile`);
    const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
    await answer(browser, '/ho-so/hoc-van', { educationLevel: 'university' });
    const whole = { fullName: 'Trần Thị Sáu', ...BIRTH, ...WISHES, wishPayMillions: '9', version };
    const late = await counsellor.post(`${page}/profile`, whole);
    expect(late.statusCode).toBe(409);
    expect(late.body).toMatch(/<option value="university" selected/);
  });
});

describe('finding people', () => {
  it('uses an index for the beginning of a name, also under row-level security', async () => {
    const plan = await portal.db.read(SYSTEM, async () => {
      await portal.db.rows("SELECT set_config('enable_seqscan', 'off', true)");
      return portal.db.rows<{ queryPlan: string }>(
        `EXPLAIN SELECT id FROM person WHERE id IN (
           SELECT person_id FROM person_name_word WHERE word ^@ $1)`,
        ['nguy'],
      );
    });
    expect(JSON.stringify(plan)).toMatch(/person_name_word_pkey.*Index Cond: \(\(word >= /);
  });
});

// Last, for the sessions of the others do not live to see that day.
describe('a birthday', () => {
  it('brings a waiting consent into force; a corrected birth date lets it wait again', async () => {
    const { browser } = await newcomer('Lê Thị Mai');
    await answer(browser, '/dang-ky/ngay-sinh', { birthYear: '2009' });
    await answerAll(browser, {
      birthDay: '',
      birthMonth: '',
      birthYear: '2009',
      where: 'local',
      consentMatching: 'yes',
    });
    const found = await counsellor.get('/centre/people?q=le thi mai');
    const id = /people\/([0-9a-f-]{36})/.exec(found.body)?.[1] ?? '';
    const waits = async () => {
      await portal.get(Schedules).tick();
      await portal.runTasks();
      return (await portal.get(ProfilesService).find(SYSTEM, id))?.consentPendingAt !== null;
    };
    expect(await waits()).toBe(true);
    const days = (Date.parse('2028-01-01') - Date.now()) / 86_400_000;
    try {
      portal.db.clockShift = Math.ceil(days) * 86_400_000;
      expect(await waits()).toBe(false);
    } finally {
      portal.db.clockShift = 0;
    }
    const birth = { birthDate: '2010-05-05', birthPrecision: 'day' as const };
    await portal.get(PeopleService).change(SYSTEM, id, { birth });
    expect(await waits()).toBe(true);
  });
});
