import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService } from '#libs/applications';
import { type Actor, dateInZone, Db } from '#libs/platform';
import { type PostingDetail, PostingsService } from '#libs/postings';
import { PlacementChecks } from './placement.checks.js';
import { type Facts, readFacts } from './placement.facts.js';
import { checkGuards } from './placement.guards.js';
import {
  type PlacementState,
  type Step,
  stepRule,
  stepsFrom,
  turnAt,
} from './placement.lifecycle.js';
import { PlacementMoves } from './placement.moves.js';
import { mayOpen, mayTake } from './placement.policy.js';
import {
  type AllowedStep,
  type Applied,
  type ApplyInput,
  type PlacementFilter,
  type PlacementList,
  type PlacementView,
  type StepForm,
  type WithdrawForm,
} from './placement.schema.js';
import { answerBy, newestFacts, wayOf } from './placement.view.js';
import {
  blocked,
  movedOn,
  openingNotAllowed,
  placementNotFound,
  stepNotAllowed,
  unknownProgramme,
  wrongFacts,
} from './placements.errors.js';
import { type PlacementFile, PlacementsRepository } from './placements.repository.js';

const PAGE = 50;
const UUID = z.uuid();

@Injectable()
export class PlacementsService {
  constructor(
    private readonly db: Db,
    private readonly placements: PlacementsRepository,
    private readonly checks: PlacementChecks,
    private readonly moves: PlacementMoves,
    private readonly applications: ApplicationsService,
    private readonly postings: PostingsService,
  ) {}

  /**
   * Writes down interest in a programme: a placement at INTERESTED, whose id is returned. Problems:
   * 403 unless it is the worker's own or a counsellor writes, 422 for an unknown programme.
   */
  async open(actor: Actor, input: { personId: string; programmeCode: string }): Promise<string> {
    if (!mayOpen(actor, input.personId)) throw openingNotAllowed();
    return this.db.transaction(actor, async () => {
      const channel = await this.checks.channelOf(input.programmeCode);
      if (!channel) throw unknownProgramme();
      return this.moves.open(actor, { ...input, channel });
    });
  }

  /**
   * A person applies to a posting. Abroad the placement is opened, or moved on from INTERESTED, to
   * APPLIED in the same transaction; at home there is only the application. Applying again gives
   * the first application. Problems: those of the application, and 409 with the reasons when the law
   * forbids it (age, licence).
   */
  apply(actor: Actor, input: ApplyInput): Promise<Applied> {
    const { postingId, personId, message } = input;
    return this.db.transaction(actor, async () => {
      const posting = await this.postings.byId(actor, postingId);
      const { application, isNew } = await this.applications.record(actor, {
        posting,
        personId,
        message,
      });
      const { id: applicationId, answerDueOn } = application;
      if (!isNew || posting.market !== 'overseas') {
        return { applicationId, answerDueOn, placementId: application.placementId };
      }
      const placementId = await this.enter(actor, posting, personId);
      await this.applications.attach(actor, applicationId, placementId);
      return { applicationId, answerDueOn, placementId };
    });
  }

  /** The actor's own application to a posting; undefined when there is none. */
  async applied(actor: Actor, postingId: string): Promise<Applied | undefined> {
    const { personId } = actor;
    const found = personId && (await this.applications.find(actor, personId, postingId));
    if (!found) return undefined;
    const { id: applicationId, answerDueOn, placementId } = found;
    return { applicationId, answerDueOn, placementId };
  }

  /**
   * Takes one step of the table (domain.md section 3). Problems: 404 when the actor may not see the
   * placement, 403 when somebody else takes this step, 422 for facts that are missing or cannot be
   * read, 409 when the placement has moved on (with the present state and version), when a guard
   * blocks (with the reasons) or when no place is left.
   */
  advance(actor: Actor, id: string, form: StepForm): Promise<void> {
    return this.db.transaction(actor, async () => {
      const file = await this.visible(id);
      const { step, reason } = form;
      if (!mayTake(actor, step, file)) throw stepNotAllowed();
      if (form.version !== file.version) throw movedOn(file);
      const { needs, needsReason } = stepRule(step);
      const { facts, problems } = readFacts(needs, form.facts);
      if (needsReason && !reason) {
        problems.push({ field: 'reason', code: 'placements.reason-missing' });
      }
      if (problems.length > 0) throw wrongFacts(problems);
      await this.take(actor, file, { step, facts, reason: reason || null });
    });
  }

