import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { addAgency, addCounsellor, type Agency } from '../support/overseas.js';
import { until } from '../support/until.js';
import { takeStep } from './desk.js';
import { DESKTOP, heading, logIn, SECRET, Site, type Visitor } from './site.js';

jest.setTimeout(60_000);

const ORDER = 'Công nhân lắp ráp điện tử';
const NAME = 'Hồ Văn Bình';

const site = new Site();
let agency: Agency;
let counsellor: Visitor;
let agent: Visitor;
let desk: Page;
let file: string;
beforeAll(async () => {
  await site.start({ runner: true, portals: 3 });
  agency = await addAgency(site.house, 5);
  const centre = await addCounsellor(site.house);
  counsellor = await site.member(centre, 'counsellor', { viewport: DESKTOP });
  agent = await site.member(agency.agent, 'agent', { viewport: DESKTOP });
  desk = counsellor.page;
}, 120_000);
afterAll(() => site.end());

describe('a counsellor, for a worker with neither e-mail nor telephone', () => {
  it('writes the worker down on one page', async () => {
    await desk.goto('/centre/people/new');
    await heading(desk, 'Thêm người');
    await desk.getByLabel('Họ và tên').fill(NAME);
    await desk.getByLabel('Năm', { exact: true }).fill('1998');
    await desk.getByLabel('Nam', { exact: true }).check();
    await desk.locator('[name="communeCode"]').selectOption('19564');
    await desk.locator('[name="educationLevel"]').selectOption('lower_secondary');
    await desk.locator('[name="wishOccupations.0"]').selectOption('8212');
    await desk.locator('[name="where"][value="TW"]').check();
    await desk.locator('[name="consentStorage"]').check();
    await desk.locator('[name="consentMatching"]').check();
    await desk.getByRole('button', { name: 'Lưu người này' }).click();
    await heading(desk, NAME);
    file = desk.url().split('?')[0] ?? '';
  });

  it('sees which order fits, and introduces the worker', async () => {
    const refer = desk.getByRole('button', { name: 'Giới thiệu' }).first();
    await until(async () => {
      await desk.goto(file);
      return (await refer.count()) > 0;
    });
    await desk.getByText(ORDER).first().waitFor();
    await refer.click();
    await desk.getByText('Đã đăng ký dự tuyển').first().waitFor();
  });

  it('gives the worker a name and a PIN to look for themselves', async () => {
    await desk.goto(file);
    await desk.locator('[name="identifier"]').fill('binh.dakrong');
    await desk.locator('[name="secret"]').fill(SECRET);
    await desk.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await desk.getByText('Đã có tài khoản.').waitFor();
    expect(counsellor.complaints).toEqual([]);
  });
});

describe('the agency refuses', () => {
  it('only with a reason', async () => {
    const { page } = agent;
    await page.goto('/agency/placements');
    await page.getByRole('link', { name: NAME }).click();
    await heading(page, NAME);
    await takeStep(page, 'reject', {});
    await page.getByRole('alert').waitFor();
    expect(agent.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await takeStep(page, 'reject', { reasonCode: 'other', reason: 'Xưởng đã dừng nhận người.' });
    await page.locator('.console-head .tag', { hasText: 'Không được chọn' }).waitFor();
    expect(agent.complaints).toEqual([]);
  });

  it('and the worker reads it, on a phone without JavaScript', async () => {
    const { page, complaints } = await site.visitor({ javaScriptEnabled: false, hasTouch: true });
    await logIn(page, 'binh.dakrong');
    await page.goto('/thong-bao');
    await page.getByText('Ca của bạn: Không được chọn').first().waitFor();
    await page.locator('a[href^="/ca/"]').first().click();
    await heading(page, 'Không được chọn');
    await page.getByText('Xưởng đã dừng nhận người.').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
