import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type PlacementListRow } from '#libs/placements';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { placement, row } from './placement.specimens.js';
import { PlacementFilePage } from './placement-file.pages.js';
import { PlacementsListPage } from './placements.pages.js';

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
