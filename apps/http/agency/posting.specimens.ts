import { type OwnPosting } from '#libs/postings';
import { postingOf } from '../portal/pages.specimens.js';

type OwnRow = OwnPosting['posting'];

const today = '2026-11-24';

/** A home posting of one's own in this state, with what can be said of it. */
export function ownPosting(row: Partial<OwnRow> = {}, more: Partial<OwnPosting> = {}): OwnPosting {
  const detail = postingOf({
    market: 'local',
    country: 'VN',
    title: 'Thợ hàn tàu cá',
    place: 'Khu công nghiệp Nam, Xã Khe Sanh, Quảng Trị',
    quotaLineId: null,
    contractMonths: null,
    workerCostVnd: 0,
  });
  const posting = {
    ...{ id: detail.id, code: detail.code, title: detail.title, status: 'draft', version: 3 },
    ...{ market: 'local', countryCode: 'VN', communeCodes: ['19318'], provinceCodes: ['44'] },
    ...{ nationwide: false, placeText: detail.place, occupationCode: '7212', places: 4 },
    ...{ payMin: 9_000_000, payMax: 12_000_000, payCurrency: 'VND', payPeriod: 'month' },
    ...{ shifts: ['day', 'night'], employmentForm: 'full_time', housing: true, quotaLineId: null },
    ...{ description: 'Hàn vỏ tàu tại xưởng.', review: null, reviewReasons: [], closeReason: null },
    ...{ organisationName: 'Công ty Sông Hiếu', confirmBy: null },
    ...row,
  } as OwnRow;
  return {
    detail,
    posting,
    problems: [],
    review: [],
    history: [
      {
        step: 'save',
        toStatus: 'draft',
        reason: null,
        note: null,
        byName: 'Nguyễn Thị Ánh Tuyết',
        byRole: 'agent',
        at: new Date('2026-11-20T02:00:00Z'),
      },
    ],
    today,
    ...more,
  };
}
