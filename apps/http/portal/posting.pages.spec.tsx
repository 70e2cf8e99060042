import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type PostingDetail } from '#libs/postings';
import { frameOf, HOSTILE, labels, postingOf } from './pages.specimens.js';
import { costCell, payCell } from './posting-card.pages.js';
import { breakEven, type OrderTerms } from '#libs/contracts';
import { type CanApply } from './posting-next.pages.js';
import { PostingDetailPage, type PostingDetailPageProps } from './posting.pages.js';

type Language = 'vi' | 'en';

function page(
  posting: Partial<PostingDetail>,
  canApply: CanApply,
  language: Language = 'vi',
  more: Partial<PostingDetailPageProps> = {},
) {
  return renderToString(
    <PostingDetailPage
      frame={frameOf(language, 'worker')}
      posting={postingOf(posting)}
      labels={labels}
      today="2026-11-24"
      canApply={canApply}
      spendingVnd={4_000_000}
      similar={[]}
      {...more}
    />,
  );
}

const TERMS: OrderTerms = {
  lines: [
    { kind: 'service_fee', amountVnd: 48_000_000, refundable: false },
    { kind: 'training', amountVnd: 15_350_000, refundable: false },
    { kind: 'deposit', amountVnd: 7_000_000, refundable: true },
  ],
  totalVnd: 63_350_000,
  depositVnd: 7_000_000,
  wageMinor: 29_500,
  wageCurrency: 'TWD',
  deductionMinor: 5_937,
  deductions: [{ kind: 'insurance', amountMinor: 5_937 }],
  termMonths: 36,
  rate: { vndPerUnit: 830, on: '2026-11-20', source: 'Ngân hàng Mẫu' },
  fee: {
    feeVnd: 48_000_000,
    capVnd: 73_455_000,
    capWages: 3,
    overVnd: 0,
    state: 'within',
    rule: { id: 'overseas.service-fee-cap.2022', source: 'Điều 23', standing: 'law_text' },
    marketConfirmed: false,
  },
  placesLeft: 11,
  contract: {
    number: '01/2026',
    acceptanceNumber: '88/CV',
    acceptedOn: '2026-01-05',
    foreignPartner: 'Nhà máy Mẫu',
    countryCode: 'TW',
    programmeCode: 'TW_FACTORY',
  },
};

/** The page of an order whose contract says this. */
function order(change: Partial<OrderTerms> = {}, language: Language = 'vi') {
  const terms = { ...TERMS, ...change };
  const reckoned = breakEven({
    terms: { ...terms, vndPerUnit: terms.rate?.vndPerUnit ?? null },
    monthlyPrivateSpendingVnd: 4_000_000,
  });
  return page({}, 'apply', language, {
    terms,
    ...(reckoned && { breakEven: reckoned }),
    sending: { verdict: 'ALLOWED', licensed: true },
  }).replaceAll('\u00a0', ' ');
}

