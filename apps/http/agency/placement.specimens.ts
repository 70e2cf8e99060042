import { type PlacementListRow, type PlacementView } from '#libs/placements';
import { HOSTILE } from '../portal/pages.specimens.js';

/** Somebody who has applied, and waits for the agency. */
export const row: PlacementListRow = {
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

/** The same as a file, with two steps that the agency may take. */
export const placement: PlacementView = {
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
