import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { addAgency, type Agency, TO_DEPARTURE } from '../support/overseas.js';
import { until } from '../support/until.js';
import { takeStep } from './desk.js';
import { DESKTOP, heading, logIn, SECRET, Site, type Visitor } from './site.js';

jest.setTimeout(60_000);

const ORDER = 'Thợ lắp bo mạch điện tử, ca ngày';
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
let agent: Visitor;
let desk: Page;
beforeAll(async () => {
  await site.start({ runner: true, portals: 3 });
  agency = await addAgency(site.house, 5);
  // The agency's only offer is the one that it publishes here.
  await site.house.get(PostingsService).close(SYSTEM, agency.postingId);
  worker = await site.visitor({ javaScriptEnabled: false, hasTouch: true });
  phone = worker.page;
  agent = await site.member(agency.agent, 'agent', { viewport: DESKTOP });
  desk = agent.page;
}, 120_000);
afterAll(() => site.end());

describe('from registration to departure, the worker on a phone without JavaScript', () => {
  it('registers: an account, then a question on each page, each saved at once', async () => {
    await phone.goto('/');
    await phone.goto('/dang-ky');
    await heading(phone, 'Bạn tên gì?');
    await phone.getByLabel('Họ và tên').fill('Hồ Thị Thu');
    await phone.getByLabel('Số điện thoại').fill('0905 111 222');
    await phone.getByLabel('E-mail').fill(EMAIL);
    await phone.getByLabel('Mật khẩu hoặc mã PIN').fill(SECRET);
    await phone.getByLabel('Tôi đồng ý').check();
    await phone.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await heading(phone, 'Bạn sinh ngày nào?');
    await phone.getByLabel('Ngày', { exact: true }).fill('5');
    await phone.getByLabel('Tháng', { exact: true }).fill('5');
    await phone.getByLabel('Năm', { exact: true }).fill('1999');
    await phone.getByLabel('Nữ', { exact: true }).check();
    await goOn(phone, 'Bạn đang ở đâu?');
    await phone.getByLabel('Xã, phường').selectOption('19333');
    await goOn(phone, 'Bạn đã học đến đâu?');
    await phone.locator('[name="educationLevel"][value="upper_secondary"]').check();
    await goOn(phone, 'Bạn đã làm việc gì?');
  });

  it('goes on in the same place after the phone was lost', async () => {
    const other = await site.visitor({ javaScriptEnabled: false });
    await logIn(other.page, '0905 111 222');
    await other.page.goto('/dang-ky');
    await heading(other.page, 'Bạn đã làm việc gì?');
  });

  it('answers the rest, passes over what it does not know, and agrees to be matched', async () => {
    await phone.getByRole('button', { name: 'Bỏ qua' }).click();
    await heading(phone, 'Bạn muốn làm việc gì?');
    await phone.locator('[name="wishOccupations.0"]').selectOption('8212');
    await goOn(phone, 'Bạn muốn làm việc ở đâu?');
    await phone.locator('[name="where"][value="TW"]').check();
    await goOn(phone, 'Bạn có chứng chỉ ngoại ngữ, hộ chiếu không?');
    await phone.locator('[name="hasPassport"][value="yes"]').check();
    await goOn(phone, 'Bạn muốn lương bao nhiêu?');
    await phone.locator('[name="wishPayMillions"]').fill('15');
    await goOn(phone, 'Xem lại trước khi gửi');
    await phone.locator('[name="consentMatching"]').check();
    await phone.getByRole('button', { name: 'Gửi hồ sơ' }).click();
    await phone.getByText('Đã lưu hồ sơ.').waitFor();
  });

  it('an agent writes an order on a line of the contract, looks at it and publishes it', async () => {
    await desk.goto('/agency/postings/new');
    await desk.getByRole('link', { name: 'Soạn đơn hàng' }).click();
    await heading(desk, 'Soạn tin tuyển');
    await desk.locator('[name="title"]').fill(ORDER);
    await desk.locator('[name="places"]').fill('3');
    await desk.locator('[name="address"]').fill('Đào Viên');
    await desk.getByLabel('Công việc hằng ngày').fill('Lắp và kiểm tra bo mạch theo bản vẽ.');
    await desk.getByRole('button', { name: 'Lưu và xem trước' }).click();
    await desk.getByText('Người lao động thấy tin như thế này').waitFor();
    await desk.getByRole('button', { name: 'Đăng tin', exact: true }).click();
    await desk.getByText('Đang đăng').first().waitFor();
  });

  it('anybody finds it without marks and is led through login and registration back to it', async () => {
    const { page, complaints } = await site.visitor({ javaScriptEnabled: false, hasTouch: true });
    await until(async () => {
      await page.goto('/?q=lap+bo+mach+dien+tu');
      return (await page.getByRole('link', { name: ORDER }).count()) > 0;
    });
    await page.getByRole('link', { name: ORDER }).click();
    await heading(page, ORDER);
    const order = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Đăng nhập để ứng tuyển' }).click();
    await heading(page, 'Đăng nhập');
    await page.getByRole('main').getByRole('link', { name: 'Đăng ký' }).click();
    await heading(page, 'Bạn tên gì?');
    const code = order.split('-').at(-1) ?? '';
    expect(await page.locator('[name="tiep"]').first().getAttribute('value')).toContain(code);
    expect(complaints).toEqual([]);
  });

  it('the worker gets a mail about the order and follows its link', async () => {
    await until(() => site.mail.receiptsFor(EMAIL).length > 0);
    const [mail] = site.mail.receiptsFor(EMAIL);
    expect(mail?.subject).toContain(ORDER);
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
    await desk.goto('/agency/placements');
    await desk.getByRole('link', { name: 'Hồ Thị Thu' }).click();
    await heading(desk, 'Hồ Thị Thu');
    for (const { step, facts } of TO_DEPARTURE) {
      const state = WAY[MOVES.findIndex((it) => it.step === step)] ?? '';
      if (step === 'confirm-contract') await confirmContract();
      else await takeStep(desk, step, facts);
      // Written down by the agency, it holds once the worker says so.
      if (step === 'contract') {
        await desk.getByText('Đến lượt người lao động làm').waitFor();
        continue;
      }
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
      [
        ...told,
        'Xác nhận hợp đồng của bạn',
        `Có tin phù hợp với bạn: ${ORDER}`,
        'Ca của bạn: Đã đăng ký dự tuyển',
      ].sort(),
    );
    await phone.goto('/thong-bao');
    for (const title of told) await phone.getByText(title, { exact: true }).waitFor();
    expect(worker.complaints).toEqual([]);
  });
});

async function goOn(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await heading(page, next);
}

const mailed = () => site.mail.receiptsFor(EMAIL).map(({ subject }) => subject);

const MOVES = TO_DEPARTURE.filter(({ step }) => step !== 'contract');

/** What the agency wrote down holds once the worker says so, on the phone. */
async function confirmContract(): Promise<void> {
  await phone.reload();
  await phone.getByText('Đến lượt bạn làm.').waitFor();
  await phone.getByRole('button', { name: 'Xác nhận hợp đồng' }).click();
  await heading(phone, 'Đã ký hợp đồng đưa đi');
  await desk.reload();
}

/** The link into the portal that a mail carries. */
function linkIn(text = ''): string {
  return text.split(/\s/).find((word) => word.startsWith(site.url)) ?? '';
}