/** What stands in the row of a table, without marks. */
function row(html: string, head: string): string {
  const found =
    html
      .split('<tr')
      .slice(1)
      .find((one) => one.includes(head)) ?? '';
  return `<tr${found.split('</tr>')[0] ?? ''}`
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('payCell', () => {
  const pay = postingOf().pay;
  const figure = (change: Partial<PostingDetail['pay']>, language: 'vi' | 'en' = 'vi') =>
    payCell({ pay: { ...pay, ...change } }, language).figure;

  it.each([
    [{ vndMonthMin: 7_800_000, vndMonthMax: 11_000_000 }, '7,8 – 11 triệu\u00a0đ'],
    [{ vndMonthMax: null }, 'từ 24,5 triệu\u00a0đ'],
    [{ vndMonthMin: null }, 'đến 24,5 triệu\u00a0đ'],
    [{ vndMonthMin: null, vndMonthMax: null, text: 'Thỏa thuận' }, 'Thỏa thuận'],
    [{ vndMonthMin: null, vndMonthMax: null }, 'Tin không ghi'],
  ])('%j reads %s', (change, text) => {
    expect(figure(change)).toBe(text);
  });

  it('uses the decimal sign of the language', () => {
    expect(figure({}, 'en')).toBe('24.5 million\u00a0đ');
  });
});

describe('costCell', () => {
  it('keeps nothing and not known apart', () => {
    expect(costCell({ market: 'local', workerCostVnd: null }, 'vi').figure).toBe('0\u00a0đ');
    expect(costCell({ market: 'overseas', workerCostVnd: null }, 'vi').figure).toBe('Chưa rõ');
    expect(costCell({ market: 'overseas', workerCostVnd: 500_000 }, 'vi').figure).toBe(
      '500.000\u00a0đ',
    );
  });
});

describe('the costs of an order', () => {
  it('names each, what the law forbids, and the sum without what comes back', () => {
    const html = order();
    expect(row(html, 'Tiền dịch vụ')).toBe('Tiền dịch vụ Không vượt trần 48.000.000 đ');
    expect(row(html, 'Tiền môi giới')).toBe('Tiền môi giới Luật cấm thu. 0 đ');
    expect(row(html, 'Tổng bạn phải trả')).toBe('Tổng bạn phải trả 63.350.000 đ');
    expect(row(html, 'Tiền ký quỹ')).toContain(
      'Được trả lại khi hết hợp đồng, kèm lãi. 7.000.000 đ',
    );
    expect(html).toContain('Trần là 3 tháng lương, theo Điều 23.');
    expect(html).toContain('Trần riêng của chương trình này: chưa xác nhận.');
  });

  it('never shows what is not known as nothing', () => {
    const html = order({ totalVnd: null, depositVnd: null, lines: TERMS.lines.slice(0, 1) });
    expect(row(html, 'Các khoản khác')).toBe('Các khoản khác Chưa biết');
    expect(html).not.toContain('không thu ký quỹ');
    expect(page({ workerCostVnd: null }, 'apply')).toContain(
      'Chưa ai cho biết bạn phải trả bao nhiêu.',
    );
  });

  it('keeps the green mark for ceilings that were read in the law', () => {
    const rule = { id: 'x', source: 'Hướng dẫn 2020', standing: 'secondary' as const };
    const html = order({ fee: { ...TERMS.fee, rule } });
    expect(html).not.toContain('Không vượt trần');
    expect(row(html, 'Tiền dịch vụ')).toContain('Chưa xác nhận');
    const above = order({ fee: { ...TERMS.fee, state: 'above', overVnd: 2_500_000 } });
    expect(row(above, 'Tiền dịch vụ')).toContain('Vượt trần 2.500.000 đ');
  });
});

describe('the income of an order', () => {
  it('says the month of break-even in words and marks it in the bar', () => {
    const html = order();
    expect(html).toContain('tháng thứ 5');
    expect(html.match(/class="month-back"/g)).toHaveLength(4);
    expect(html.match(/class="month-saved"/g)).toHaveLength(32);
    expect(row(html, 'Còn lại mỗi tháng')).toBe('Còn lại mỗi tháng 19.557.290 đ');
    expect(html).toContain('sau 36 tháng bạn dư khoảng 497 triệu đ.');
    expect(html).toContain('Tỷ giá 830 đ cho 1 TWD, ngày 20/11/2026 (Ngân hàng Mẫu).');
  });

  it.each<[string, Partial<OrderTerms>]>([
    ['deductions', { deductionMinor: null, deductions: [] }],
    ['the rate', { rate: null }],
    ['the costs', { totalVnd: null }],
  ])('does not reckon without %s', (_name, change) => {
    const html = order(change);
    expect(html).toContain('Chưa đủ số liệu để tính.');
    expect(html).not.toContain('tháng thứ');
  });

  it('speaks English', () => {
    expect(order({}, 'en')).toContain('Month 5: break-even');
  });
});

describe('PostingDetailPage', () => {
  it('names the agency, its licence and the accepted contract', () => {
    const html = order();
    expect(html).toContain('Giấy phép còn hiệu lực');
    expect(html).toContain('88/CV, 05/01/2026');
    expect(html).toContain('Còn 11 chỗ.');
  });

  it('flags a wish for one sex or age that has no lawful reason', () => {
    expect(page({ sexWish: 'female' }, 'apply')).toContain(
      'Tin muốn tuyển nữ nhưng không nêu lý do.',
    );
    const lawful = page({ sexWish: 'male', sexReason: 'Thông tư 10/2020.' }, 'apply');
    expect(lawful).toContain('Việc này theo luật chỉ tuyển nam: Thông tư 10/2020.');
    expect(lawful).not.toContain('không nêu lý do');
    expect(page({ market: 'local', ageMax: 30 }, 'apply')).toContain('Tin giới hạn tuổi nhưng');
  });

  it('holds each condition against the reader, in three values', () => {
    const html = page({}, 'apply', 'vi', {
      fit: {
        word: 'fairly',
        met: 1,
        total: 3,
        factors: [
          { code: 'age-min', state: 'yes', text: '24 tuổi', nextStep: null },
          { code: 'passport', state: 'no', text: 'chưa có hộ chiếu', nextStep: 'get-passport' },
          { code: 'education', state: 'unknown', text: 'học vấn', nextStep: 'answer' },
        ],
      },
    });
    expect(html).toContain('Bạn có đi được không?');
    expect(html).toContain('Bạn đạt 1 trên 3 điều kiện.');
    expect(html).toContain('Làm hộ chiếu ở Công an tỉnh');
    expect(html).toContain('href="/ho-so/hoc-van"');
  });

  it('shows a closed one with open ones like it, before its own words', () => {
    const html = page({ open: false }, 'closed', 'vi', {
      similar: [postingOf({ title: 'Tin giống' })],
    });
    expect(html.indexOf('Tin giống')).toBeGreaterThan(0);
    expect(html.indexOf('Tin giống')).toBeLessThan(html.indexOf('Tin này đã đóng.'));
    expect(html).not.toContain('application/ld+json');
  });

  it('shows the whole cost and when it may be collected', () => {
    const html = page({}, 'apply');
    expect(html).toContain('63.350.000\u00a0đ');
    expect(html).toContain('Chỉ được thu sau khi bạn ký hợp đồng.');
    expect(html).toContain('18 đến 38 tuổi');
  });

  it.each<[CanApply, string]>([
    ['apply', 'href="/viec-lam/k7m2p9xq/ung-tuyen"'],
    ['login', 'href="/dang-nhap?tiep=%2Fviec-lam%2Fk7m2p9xq%2Fung-tuyen"'],
    ['referral', 'Nhờ Trung tâm giới thiệu'],
    ['applied', 'Xem hồ sơ đã gửi'],
    ['closed', 'Tin này đã đóng.'],
    ['information', 'Hỏi Trung tâm: 0233\u00a0000\u00a01234'],
  ])('offers the next action when it is %s', (canApply, expected) => {
    expect(page({}, canApply)).toContain(expected);
  });

  it('shows in a preview what others can do, and leads nowhere', () => {
    const html = page({}, 'preview');
    expect(html).toMatch(/<a class="btn btn-primary"[^>]* aria-disabled="true">Ứng tuyển/);
    expect(html).not.toContain('/ung-tuyen"');
  });

  it('warns of information without a contract behind it', () => {
    const html = page({ kind: 'INFORMATION', verified: false }, 'information');
    expect(html).toContain('Đừng trả tiền lúc này.');
    expect(html).not.toContain('ung-tuyen');
  });

  it('keeps line breaks, marks other languages and escapes what it shows', () => {
    const html = page(
      { language: 'zh', title: HOSTILE, description: `${HOSTILE}\nb` },
      'apply',
      'en',
    );
    expect(html).toContain('lang="zh"');
    expect(html).toContain('&lt;/script>\nb');
    expect(html).not.toContain('<script>');
    expect(html.match(/<script/g)).toHaveLength(2);
  });
});
