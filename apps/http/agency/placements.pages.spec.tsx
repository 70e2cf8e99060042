import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type PlacementListRow, type PlacementView } from '#libs/placements';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { PlacementFilePage } from './placement-file.pages.js';
import { PlacementsListPage } from './placements.pages.js';

const row: PlacementListRow = {
  id: 'placement-1',
  personId: 'person-1',
  personName: HOSTILE,
  birthDate: '2002-08-14',
  sex: 'female',
  communeCode: '19318',
  programmeCode: 'TW_FACTORY',
  title: null,
  organisationName: null,
  state: 'APPLIED',
  stateSince: new Date('2026-11-10T02:00:00Z'),
  mover: 'agency',
  answerBy: '2026-11-22',
};

describe('PlacementsListPage', () => {
  const page = (language: 'vi' | 'en', rows: PlacementListRow[]) =>
    renderToString(
      <PlacementsListPage
        frame={frameOf(language, 'agent')}
        basePath="/agency/placements"
        rows={rows}
        counts={{ APPLIED: 9, INTERVIEW: 2 }}
        state="APPLIED"
        after="placement-1"
        labels={{ commune: () => 'Xã Khe Sanh', programme: (code) => code }}
        today="2026-11-24"
      />,
    );

  it('shows who it is, the clock, the states with counts and the next page', () => {
    const html = page('vi', [row]);
    expect(html).toContain('Nữ, 24 tuổi, Xã Khe Sanh');
    expect(html).toContain('Quá 2 ngày');
    expect(html).toContain('href="/agency/placements?view=table&amp;state=INTERVIEW"');
    expect(html).toContain(
      'href="/agency/placements?view=table&amp;state=APPLIED&amp;after=placement-1"',
    );
    expect(html).toContain('href="/agency/placements/placement-1"');
    expect(html).not.toContain('<script>');
  });

  it('explains an empty list', () => {
    expect(page('en', [])).toContain('No placements here');
  });
});

const placement: PlacementView = {
  ...row,
  version: 7,
  line: [{ state: 'APPLIED', status: 'here', at: null }],
  history: [],
  facts: [
    { kind: 'service_fee_vnd' as const, value: 48_000_000 },
    { kind: 'contract_signed_on' as const, value: '2026-09-09' },
    { kind: 'flight' as const, value: HOSTILE },
  ].map((fact) => ({ ...fact, recordedAt: new Date(), byName: null, evidence: null })),
  earlierFacts: [],
  clocks: [],
  bring: [],
  stepsBack: [],
  correctable: [],
  allowedSteps: [
    {
      step: 'interview',
      to: 'INTERVIEW',
      needs: [
        { kind: 'interview_on', required: true },
        { kind: 'interview_place', required: true },
      ],
      needsReason: false,
      blockedBy: [{ code: 'placements.guard.too-young', parameters: { years: 18 } }],
      warns: [],
    },
    { step: 'reject', to: 'REJECTED', needs: [], needsReason: true, blockedBy: [], warns: [] },
  ],
};

describe('PlacementFilePage', () => {
  const page = (refused?: Parameters<typeof PlacementFilePage>[0]['refused']) =>
    renderToString(
      <PlacementFilePage
        frame={frameOf('vi', 'agent')}
        basePath="/agency/placements"
        placement={placement}
        programme="Nhà máy"
        today="2026-11-24"
        requestKey="key-1"
        {...(refused && { refused })}
      />,
    );

  it('has one form for each step, each with its own key, and says what blocks it', () => {
    const html = page();
    expect(html.match(/action="\/agency\/placements\/placement-1\/steps"/g)).toHaveLength(2);
    expect(html).toContain('name="_key" value="key-1.interview"');
    expect(html).toContain('name="version" value="7"');
    expect(html).toContain('Chưa đủ 18 tuổi.');
    expect(html).toContain('48.000.000\u00a0đ');
    expect(html).toContain('09/09/2026');
    expect(html).not.toContain('<script>');
  });

  it('opens the step that was refused, with what was typed', () => {
    const html = page({
      step: 'interview',
      values: { interview_place: HOSTILE },
      fields: [{ field: 'interview_on', code: 'placements.fact-missing' }],
    });
    expect(html).toContain('href="#f-interview-interview_on"');
    expect(html).toContain('id="f-interview-interview_on"');
    expect(html).toContain('value="&lt;script>');
  });
});
