import { type ReceivedRow } from '#libs/applications';
import { HOSTILE } from '../portal/pages.specimens.js';

/** Somebody who applied and has no answer yet. */
export function received(change: Partial<ReceivedRow> = {}): ReceivedRow {
  return { ...ROW, ...change };
}

const ROW: ReceivedRow = {
  id: 'application-1',
  kind: 'application',
  personId: 'person-1',
  personName: HOSTILE,
  birthDate: '2002-08-14',
  birthPrecision: 'day',
  sex: 'female',
  communeCode: '19318',
  postingId: 'posting-1',
  code: 'k7m2p9xq',
  title: HOSTILE,
  organisationName: HOSTILE,
  message: HOSTILE,
  createdAt: new Date('2026-11-18T02:00:00Z'),
  answerDueOn: '2026-11-27',
  overdue: false,
  outcome: null,
  reasonCode: null,
  reason: null,
  followUpOn: null,
  sequence: 0,
  placementId: null,
  allowed: [],
};
