import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type BoardCard, type BoardColumn, type BoardView } from '#libs/placements';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { BoardPage, shownColumns } from './placement-board.pages.js';
import { readPicks } from './placement-forms.js';

const ID = '01a20edb-d20d-73de-a7e4-65802d4dd55e';

const card: BoardCard = {
  id: ID,
  version: 7,
  personId: 'person-1',
  personName: HOSTILE,
  sex: 'female',
  age: 24,
  communeCode: '19318',
  title: null,
  programmeCode: 'TW_FACTORY',
  mover: 'agency',
  stateSince: new Date('2026-11-10T02:00:00Z'),
  clock: {
    kind: 'application-answer',
    owner: 'agency',
    startsOn: '2026-11-15',
    dueOn: '2026-11-22',
    metOn: null,
    state: 'overdue',
    ruleId: null,
  },
  steps: [
    { step: 'prescreen', to: 'PRESCREENED', needs: [], needsReason: false, back: false },
    { step: 'reject', to: 'REJECTED', needs: [], needsReason: true, back: false },
    { step: 'back-to-applied', to: 'READY', needs: [], needsReason: true, back: true },
  ],
};

const column = (state: BoardColumn['state'], cards: BoardCard[], count = cards.length) => ({
  state,
  count,
  overdue: cards.length,
  cards,
});

const board: BoardView = {
  columns: [
    column('INTERESTED', []),
    column('APPLIED', [card], 9),
    column('PRESCREENED', []),
    column('READY', []),
  ],
  count: 9,
  overdue: 1,
};

function page(view: BoardView = board, overdue = false) {
  return renderToString(
    <BoardPage
      frame={frameOf('vi', 'agent')}
      basePath="/agency/placements"
      board={view}
      filter={{ overdue }}
      programmes={[]}
      labels={{ commune: () => 'Xã Khe Sanh', programme: (code) => code }}
      today="2026-11-24"
    />,
  );
}

describe('BoardPage', () => {
  it('shows who it is, the clock, what is late, and what lies behind the column', () => {
    const html = page();
    expect(html).toContain('Nữ, 24 tuổi, Xã Khe Sanh');
    expect(html).toContain('Quá 2 ngày');
    expect(html).toContain('1 quá hạn');
    expect(html).toContain('href="/agency/placements?view=table&amp;state=APPLIED"');
    expect(html).toContain('Xem 8 ca nữa');
    expect(html).not.toContain(HOSTILE);
  });

  it('offers each step by link, with dots where a question follows, and all from one select', () => {
    const html = page();
    const href = `/agency/placements/move?step=reject&amp;pick=${ID}.7`;
    expect(html).toContain(`<a href="${href}">Không chọn…</a>`);
    expect(html).toContain('>Đạt sơ tuyển</a>');
    expect(html).toContain(`name="pick" value="${ID}.7"`);
    expect(html.match(/<option value="reject"/g)).toHaveLength(1);
  });

  it('keeps the columns that hold somebody or come next, and names the others', () => {
    expect(shownColumns(board).map(({ state }) => state)).toEqual(['APPLIED', 'PRESCREENED']);
    expect(page()).toContain('Quan tâm, Đủ điều kiện xuất cảnh.');
  });

  it('says whether nothing is there or nothing is like that', () => {
    const empty = { columns: [], count: 0, overdue: 0 };
    expect(page(empty)).toContain('Chưa có ca nào');
    expect(page(empty, true)).toContain('Không có ca nào như vậy');
  });
});

describe('readPicks', () => {
  it('reads boxes and one field alike, each placement once, and leaves out what is no pick', () => {
    const other = ID.replace('01a2', '01a3');
    const both = [
      { id: ID, version: 8 },
      { id: other, version: 1 },
    ];
    expect(readPicks([`${ID}.7`, 'nonsense', `${ID}.8`, `${other}.1`])).toEqual(both);
    expect(readPicks(`${ID}.8~${other}.1`)).toEqual(both);
    expect(readPicks(undefined)).toEqual([]);
    expect(readPicks({ toString: 'x' })).toEqual([]);
  });
});
