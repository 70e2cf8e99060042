import { type IsoDate } from '#libs/platform';

/** Who has to act before a clock runs out, and who is reminded. */
export const AUDIENCES = ['worker', 'agency', 'counsellor', 'official'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const CLOCK_KINDS = [
  'call-back',
  'follow-up',
  'application-answer',
  'exam',
  'exam-result',
  'roster',
  'interview',
  'departure-promise',
  'contract-confirmation',
  'orientation-certificate',
  'permit',
  'list-confirmation',
  'registration',
  'visa-entry',
  'departure',
  'database-update',
  'agency-fund',
  'monthly-report',
  'contract-end',
  'return',
  'residence-notice',
  'work-offer',
  'liquidation',
  'liquidation-confirmation',
  'money-settlement',
  'reintegration-3',
  'reintegration-6',
  'reintegration-12',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** One date that must be kept, computed from facts. */
export interface Clock {
  kind: ClockKind;
  /** The one who has to act. */
  owner: Audience;
  startsOn: IsoDate;
  /** Null: the rule or paper that gives the length is not known. */
  dueOn: IsoDate | null;
  /** The day on which what was due was done. */
  metOn: IsoDate | null;
  /** The legal rule that gave the length; null for dates of papers and the portal's own promises. */
  ruleId: string | null;
  reminders: Reminder[];
}

export interface Reminder {
  on: IsoDate;
  to: Audience;
}

/** A clock as pages show it. `overdue`: open, and its day has passed. */
export interface ClockView {
  kind: ClockKind;
  owner: Audience;
  startsOn: IsoDate;
  dueOn: IsoDate | null;
  metOn: IsoDate | null;
  state: 'open' | 'overdue' | 'met' | 'unknown';
  ruleId: string | null;
}
