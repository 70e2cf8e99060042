import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type PostingDetail } from '#libs/postings';
import { frameOf, HOSTILE, labels, postingOf } from './pages.specimens.js';
import { costCell, payCell } from './posting-card.pages.js';
import { type CanApply, PostingDetailPage } from './posting.pages.js';

function page(posting: Partial<PostingDetail>, canApply: CanApply, language: 'vi' | 'en' = 'vi') {
  return renderToString(
    <PostingDetailPage
      frame={frameOf(language, 'worker')}
      posting={postingOf(posting)}
      labels={labels}
      today="2026-11-24"
      canApply={canApply}
    />,
  );
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

describe('PostingDetailPage', () => {
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
    expect(html).not.toContain('<script');
  });
});
