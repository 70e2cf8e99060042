import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type WorkItem } from '#libs/placements';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { WorkListPage } from './work-list.pages.js';

const item: WorkItem = {
  id: 'item-1',
  about: 'placement',
  clock: 'application-answer',
  kind: null,
  dueOn: '2026-11-22',
  overdue: true,
  days: -2,
  placementId: 'placement-1',
  applicationId: null,
  postingId: 'posting-1',
  postingCode: 'k7m2p9xq',
  personId: 'person-1',
  personName: HOSTILE,
  sex: 'female',
  age: 24,
  communeCode: '19318',
  title: HOSTILE,
  programmeCode: 'TW_FACTORY',
  organisationName: HOSTILE,
  state: 'APPLIED',
};
const ofApplication = { placementId: null, applicationId: 'application-1', clock: null };

function page(items: WorkItem[], house: 'centre' | 'agency' = 'centre', next?: string) {
  return renderToString(
    <WorkListPage
      frame={frameOf('vi', house === 'centre' ? 'counsellor' : 'agent')}
      house={house}
      list={{ items, overdue: 1, next }}
      days={14}
      labels={{ commune: () => 'Xã Khe Sanh', programme: (code) => code }}
    />,
  );
}

describe('WorkListPage', () => {
  it('puts what is overdue before today, and today before what comes', () => {
    const today = { ...item, id: 'item-2', overdue: false, days: 0 };
    const later = { ...item, id: 'item-3', overdue: false, days: 5 };
    const html = page([later, today, item], 'agency', '2026-11-29.item-3');
    const places = ['id="overdue"', 'id="today"', 'id="later"'].map((id) => html.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).toContain('Quá 2 ngày');
    expect(html).toContain('Hạn hôm nay');
    expect(html).toContain('Còn 5 ngày');
    expect(html).toContain('Nữ, 24 tuổi, Xã Khe Sanh');
    expect(html).toContain('href="/agency/placements/placement-1"');
    expect(html).toContain('href="/agency/work?days=14&amp;after=2026-11-29.item-3"');
    expect(html).not.toContain(HOSTILE);
  });

  it('has the slip of an introduction at the centre only, and not once the worker is hired', () => {
    const referral = { ...item, ...ofApplication, about: 'application', kind: 'referral' } as const;
    const slip = '/centre/referrals/application-1/slip';
    expect(page([referral])).toContain(`href="${slip}"`);
    expect(page([{ ...referral, about: 'hired' }])).not.toContain(slip);
    expect(page([{ ...referral, about: 'hired' }])).toContain('Hỏi người lao động còn làm không');
    const application = page([{ ...referral, kind: 'application' }], 'agency');
    expect(application).toContain('href="/agency/applicants/application-1"');
    expect(application).not.toContain('/slip');
  });

  it('explains an empty list', () => {
    expect(page([])).toContain('Không có việc nào');
  });
});
