/** Who must act next. */
export const MOVERS = [
  'worker',
  'agency',
  'centre',
  'commune',
  'department',
  'abroad',
  'nobody',
] as const;
export type Mover = (typeof MOVERS)[number];

/** What a worker brings along or keeps at hand, as codes of the text files. */
export const BRING = [
  'id-card',
  'photos',
  'cv',
  'degree',
  'exam-card',
  'language-certificate',
  'health-certificate',
  'passport',
  'criminal-record',
  'registration-form',
  'contract-translation',
  'sending-contract',
  'fee-receipts',
  'fund-receipt',
  'orientation-certificate',
  'visa',
  'ticket',
  'labour-contract',
  'contact-abroad',
  'incident-papers',
  'entry-stamp',
  'liquidation-papers',
] as const;
export type Bring = (typeof BRING)[number];

interface Turn {
  mover: Mover;
  bring: readonly Bring[];
}

interface StateRow extends Turn {
  /** Where no agency takes part: the worker signed the contract abroad in person. */
  alone?: Turn;
}

/** The way abroad in its order; a programme passes some of these. */
const MAIN = {
  INTERESTED: { mover: 'centre', bring: ['id-card'] },
  COUNSELLED: { mover: 'worker', bring: ['id-card', 'degree'] },
  APPLIED: {
    mover: 'agency',
    bring: ['id-card', 'cv', 'photos'],
    alone: {
      mover: 'worker',
      bring: ['registration-form', 'contract-translation', 'id-card', 'passport', 'cv'],
    },
  },
  PRESCREENED: { mover: 'agency', bring: ['health-certificate', 'language-certificate'] },
  QUALIFYING: { mover: 'worker', bring: ['id-card', 'exam-card'] },
  QUALIFIED: { mover: 'agency', bring: ['passport', 'health-certificate'] },
  ROSTERED: { mover: 'abroad', bring: ['passport'] },
  INTERVIEW: { mover: 'agency', bring: ['id-card', 'degree'] },
  SELECTED: { mover: 'agency', bring: ['id-card', 'passport', 'health-certificate'] },
  CONTRACTED: { mover: 'agency', bring: ['sending-contract', 'fee-receipts'] },
  TRAINING: { mover: 'worker', bring: ['id-card'] },
  PERMIT_PENDING: { mover: 'abroad', bring: ['passport', 'photos', 'criminal-record'] },
  PERMIT_ISSUED: { mover: 'agency', bring: ['passport'] },
  LIST_CONFIRMED: { mover: 'agency', bring: ['passport', 'photos'] },
  VISA_ISSUED: { mover: 'agency', bring: ['passport', 'orientation-certificate', 'fund-receipt'] },
  COMMUNE_SUBMITTED: { mover: 'commune', bring: ['id-card'] },
  COMMUNE_CONFIRMED: { mover: 'worker', bring: ['passport', 'visa', 'fund-receipt'] },
  READY: { mover: 'worker', bring: ['passport', 'visa', 'ticket', 'sending-contract'] },
  DEPARTED: {
    mover: 'agency',
    bring: ['contact-abroad', 'sending-contract'],
    alone: { mover: 'worker', bring: ['contact-abroad', 'labour-contract'] },
  },
  WORKING: { mover: 'worker', bring: ['labour-contract', 'contact-abroad'] },
  CONTRACT_ENDED: { mover: 'worker', bring: ['passport', 'ticket'] },
  RETURNED: {
    mover: 'agency',
    bring: ['entry-stamp', 'sending-contract', 'fee-receipts'],
    alone: { mover: 'worker', bring: ['entry-stamp'] },
  },
  LIQUIDATED: { mover: 'centre', bring: ['liquidation-papers'] },
  REINTEGRATED: { mover: 'nobody', bring: [] },
} as const satisfies Record<string, StateRow>;

/** What may come between work abroad and the return. */
const ABROAD = {
  INCIDENT_HOLD: { mover: 'agency', bring: ['incident-papers', 'labour-contract'] },
  ABSCONDED: { mover: 'agency', bring: ['passport'] },
  OVERSTAYING: { mover: 'department', bring: ['passport'] },
  EARLY_RETURN: { mover: 'agency', bring: ['ticket', 'sending-contract', 'fee-receipts'] },
  MISSING: { mover: 'agency', bring: [] },
  DEPORTED: { mover: 'worker', bring: ['passport', 'ticket'] },
} as const satisfies Record<string, StateRow>;

/** Ways in which a placement ends before its time. From here no step leads on. */
const BROKEN = {
  WITHDRAWN: { mover: 'nobody', bring: [] },
  REJECTED: { mover: 'nobody', bring: [] },
  CANCELLED_BY_AGENCY: { mover: 'agency', bring: ['sending-contract', 'fee-receipts'] },
  FAILED_EXAM: { mover: 'nobody', bring: [] },
  EXPIRED: { mover: 'nobody', bring: [] },
  DECEASED: { mover: 'agency', bring: [] },
} as const satisfies Record<string, StateRow>;

const STATES = { ...MAIN, ...ABROAD, ...BROKEN };
export type PlacementState = keyof typeof STATES;

/** Events within WORKING: the work goes on, for longer or elsewhere. */
export const EVENTS_ABROAD = ['EXTENDED', 'TRANSFERRED'] as const;

/** Where guards stand: at the states and at the events. */
export type Door = PlacementState | (typeof EVENTS_ABROAD)[number];

export const MAIN_LINE = Object.keys(MAIN) as (keyof typeof MAIN)[];
export const SIDE_STATES = Object.keys(ABROAD) as (keyof typeof ABROAD)[];
export const BROKEN_OFF = Object.keys(BROKEN) as (keyof typeof BROKEN)[];
export const PLACEMENT_STATES = Object.keys(STATES) as PlacementState[];

/** From here no step leads to another state. */
export const ENDS: readonly PlacementState[] = ['REINTEGRATED', ...BROKEN_OFF];

/** The worker has left the country; includes those who came back. */
export const GONE: readonly PlacementState[] = [
  ...between('DEPARTED', 'LIQUIDATED'),
  ...SIDE_STATES,
];

/** States from one to another of the main line, both included. */
export function between(first: PlacementState, last: PlacementState): PlacementState[] {
  const line: readonly PlacementState[] = MAIN_LINE;
  return line.slice(line.indexOf(first), line.indexOf(last) + 1);
}

export function isMainState(state: PlacementState): boolean {
  return state in MAIN;
}

/** The states of the main line that a programme passes, in order. */
export function lineOf(stages: readonly string[]): PlacementState[] {
  return MAIN_LINE.filter((state) => stages.includes(state));
}

/** Whose turn it is in a state and what the worker brings; `alone`: no agency takes part. */
export function turnAt(state: PlacementState, alone = false): Turn {
  const row: StateRow = STATES[state];
  return (alone && row.alone) || { mover: row.mover, bring: row.bring };
}

/** A state's text when it comes from a row: the table is the only list of them. */
export function isPlacementState(text: string): text is PlacementState {
  return text in STATES;
}
