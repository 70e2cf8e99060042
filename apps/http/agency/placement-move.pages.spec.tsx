import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type AllowedStep, type ManyOutcome } from '#libs/placements';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { MovedPage, MovePage, type MovePageProps } from './placement-move.pages.js';
import { placement } from './placement.specimens.js';

const BASE = '/agency/placements';
const frame = frameOf('vi', 'agent');

const reject: AllowedStep = {
  step: 'reject',
  to: 'REJECTED',
  needs: [],
  needsReason: true,
  blockedBy: [],
  warns: [],
};
const picked = (id: string, change: Partial<typeof placement> = {}, version = 7) => ({
  placement: { ...placement, id, allowedSteps: [reject], ...change },
  version,
});

function page(props: Partial<MovePageProps> = {}) {
  const all = { frame, basePath: BASE, picked: [picked('one')], requestKey: 'key-1' };
  return renderToString(<MovePage {...all} step="reject" {...props} />);
}

describe('MovePage', () => {
  it('sends all who were chosen in one form, with the versions that were seen', () => {
    const html = page({ picked: [picked('one'), picked('two', {}, 6)] });
    expect(html).toContain('action="/agency/placements/move"');
    expect(html).toContain('name="step" value="reject"');
    expect(html).toContain('name="pick" value="one.7~two.6"');
    expect(html).toContain('name="_key" value="key-1"');
    expect(html).toContain('name="reasonCode"');
    expect(html).not.toContain(HOSTILE);
  });

  it('says of each whether it can be taken, and what stands in the way', () => {
    const blockedBy = [{ code: 'placements.guard.too-young', parameters: { years: 18 } }];
    const html = page({
      picked: [
        picked('free'),
        picked('moved', {}, 6),
        picked('elsewhere', { allowedSteps: [] }),
        picked('blocked', { allowedSteps: [{ ...reject, blockedBy }] }),
      ],
    });
    expect(html.match(/Làm được/g)).toHaveLength(1);
    expect(html).toContain('Ca đã đổi từ lúc bạn chọn.');
    expect(html).toContain('Bước này không làm được lúc này.');
    expect(html).toContain('Chưa đủ 18 tuổi.');
  });

  it('offers no button for a step that nobody can take', () => {
    const html = page({ picked: [picked('one', { allowedSteps: [] })] });
    expect(html).not.toContain('class="btn btn-error"');
    expect(html).not.toContain('name="reason"');
  });

  it('asks for the step, or says that nobody was chosen', () => {
    const href = 'href="/agency/placements/move?step=reject&amp;pick=one.7"';
    expect(page({ step: undefined })).toContain(href);
    expect(page({ picked: [] })).toContain('Chưa chọn ca nào');
  });

  it('shows a refused form with what was typed', () => {
    const html = page({
      refused: {
        step: 'reject',
        values: { reason: HOSTILE },
        fields: [{ field: 'reason', code: 'placements.reason-missing' }],
      },
    });
    expect(html).toContain('href="#f-move-reason"');
    expect(html).toContain('id="f-move-reason"');
    expect(html).toContain('&lt;script>');
    expect(html).not.toContain(HOSTILE);
  });
});

describe('MovedPage', () => {
  it('says what became of each, and repeats no reason', () => {
    const missing = { code: 'placements.fact-missing', parameters: {} };
    const refusal = {
      ok: false as const,
      code: 'placements.moved-on',
      parameters: {},
      status: 409,
    };
    const outcomes: ManyOutcome[] = [
      { id: 'one', ok: true, state: 'REJECTED', version: 8 },
      { id: 'two', ...refusal, fields: [] },
      {
        id: 'three',
        ...refusal,
        fields: ['interview_on', 'interview_place'].map((field) => ({ field, ...missing })),
      },
    ];
    const html = renderToString(
      <MovedPage
        frame={frame}
        basePath={BASE}
        step="reject"
        outcomes={outcomes}
        nameOf={(id) => `${id} ${HOSTILE}`}
      />,
    );
    expect(html).toContain('Xong 1 trên 3 người');
    expect(html).toContain('Đã ghi. Bây giờ:');
    expect(html).toContain('href="/agency/placements/two"');
    expect(html.match(/class="is-bad"/g)).toHaveLength(2);
    expect(html).not.toContain('placements.');
    expect(html).not.toContain(HOSTILE);
  });
});
