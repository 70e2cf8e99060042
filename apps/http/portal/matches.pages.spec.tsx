import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type Factor, type MatchView } from '#libs/matching';
import { DismissedPage, MatchesPage } from './matches.pages.js';
import { NotificationSettingsPage, UnsubscribePage } from './notification-settings.pages.js';
import { frameOf, HOSTILE, labels, postingOf } from './pages.specimens.js';

const frame = frameOf('vi', 'worker');

const match: MatchView = {
  id: 'match-1',
  isNew: true,
  word: 'very',
  met: 1,
  total: 3,
  updatedAt: new Date('2026-11-24T01:12:00Z'),
  factors: [
    { code: 'age-min', state: 'yes', text: '24 tuổi', nextStep: null },
    { code: 'language', state: 'no', text: 'chưa có JLPT N4', nextStep: 'take-test' },
    { code: 'passport', state: 'unknown', text: 'đã có hộ chiếu chưa', nextStep: 'answer' },
  ],
  wishes: [
    { code: 'trade', state: 'yes', text: 'Đúng nghề bạn chọn' },
    { code: 'pay', state: 'no', text: 'Lương cao nhất 7 triệu đ, bạn muốn 8 triệu đ' },
  ],
  recommendation: HOSTILE,
  posting: postingOf({ title: HOSTILE, organisation: HOSTILE, place: HOSTILE, verified: true }),
};

const unknown = (code: Factor['code']): Factor => ({
  code,
  state: 'unknown',
  text: 'chưa biết',
  nextStep: 'answer',
});

const matchesPage = (changes: Partial<MatchView> = {}) =>
  renderToString(
    <MatchesPage frame={frame} matches={[{ ...match, ...changes }]} labels={labels} />,
  );

describe('MatchesPage', () => {
  it('says why, what is missing, what to weigh, and who recommends it', () => {
    const html = matchesPage();
    for (const words of [
      'Rất phù hợp',
      'đạt 1 trên 3 điều kiện',
      'Bạn đạt: 24 tuổi',
      'Đúng nghề bạn chọn',
      'Bạn cân nhắc thêm',
      'Lương cao nhất 7 triệu đ',
      'Tư vấn viên đề xuất việc này cho bạn.',
      'Đã xác minh',
      'Cập nhật lúc 08:12 24/11/2026',
    ]) {
      expect(html).toContain(words);
    }
    // In the currency of the contract too.
    expect(html).toContain('29.500');
    expect(html).not.toContain(HOSTILE);
  });

  it('leads to the question that is open', () => {
    const html = matchesPage();
    expect(html).toContain('href="/ho-so/ngoai-ngu"');
    expect(html).toContain('Trả lời 1 câu');
  });

  it('asks each question once, however many conditions wait for it', () => {
    const codes = ['age-min', 'age-max', 'education', 'language', 'passport'] as const;
    const html = matchesPage({ met: 0, total: 5, factors: codes.map(unknown) });
    expect(html).toContain('Còn 5 điều chưa biết');
    expect(html).toContain('Trả lời 3 câu');
    for (const slug of ['ngay-sinh', 'hoc-van', 'ngoai-ngu']) {
      expect(html).toContain(`href="/ho-so/${slug}"`);
    }
  });

  it('never says a percentage', () => {
    expect(matchesPage().replaceAll(/<svg[^]*?<\/svg>/g, '')).not.toMatch(/\d\s*%/);
  });

  it('has one filled button: to apply where everything is met, else to what is open', () => {
    const filled = (html: string) => html.match(/class="btn btn-primary"/g)?.length;
    expect(filled(matchesPage())).toBe(1);
    const ready = matchesPage({ met: 1, total: 1, factors: match.factors.slice(0, 1) });
    expect(filled(ready)).toBe(1);
    expect(ready).toContain('Xem tin và ứng tuyển');
  });
});

describe('DismissedPage', () => {
  it('has the way back, and is never blank', () => {
    const page = (matches: MatchView[]) =>
      renderToString(<DismissedPage frame={frame} matches={matches} labels={labels} />);
    expect(page([match])).toContain('action="/ket-noi/match-1/hien-lai"');
    expect(page([match])).not.toContain('/bo-qua"');
    expect(page([])).toContain('Bạn chưa bỏ qua việc nào');
  });
});

describe('NotificationSettingsPage', () => {
  const settings = {
    topics: [
      { topic: 'matching' as const, wanted: true },
      { topic: 'placements' as const, wanted: false },
    ],
    sms: null,
    refused: [HOSTILE],
    quietHours: { from: 21, until: 7 },
  };

  it('shows what is chosen, when mails rest, and an address that takes none', () => {
    const html = renderToString(
      <NotificationSettingsPage
        frame={frame}
        settings={settings}
        address="lan@example.org"
        phone="+84912345678"
        saved={false}
      />,
    );
    expect(html).toMatch(/value="matching" checked/);
    expect(html).not.toMatch(/value="placements" checked/);
    expect(html).toContain('Từ 21 giờ đến 7 giờ chúng tôi không gửi tin.');
    expect(html).toContain('action="/thong-bao/cai-dat/gui-lai"');
    expect(html).not.toContain(HOSTILE);
  });
});

describe('UnsubscribePage', () => {
  it('has one button and needs no session', () => {
    const html = renderToString(
      <UnsubscribePage frame={frameOf('vi')} token="a.b&c" topics={['matching']} />,
    );
    expect(html).toContain('action="/thong-bao/ngung?the=a.b%26c"');
    expect(html).toContain('Việc phù hợp với bạn');
    expect(html.match(/<form/g)).toHaveLength(1);
  });
});
