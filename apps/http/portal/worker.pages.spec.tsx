import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type MatchView } from '#libs/matching';
import { type PlacementView } from '#libs/placements';
import { AppliedPage, ApplyPage } from './apply.pages.js';
import { MatchesPage } from './matches.pages.js';
import { NotificationsPage } from './notifications.pages.js';
import { frameOf, HOSTILE, labels, postingOf } from './pages.specimens.js';
import { PlacementPage } from './placement.pages.js';

const match: MatchView = {
  id: 'match-1',
  isNew: true,
  word: 'very',
  met: 1,
  total: 3,
  factors: [
    { code: 'age-min', state: 'yes', text: '24 tuổi', nextStep: null },
    { code: 'language', state: 'no', text: 'chưa có JLPT N4', nextStep: 'take-test' },
    { code: 'passport', state: 'unknown', text: 'đã có hộ chiếu chưa', nextStep: 'answer' },
  ],
  updatedAt: new Date('2026-11-24T01:00:00Z'),
  wishes: [
    { code: 'trade', state: 'yes', text: 'Đúng nghề bạn chọn' },
    { code: 'pay', state: 'no', text: 'Lương cao nhất 7 triệu đ, bạn muốn 8 triệu đ' },
  ],
  recommendation: HOSTILE,
  posting: postingOf({
    title: HOSTILE,
    organisation: HOSTILE,
    place: HOSTILE,
    verified: true,
    workerCostVnd: 41_600_000,
  }),
};

const placement: PlacementView = {
  id: 'placement-1',
  version: 4,
  personId: 'person-1',
  personName: HOSTILE,
  programmeCode: 'JP_SSW1',
  title: HOSTILE,
  organisationName: 'Công ty Sông Hiếu',
  state: 'APPLIED',
  stateSince: new Date('2026-11-20T02:00:00Z'),
  mover: 'agency',
  answerBy: '2026-11-27',
  line: [
    { state: 'INTERESTED', status: 'done', at: new Date('2026-11-19T02:00:00Z') },
    { state: 'APPLIED', status: 'here', at: new Date('2026-11-20T02:00:00Z') },
    { state: 'INTERVIEW', status: 'later', at: null },
  ],
  history: [
    {
      at: new Date('2026-11-20T02:00:00Z'),
      step: 'apply',
      fromState: 'INTERESTED',
      toState: 'APPLIED',
      byRole: 'worker',
      byName: HOSTILE,
      reason: HOSTILE,
      reasonCode: null,
      evidence: null,
      warns: [],
    },
  ],
  facts: [],
  earlierFacts: [],
  clocks: [],
  bring: ['id-card'],
  stepsBack: [],
  correctable: [],
  allowedSteps: [
    { step: 'withdraw', to: 'WITHDRAWN', needs: [], needsReason: true, blockedBy: [], warns: [] },
  ],
};

const worker = { vi: frameOf('vi', 'worker'), en: frameOf('en', 'worker') };

describe('MatchesPage', () => {
  it('says why it fits, what is missing, what to do', () => {
    const html = renderToString(
      <MatchesPage frame={worker.vi} matches={[match]} labels={labels} />,
    );
    expect(html).toContain('Chào Tuyết, có 1 việc hợp với bạn');
    expect(html).toContain('đạt 1 trên 3 điều kiện');
    expect(html).toContain('Còn thiếu 1 điều');
    expect(html).toContain('Trả lời 1 câu');
    expect(html).toContain('action="/ket-noi/match-1/bo-qua"');
    expect(html).not.toContain('<script>');
  });

  it('is never blank', () => {
    const html = renderToString(<MatchesPage frame={worker.en} matches={[]} labels={labels} />);
    expect(html).toContain('No posting fits your profile yet');
    expect(html).toContain('href="/ho-so"');
  });
});

describe('NotificationsPage', () => {
  it('marks what is new and escapes what it lists', () => {
    const told = {
      id: '1',
      title: HOSTILE,
      body: HOSTILE,
      href: '/ket-noi',
      createdAt: new Date('2026-11-24T02:00:00Z'),
      read: false,
    };
    const html = renderToString(
      <NotificationsPage frame={worker.vi} notifications={[told]} isFirst />,
    );
    expect(html).toContain('Mới');
    expect(html).not.toContain('<script>');
  });
});

describe('ApplyPage', () => {
  it.each(['application', 'referral'] as const)('says what is sent to whom (%s)', (kind) => {
    const html = renderToString(
      <ApplyPage
        frame={worker.vi}
        posting={postingOf({ title: HOSTILE })}
        kind={kind}
        sent={[{ label: 'Họ và tên', value: HOSTILE }]}
        values={{ message: HOSTILE, consent: false }}
        fields={[]}
        requestKey="key-1"
      />,
    );
    const receiver = kind === 'referral' ? 'Trung tâm Dịch vụ việc làm' : 'Công ty Sông Hiếu';
    expect(html).toContain(`Gửi tới ${receiver}`);
    expect(html).toContain('name="_key" value="key-1"');
    expect(html).not.toMatch(/name="consent"[^>]*checked/);
    expect(html).not.toContain('<script>');
  });

  it('ends with the day of the answer', () => {
    const page = { posting: postingOf(), answerDueOn: '2026-12-01' };
    const html = renderToString(
      <AppliedPage
        frame={worker.vi}
        {...page}
        fileHref="/ca/placement-1"
        answers={[]}
        overdue={false}
      />,
    );
    expect(html).toContain('Bạn có câu trả lời trước ngày 01/12/2026.');
    expect(html).toContain('href="/ca/placement-1"');
  });
});

describe('PlacementPage', () => {
  const page = (frame = worker.vi, today = '2026-11-24') =>
    renderToString(
      <PlacementPage
        frame={frame}
        placement={placement}
        programme="SSW1"
        today={today}
        requestKey="key-1"
      />,
    );

  it('says where the worker is, who must act and by when', () => {
    const html = page();
    expect(html).toContain('Bước 2 trên 3');
    expect(html).toContain('Bạn ở đây.');
    expect(html).toContain('Đến lượt Công ty Sông Hiếu làm.');
    expect(html).toContain('Hạn: trước ngày 27/11/2026, còn 3 ngày.');
    expect(html).toContain('name="version" value="4"');
    expect(html).not.toContain('<script>');
  });

  it('says so when the day has passed, in both languages', () => {
    expect(page(worker.vi, '2026-11-29')).toContain('đã quá 2 ngày');
    expect(page(worker.en, '2026-11-29')).toContain('2 days ago');
  });
});
