import { Injectable } from '@nestjs/common';
import {
  type AnswerForm,
  ApplicationAnswers,
  applicationNotFound,
  type Outcome,
} from '#libs/applications';
import { type Actor, Db, Problem, SYSTEM } from '#libs/platform';
import { type PlacementState } from './lifecycle/lifecycle.js';
import { mayOpen } from './placement.policy.js';
import { PlacementEntry } from './placement-entry.service.js';
import { PlacementReading } from './placement-reading.service.js';
import {
  type Applied,
  type ApplyInput,
  type ChosenPlacement,
  type CorrectionForm,
  type PlacementFilter,
  type PlacementList,
  type PlacementView,
  type StepForm,
  type WithdrawForm,
} from './placement.schema.js';
import { PlacementSteps } from './placement-steps.service.js';
import { answerByStep, answeredMeanwhile, openingNotAllowed } from './placements.errors.js';
import { PlacementsRepository } from './placements.repository.js';

const ENDED_AT_ONCE = 100;

@Injectable()
export class PlacementsService {
  constructor(
    private readonly db: Db,
    private readonly placements: PlacementsRepository,
    private readonly reading: PlacementReading,
    private readonly entering: PlacementEntry,
    private readonly steps: PlacementSteps,
    private readonly answers: ApplicationAnswers,
  ) {}

  /**
   * Writes down interest in a programme: a placement at INTERESTED, whose id is returned. Problems:
   * 403 unless it is the worker's own or a counsellor writes, 422 for an unknown programme.
   */
  open(actor: Actor, input: { personId: string; programmeCode: string }): Promise<string> {
    if (!mayOpen(actor, input.personId)) return Promise.reject(openingNotAllowed());
    return this.db.transaction(actor, () => this.steps.open(actor, input));
  }

  /**
   * A person applies to a posting. Abroad the placement is opened, or moved on from INTERESTED, to
   * APPLIED in the same transaction; at home there is only the application. Applying again gives
   * the first application; after a withdrawal it begins anew, with a placement of its own. Problems:
   * those of the application, and 409 with the reasons when the law forbids it (age, licence).
   */
  apply(actor: Actor, input: ApplyInput): Promise<Applied> {
    return this.db.transaction(actor, () => this.entering.apply(actor, input));
  }

  /** The actor's own application to a posting; undefined when there is none, or it was withdrawn. */
  applied(actor: Actor, postingId: string): Promise<Applied | undefined> {
    return this.entering.applied(actor, postingId);
  }

  /**
   * Answers an application, at home or abroad; abroad the placement takes its step in the same
   * transaction: a refusal is a rejection. The worker is told, with the reason. Problems: those of
   * `ApplicationAnswers.answer` and of `advance`.
   */
  answer(actor: Actor, applicationId: string, form: AnswerForm): Promise<void> {
    return this.db.transaction(actor, async () => {
      const application = await this.answers.find(actor, applicationId);
      if (!application) throw applicationNotFound();
      const { placementId, sequence } = application;
      if (!placementId) return this.answers.answer(actor, applicationId, form);
      const step = STEP_OF[form.outcome];
      if (!step) throw answerByStep();
      if (form.sequence !== sequence) throw answeredMeanwhile({ sequence });
      const { version } = await this.steps.visible(placementId);
      const { reason, reasonCode } = form;
      await this.steps.advance(actor, placementId, {
        step,
        version,
        facts: {},
        reason,
        reasonCode,
      });
    });
  }

  /**
   * Takes one step of the table (domain.md section 3). Problems: 404 when the actor may not see the
   * placement, 403 when somebody else takes this step, 422 for facts that are missing or cannot be
   * read, 409 when the placement has moved on (with the present state and version), when a guard
   * blocks (with the reasons) or when no place is left.
   */
  async advance(actor: Actor, id: string, form: StepForm): Promise<void> {
    await this.db.transaction(actor, () => this.steps.advance(actor, id, form));
  }

  /** The worker, or a counsellor in their name, ends a placement that has not departed. */
  withdraw(actor: Actor, id: string, form: WithdrawForm): Promise<void> {
    return this.advance(actor, id, { ...form, step: 'withdraw', facts: {} });
  }

  /**
   * Writes facts anew, with a reason; what stood before stays in the history, and the guards that
   * read these facts are asked again. Problems as for `advance`.
   */
  async correct(actor: Actor, id: string, form: CorrectionForm): Promise<void> {
    await this.db.transaction(actor, () => this.steps.correct(actor, id, form));
  }

  /** The placements that the actor may see, newest first, 50 a page. */
  listFor(actor: Actor, filter: PlacementFilter): Promise<PlacementList> {
    return this.db.read(actor, () => this.reading.list(actor, filter));
  }

  /** How many placements the actor sees in each state; states without any are absent. */
  countsFor(actor: Actor): Promise<Partial<Record<PlacementState, number>>> {
    return this.db.read(actor, () => this.reading.counts(actor));
  }

  /** One placement with its way, facts, clocks and the steps that the actor may take. Problem 404. */
  find(actor: Actor, id: string): Promise<PlacementView> {
    return this.db.read(actor, () => this.reading.view(actor, id));
  }

  /**
   * Placements chosen for one step, in the order of the ids, with all that the actor may take.
   * Problem 404 when the actor may not see one of them.
   */
  chosen(actor: Actor, ids: readonly string[]): Promise<ChosenPlacement[]> {
    return this.db.read(actor, () => this.reading.chosen(actor, ids));
  }

  /**
   * Ends the contracts whose last day has come, some at a time; returns whether there may be more.
   * One that somebody moves at the same moment is left to them.
   */
  endContracts(): Promise<boolean> {
    return this.db.transaction(SYSTEM, async () => {
      let ended = 0;
      for (const { id, version } of await this.placements.ended(ENDED_AT_ONCE)) {
        const form = { step: 'end-contract' as const, version, facts: {}, reason: '' };
        const done = await this.placements.attempt(() => this.steps.advance(SYSTEM, id, form));
        if (!(done instanceof Problem)) ended += 1;
      }
      return ended === ENDED_AT_ONCE;
    });
  }
}

/** The steps that answer an application. */
const STEP_OF: Partial<Record<Outcome, 'prescreen' | 'reject' | 'withdraw'>> = {
  ACCEPTED: 'prescreen',
  REFUSED_BY_EMPLOYER: 'reject',
  WITHDRAWN: 'withdraw',
};
