import { z } from 'zod';
import { ANSWER_REASONS, type AnswerReason } from '#libs/applications';
import { type IsoDate } from '#libs/platform';
import { type ClockView } from './clocks/clock.js';
import { type Step, STEP_NAMES } from './lifecycle/lifecycle.js';
import {
  type Bring,
  type Mover,
  PLACEMENT_STATES,
  type PlacementState,
} from './lifecycle/states.js';
import { type FactKind, type Need } from './placement.facts.js';
import { type Reason } from './placement.findings.js';

export const placementFilterSchema = z.object({
  state: z.enum(PLACEMENT_STATES as [PlacementState]).optional(),
  /** The id of the last placement of the page before. */
  after: z.uuid().optional(),
});
/** Which placements a list shows; the ones of a person are asked for by pages, not by addresses. */
export interface PlacementFilter extends z.infer<typeof placementFilterSchema> {
  personId?: string;
}

/** A person applies to a posting. */
export interface ApplyInput {
  postingId: string;
  personId: string;
  message: string;
}

export interface Applied {
  applicationId: string;
  answerDueOn: IsoDate;
  /** Null at home: there is only the application. */
  placementId: string | null;
}

const line = (most: number) => z.string().trim().max(most).default('');

/** The paper behind a step or a fact: which one, and where it is kept. */
export const evidenceSchema = z.object({
  number: line(100),
  issuedOn: z.union([z.iso.date(), z.literal('')]).default(''),
  issuer: line(200),
  keptAt: line(200),
});
export type Evidence = z.infer<typeof evidenceSchema>;

const stepForm = z.object({
  version: z.coerce.number().int().positive(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  reason: line(1000),
  /** With a code other than `other` the words may be empty. */
  reasonCode: z.enum(ANSWER_REASONS).optional().catch(undefined),
  evidence: evidenceSchema.optional(),
});
// Applying starts at a posting, not here.
const someStep = z.enum(STEP_NAMES as [Step]).exclude(['apply']);

export const stepFormSchema = stepForm.extend({ step: someStep });
/** One step of a placement, as a form or body asks for it. */
export type StepForm = z.infer<typeof stepFormSchema>;

export const withdrawFormSchema = stepFormSchema.pick({ version: true, reason: true });
export type WithdrawForm = z.infer<typeof withdrawFormSchema>;

/** Facts written down wrongly or in the meantime; what stood before stays in the history. */
export const correctionSchema = stepForm.omit({ reasonCode: true });
export type CorrectionForm = z.infer<typeof correctionSchema>;

/** One step for many placements. */
export const manyFormSchema = stepForm.omit({ version: true }).extend({
  step: someStep,
  items: z
    .array(z.object({ id: z.uuid(), version: z.coerce.number().int().positive() }))
    .min(1)
    .max(100),
});
export type ManyForm = z.infer<typeof manyFormSchema>;

/** A placement in a list. */
export interface PlacementListRow {
  id: string;
  personId: string;
  personName: string;
  birthDate: IsoDate | null;
  sex: 'male' | 'female' | null;
  communeCode: string | null;
  programmeCode: string;
  title: string | null;
  organisationName: string | null;
  state: PlacementState;
  stateSince: Date;
  mover: Mover;
  /** The nearest open clock's day. */
  answerBy: IsoDate | null;
}

/** A page of a list. */
export interface PlacementList {
  rows: PlacementListRow[];
  /** `after` of the next page; undefined on the last one. */
  after: string | undefined;
}

export interface LineStep {
  state: PlacementState;
  status: 'done' | 'here' | 'later';
  at: Date | null;
}

export interface HistoryRow {
  at: Date;
  step: string;
  fromState: PlacementState | null;
  toState: PlacementState;
  byRole: string;
  byName: string | null;
  reason: string | null;
  reasonCode: AnswerReason | null;
  evidence: Evidence | null;
  warns: Reason[];
}

/** A fact that stands. */
export interface FactRow {
  kind: FactKind;
  value: string | number;
  recordedAt: Date;
  byName: string | null;
  evidence: Evidence | null;
}

/** A fact that a later row replaced or took back. */
export interface EarlierFact extends FactRow {
  replacedAt: Date;
  /** Null: taken back, nothing stands in its place. */
  replacedBy: string | number | null;
}

/** A step that the reader may take now, what it asks for, and why it cannot be taken yet. */
export interface AllowedStep {
  step: Step;
  /** The state that it leads to; the present one when it only writes something down. */
  to: PlacementState;
  needs: readonly Need[];
  needsReason: boolean;
  blockedBy: Reason[];
  warns: Reason[];
}

/** One placement with its way, as all parties see it. */
export interface PlacementView {
  id: string;
  version: number;
  personId: string;
  personName: string;
  programmeCode: string;
  title: string | null;
  organisationName: string | null;
  state: PlacementState;
  stateSince: Date;
  mover: Mover;
  /** What the worker brings along now. */
  bring: readonly Bring[];
  answerBy: IsoDate | null;
  line: LineStep[];
  history: HistoryRow[];
  facts: FactRow[];
  earlierFacts: EarlierFact[];
  /** Open ones first, the nearest first; then those that were kept. */
  clocks: ClockView[];
  /** Steps that lead on, and those that only write something down. */
  allowedSteps: AllowedStep[];
  /** Steps that lead back, each with a reason. */
  stepsBack: AllowedStep[];
  /** Facts that the reader may write anew, with or without a step; empty for workers. */
  correctable: FactKind[];
}

/** A placement chosen with others for one step. */
export type ChosenPlacement = Pick<
  PlacementView,
  'id' | 'version' | 'personName' | 'state' | 'allowedSteps' | 'stepsBack'
>;