  /** The worker, or a counsellor in their name, ends a placement that has not departed. */
  withdraw(actor: Actor, id: string, form: WithdrawForm): Promise<void> {
    return this.advance(actor, id, { ...form, step: 'withdraw', facts: {} });
  }

  /** The placements that the actor may see, newest first, 50 a page. */
  listFor(actor: Actor, filter: PlacementFilter): Promise<PlacementList> {
    return this.db.read(actor, async () => {
      const found = await this.placements.list(filter, agencyOf(actor), PAGE + 1);
      const rows = found.slice(0, PAGE).map(({ promisedBy, ...row }) => ({
        ...row,
        mover: turnAt(row.state).mover,
        answerBy: answerBy(row, promisedBy),
      }));
      return { rows, after: found.length > PAGE ? rows.at(-1)?.id : undefined };
    });
  }

  /** How many placements the actor sees in each state; states without any are absent. */
  countsFor(actor: Actor): Promise<Partial<Record<PlacementState, number>>> {
    return this.db.read(actor, async () => {
      const counts = await this.placements.counts(agencyOf(actor));
      return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
    });
  }

  /** One placement with its way, history, facts and the steps that the actor may take. Problem 404. */
  find(actor: Actor, id: string): Promise<PlacementView> {
    return this.db.read(actor, async () => {
      const file = await this.visible(id);
      const facts = await this.placements.facts(id);
      const history = await this.placements.history(id);
      const stages = await this.checks.stagesOf(file.programmeCode);
      const known = newestFacts(facts);
      return {
        id,
        version: file.version,
        personId: file.personId,
        personName: file.personName,
        programmeCode: file.programmeCode,
        title: file.title,
        organisationName: file.organisationName,
        state: file.state,
        stateSince: file.stateSince,
        mover: turnAt(file.state).mover,
        answerBy: answerBy(file, known.departure_promised_by ?? null),
        line: wayOf(file.state, stages, history),
        history,
        facts,
        allowedSteps: await this.allowedSteps(actor, file, known),
      };
    });
  }

  private async visible(id: string): Promise<PlacementFile> {
    const file = UUID.safeParse(id).success ? await this.placements.file(id) : undefined;
    if (!file) throw placementNotFound();
    return file;
  }

  private async enter(actor: Actor, posting: PostingDetail, personId: string): Promise<string> {
    const programmeCode = posting.programme;
    const channel = programmeCode && (await this.checks.channelOf(programmeCode));
    if (!programmeCode || !channel) throw unknownProgramme();
    const interest = await this.placements.interestOf(personId, programmeCode);
    const id = interest?.id ?? (await this.moves.open(actor, { personId, programmeCode, channel }));
    await this.placements.setOrder(id, {
      postingId: posting.id,
      quotaLineId: posting.quotaLineId,
      organisationId: posting.organisationId,
    });
    const facts = { applied_on: dateInZone(this.db.now) };
    await this.take(actor, await this.visible(id), { step: 'apply', facts, reason: null });
    return id;
  }

  /** The table and the guards, then the writing; who may take the step was decided before. */
  private async take(actor: Actor, file: PlacementFile, taken: Taken): Promise<void> {
    const stages = await this.checks.stagesOf(file.programmeCode);
    if (!stepsFrom(file.state, stages).includes(taken.step)) throw movedOn(file);
    const known = newestFacts(await this.placements.facts(file.id));
    const input = await this.checks.inputFor(actor, file, { ...known, ...taken.facts });
    const verdict = checkGuards(stepRule(taken.step).to, input);
    if (verdict.blocks.length > 0) throw blocked(verdict.blocks);
    await this.moves.take(actor, file, { ...taken, verdict });
  }

  private async allowedSteps(
    actor: Actor,
    file: PlacementFile,
    known: Facts,
  ): Promise<AllowedStep[]> {
    const stages = await this.checks.stagesOf(file.programmeCode);
    const input = await this.checks.inputFor(actor, file, known);
    return stepsFrom(file.state, stages).flatMap((step) => {
      // Applying starts at a posting.
      if (step === 'apply' || !mayTake(actor, step, file)) return [];
      const { to, needs, needsReason = false } = stepRule(step);
      const { blocks: blockedBy, warns } = checkGuards(to, input, needs);
      return [{ step, to, needs, needsReason, blockedBy, warns }];
    });
  }
}

interface Taken {
  step: Step;
  facts: Facts;
  reason: string | null;
}

function agencyOf(actor: Actor): string | null {
  return actor.role === 'agent' ? actor.organisationId : null;
}
