import { z } from 'zod';
import { type IsoDate } from '#libs/platform';
import { type FactKind, type Need } from './placement.facts.js';
import { type Reason } from './placement.findings.js';
import {
  type Mover,
  PLACEMENT_STATES,
  type PlacementState,
  type Step,
  STEP_NAMES,
} from './placement.lifecycle.js';

export const placementFilterSchema = z.object({
  state: z.enum(PLACEMENT_STATES).optional(),
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

export const stepFormSchema = z.object({
  // Applying starts at a posting, not here.
  step: z.enum(STEP_NAMES).exclude(['apply']),
  version: z.coerce.number().int().positive(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  reason: z.string().trim().max(1000).default(''),
});
/** One step of a placement, as a form or body asks for it. */
export type StepForm = z.infer<typeof stepFormSchema>;

export const withdrawFormSchema = stepFormSchema.pick({ version: true, reason: true });
export type WithdrawForm = z.infer<typeof withdrawFormSchema>;

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
  toState: PlacementState;
  byRole: string;
  byName: string | null;
  reason: string | null;
  warns: Reason[];
}

export interface FactRow {
  kind: FactKind;
  value: string | number;
}

/** A step that the reader may take now, what it asks for, and why it cannot be taken yet. */
export interface AllowedStep {
  step: Step;
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
  answerBy: IsoDate | null;
  line: LineStep[];
  history: HistoryRow[];
  facts: FactRow[];
  allowedSteps: AllowedStep[];
}
