import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type AnswerRow, type ReceivedRow } from '#libs/applications';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { ApplicantPage } from './applicant.pages.js';
import { received } from './applicant.specimens.js';
import { ApplicantsPage } from './applicants.pages.js';

const around = (basePath: string) => ({
  frame: frameOf('vi', basePath.startsWith('/centre/') ? 'counsellor' : 'agent'),
  basePath,
  today: '2026-11-24' as const,
  commune: () => 'Xã Khe Sanh',
});

describe('ApplicantsPage', () => {
  const page = (rows: ReceivedRow[], after?: string, basePath = '/agency/applicants') =>
    renderToString(
      <ApplicantsPage {...around(basePath)} rows={rows} after={after} answered="waiting" />,
    );

  it('shows who applied to what, and leads on', () => {
    const html = page([received()], 'application-1');
    expect(html).toContain('Nữ, 24 tuổi, Xã Khe Sanh');
    expect(html).toContain('href="/agency/applicants/application-1"');
    expect(html).toContain('href="/agency/applicants?answered=waiting&amp;after=application-1"');
    expect(html).toContain('href="/agency/applicants?answered=waiting" aria-current="page"');
    expect(html).not.toContain(HOSTILE);
  });

  it.each([
    ['2026-11-20', 'tag state-bad', 'Quá 4 ngày'],
    ['2026-11-27', 'tag state-warn', 'Còn 3 ngày, đến 27/11/2026'],
    ['2026-11-28', '<span>Còn', 'Còn 4 ngày, đến 28/11/2026'],
  ])('an answer due on %s is %s', (answerDueOn, look, words) => {
    const html = page([received({ answerDueOn })]);
    expect(html).toContain(look);
    expect(html).toContain(words);
  });

  it('shows the answer once there is one, and explains an empty list', () => {
    expect(page([received({ outcome: 'HIRED' })])).toContain(
      '<span class="tag">Được nhận việc</span>',
    );
    expect(page([], undefined, '/centre/referrals')).toContain('Không có ai ở đây');
  });
});

describe('ApplicantPage', () => {
  type Props = Parameters<typeof ApplicantPage>[0];
  const page = (
    change: Partial<Props['application']> = {},
    { basePath = '/agency/applicants', refused }: Partial<Props> = {},
  ) =>
    renderToString(
      <ApplicantPage
        {...around(basePath)}
        application={{ ...received(), answers: [], ...change }}
        requestKey="key-1"
        {...(refused && { refused })}
      />,
    );

  it('offers the answers that are possible, and asks only what they need', () => {
    const html = page({ allowed: ['INVITED', 'REFUSED_BY_EMPLOYER'], sequence: 2 });
    expect(html).toContain('action="/agency/applicants/application-1/answers"');
    expect(html).toContain('name="sequence" value="2"');
    expect(html.match(/name="outcome"/g)).toHaveLength(2);
    expect(html).toContain('name="reasonCode"');
    expect(html).not.toContain('name="on"');
    expect(page({ allowed: ['HIRED'] })).toContain('name="on"');
    expect(page({ allowed: [] })).toContain('Không còn gì để trả lời.');
  });

  it('shows what was answered, newest first, and what was typed into a refused form', () => {
    const answer: AnswerRow = {
      outcome: 'INVITED',
      reasonCode: null,
      reason: HOSTILE,
      happenedOn: '2026-11-20',
      followUpOn: null,
      byRole: 'agent',
      byName: HOSTILE,
      at: new Date('2026-11-20T02:00:00Z'),
    };
    const later = { ...answer, outcome: 'ATTENDED' as const, at: new Date('2026-11-21T02:00:00Z') };
    const fields = [{ field: 'outcome', code: 'field.required' }];
    const refused = { step: 'answer', values: { reason: HOSTILE }, fields };
    const html = page({ allowed: ['HIRED'], answers: [answer, later] }, { refused });
    expect(html.indexOf('Đã đến gặp')).toBeLessThan(html.indexOf('Mời phỏng vấn'));
    expect(html).toContain('href="#f-outcome"');
    expect(html).toContain('id="f-outcome"');
    expect(html).not.toContain(HOSTILE);
  });

  it('leads the centre to the person and the slip of an introduction, an agency to neither', () => {
    const slip = 'href="/centre/referrals/application-1/slip"';
    const person = 'href="/centre/people/person-1"';
    const introduced = page({ kind: 'referral' }, { basePath: '/centre/referrals' });
    expect(introduced).toContain(slip);
    expect(introduced).toContain(person);
    const own = page({ placementId: 'placement-1' });
    expect(own).not.toContain('/centre/');
    expect(own).toContain('href="/agency/placements/placement-1"');
    expect(page({ kind: 'application' }, { basePath: '/centre/referrals' })).not.toContain(slip);
  });
});
