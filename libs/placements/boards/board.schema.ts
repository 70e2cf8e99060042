import { z } from 'zod';
import { type ApplicationKind } from '#libs/applications';
import { type FieldProblem, type IsoDate } from '#libs/platform';
import { type ClockKind, type ClockView } from '../clocks/clock.js';
import { type Step } from '../lifecycle/lifecycle.js';
import { type Mover, type PlacementState } from '../lifecycle/states.js';
import { type Need } from '../placement.facts.js';

const filled = (text: unknown) => (text === '' ? undefined : text);

export const boardFilterSchema = z.object({
  programme: z.preprocess(filled, z.string().max(40).optional()),
  postingId: z.preprocess(filled, z.uuid().optional()),
  /** A part of the person's name, with or without marks. */
  name: z.preprocess(filled, z.string().trim().max(100).optional()),
  /** Only placements with a clock that has run out. */
  overdue: z.preprocess((value) => value === 'yes' || value === true, z.boolean()).default(false),
});
export type BoardFilter = z.infer<typeof boardFilterSchema>;

/** A step as a card offers it: whether the law lets it pass is said when it is taken. */
export interface CardStep {
  step: Step;
  to: PlacementState;
  needs: readonly Need[];
  needsReason: boolean;
  back: boolean;
}

export interface BoardCard {
  id: string;
  version: number;
  personId: string;
  personName: string;
  sex: 'male' | 'female' | null;
  /** In full years today; null when the birth date is not known. */
  age: number | null;
  communeCode: string | null;
  title: string | null;
  programmeCode: string;
  mover: Mover;
  stateSince: Date;
  /** The open clock that runs out first. */
  clock: ClockView | null;
  steps: CardStep[];
}

export interface BoardColumn {
  state: PlacementState;
  /** All placements in the state; `cards` shows the most pressing ones. */
  count: number;
  overdue: number;
  cards: BoardCard[];
}

/** Columns in the order of the way; states without placements are left out, the main line's not. */
export interface BoardView {
  columns: BoardColumn[];
  count: number;
  overdue: number;
}

/** What became of one placement of `advanceMany`. */
export type ManyOutcome =
  | { id: string; ok: true; state: PlacementState; version: number }
  | {
      id: string;
      ok: false;
      code: string;
      status: number;
      parameters: Record<string, string | number>;
      fields: FieldProblem[];
    };

export const workFilterSchema = z.object({
  /** Days ahead; what is overdue is always there. */
  days: z.coerce.number().int().min(0).max(180).catch(14).default(14),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type WorkFilter = z.input<typeof workFilterSchema>;

/** Something that somebody must do by a day. */
export interface WorkItem {
  id: string;
  about: 'placement' | 'application' | 'hired';
  /** For placements; an application waits for its answer, somebody hired for the follow-up. */
  clock: ClockKind | null;
  kind: ApplicationKind | null;
  dueOn: IsoDate;
  overdue: boolean;
  /** Days until it is due; negative once it is overdue. */
  days: number;
  placementId: string | null;
  applicationId: string | null;
  postingId: string | null;
  postingCode: string | null;
  personId: string;
  personName: string;
  sex: 'male' | 'female' | null;
  age: number | null;
  communeCode: string | null;
  title: string | null;
  programmeCode: string | null;
  organisationName: string | null;
  state: PlacementState | null;
}

/** Overdue first, then what is due first. */
export interface WorkList {
  items: WorkItem[];
  overdue: number;
  next: string | undefined;
}
