import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { addAgency, type Agency, TO_DEPARTURE } from '../support/overseas.js';
import { until } from '../support/until.js';
import { DESKTOP, heading, SECRET, Site, type Visitor } from './site.js';

jest.setTimeout(60_000);

const ORDER = 'Công nhân lắp ráp điện tử';
const EMAIL = 'thu.ho@vidu.example';
/** The states behind APPLIED, in the words that everybody reads. */
const WAY = [
  'Đạt sơ tuyển',
  'Chờ phỏng vấn/tuyển chọn',
  'Trúng tuyển',
  'Đã ký hợp đồng đưa đi',
  'Đang đào tạo, giáo dục định hướng',
  'Chờ giấy phép của nước ngoài',
  'Đã có giấy phép của nước ngoài',
  'Danh sách được xác nhận',
  'Đã có visa',
  'Đủ điều kiện xuất cảnh',
  'Đã xuất cảnh',
];

const site = new Site();
let agency: Agency;
let worker: Visitor;
let phone: Page;
beforeAll(async () => {
  await site.start({ runner: true });
  agency = await addAgency(site.house, 5);
  worker = await site.visitor({ javaScriptEnabled: false, hasTouch: true });
  phone = worker.page;
}, 120_000);
afterAll(() => site.end());

describe('from the first search to departure, on a phone without JavaScript', () => {
  it('finds an order without marks and without logging in', async () => {
    await until(async () => {
      await phone.goto('/');
      return (await phone.getByRole('link', { name: ORDER }).count()) > 0;
    });
    await phone.getByLabel('Việc bạn tìm').fill('lap rap dien tu');
    await phone.getByRole('button', { name: 'Tìm việc' }).click();
    await heading(phone, /./);
    await phone.getByRole('link', { name: ORDER }).click();
    await heading(phone, ORDER);
  });

  it('wants to apply and is led through registration back to the order', async () => {
    await phone.getByRole('link', { name: 'Đăng nhập để ứng tuyển' }).click();
    await heading(phone, 'Đăng nhập');
    await phone.getByRole('main').getByRole('link', { name: 'Đăng ký' }).click();
    await heading(phone, 'Đăng ký');
    await phone.getByLabel('Họ và tên').fill('Hồ Thị Thu');
    await phone.getByLabel('Số điện thoại').fill('0905 111 222');
    await phone.getByLabel('E-mail').fill(EMAIL);
    await phone.getByLabel('Mật khẩu hoặc mã PIN').fill(SECRET);
    await phone.getByLabel('Năm').fill('1999');
    await phone.getByLabel('Nữ').check();
    await phone.getByLabel('Tôi đồng ý').check();
    await phone.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await heading(phone, 'Xem lại trước khi gửi');
  });

  it('fills in the profile and agrees to be matched', async () => {
    await phone.getByRole('link', { name: 'Sửa hồ sơ' }).click();
    await heading(phone, 'Hồ sơ của tôi');
    await phone.getByLabel('Xã, phường').selectOption('19333');
    await phone.getByLabel('Bạn đã học đến đâu?').selectOption('upper_secondary');
    await phone
      .getByRole('group', { name: /hộ chiếu/ })
      .getByLabel('Có', { exact: true })
      .check();
    await phone.getByLabel('Nước ngoài').check();
    await phone.getByLabel('Đài Loan').check();
    await phone.getByLabel('Nghề thứ 1').selectOption('8212');
    await phone.getByLabel('Lương mong muốn').fill('15');
    await phone.locator('[name="consentMatching"]').check();
    await phone.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await phone.getByText('Đã lưu hồ sơ.').waitFor();
  });

  it('gets a mail about the match and follows its link', async () => {
    await until(() => site.mail.receiptsFor(EMAIL).length > 0);
    const [mail] = site.mail.receiptsFor(EMAIL);
    expect(mail?.subject).toBe(`Có tin phù hợp với bạn: ${ORDER}`);
    await phone.goto(linkIn(mail?.text));
    await heading(phone, 'Chào Thu, có 1 việc hợp với bạn');
  });

  it('applies in three screens: the order, the check, the answer', async () => {
    await phone.getByRole('link', { name: 'Xem tin' }).click();
    await heading(phone, ORDER);
    await phone.getByRole('link', { name: 'Ứng tuyển, miễn phí' }).click();
    await heading(phone, 'Xem lại trước khi gửi');
    await phone.getByLabel('Tôi đồng ý').check();
    await phone.getByRole('button', { name: 'Gửi hồ sơ' }).click();
    await heading(phone, 'Đã gửi hồ sơ');
    await phone.getByRole('link', { name: 'Theo dõi hồ sơ' }).click();
    await heading(phone, 'Đã đăng ký dự tuyển');
  });

  it('is moved on by the agent and reads each step in the same words', async () => {
    const agent = await site.member(agency.agent, 'agent', { viewport: DESKTOP });
    const desk = agent.page;
    await heading(desk, 'Ca đưa đi');
    await desk.getByRole('link', { name: 'Hồ Thị Thu' }).click();
    await heading(desk, 'Hồ Thị Thu');
    for (const { step, facts } of TO_DEPARTURE) {
      const state = WAY[TO_DEPARTURE.findIndex((it) => it.step === step)] ?? '';
      await takeStep(desk, step, facts);
      await desk.locator('.console-head .tag', { hasText: state }).waitFor();
      expect(await desk.getByText('Đến lượt bạn').count()).toBe(0);
      await phone.reload();
      await heading(phone, state);
    }
    expect(agent.complaints).toEqual([]);
  });

  it('was told of each step by notification and by mail', async () => {
    const told = WAY.map((state) => `Ca của bạn: ${state}`);
    await until(() => told.every((subject) => mailed().includes(subject)));
    expect(mailed().sort()).toEqual(
      [...told, `Có tin phù hợp với bạn: ${ORDER}`, 'Ca của bạn: Đã đăng ký dự tuyển'].sort(),
    );
    await phone.goto('/thong-bao');
    for (const title of told) await phone.getByText(title, { exact: true }).waitFor();
    expect(worker.complaints).toEqual([]);
  });
});

const mailed = () => site.mail.receiptsFor(EMAIL).map(({ subject }) => subject);

/** The link into the portal that a mail carries. */
function linkIn(text = ''): string {
  return text.split(/\s/).find((word) => word.startsWith(site.url)) ?? '';
}

/** The form of the step to take is open already; what is not asked for is not typed. */
async function takeStep(
  desk: Page,
  step: string,
  facts: (typeof TO_DEPARTURE)[number]['facts'],
): Promise<void> {
  const form = desk.locator('form', { has: desk.locator(`[name="step"][value="${step}"]`) });
  for (const [name, value] of Object.entries(facts)) {
    await form.locator(`[name="${name}"]`).fill(String(value));
  }
  await form.getByRole('button').click();
}
