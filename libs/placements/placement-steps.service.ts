import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationAnswers, type Outcome } from '#libs/applications';
import { type Actor, type FieldProblem } from '#libs/platform';
import {
  doorOf,
  leadsBack,
  type Step,
  stepRule,
  stepsFrom,
  targetOf,
  type PlacementState,
} from './lifecycle/lifecycle.js';
import { PlacementChecks } from './placement.checks.js';
import { type FactKind, type Facts, type Need, readFacts } from './placement.facts.js';
import { checkFacts, checkGuards, type Verdict } from './placement.guards.js';
import { PlacementMoves, type Taken } from './placement.moves.js';
import { mayCorrect, mayTake } from './placement.policy.js';
import { PlacementRecordsRepository } from './placement-records.repository.js';
import {
  type AllowedStep,
  type CorrectionForm,
  type Evidence,
  type HistoryRow,
  type PlacementView,
  type StepForm,
} from './placement.schema.js';
import { newestFacts, reachedStates } from './placement.view.js';
import {
  blocked,
  movedOn,
  placementNotFound,
  stepNotAllowed,
  unknownProgramme,
  wrongFacts,
} from './placements.errors.js';
import { type PlacementFile, PlacementsRepository } from './placements.repository.js';

const UUID = z.uuid();

/** Takes steps: policy, table, guards, then the writing. Belongs to the caller's scope. */
@Injectable()
export class PlacementSteps {
  constructor(
    private readonly placements: PlacementsRepository,
    private readonly records: PlacementRecordsRepository,
    private readonly checks: PlacementChecks,
    private readonly moves: PlacementMoves,
    private readonly answers: ApplicationAnswers,
  ) {}

  async visible(id: string): Promise<PlacementFile> {
    const file = UUID.safeParse(id).success ? await this.placements.file(id) : undefined;
    if (!file) throw placementNotFound();
    return file;
  }

  /** Opens at INTERESTED. Problem 422 for an unknown programme. */
  async open(
    actor: Actor,
    { personId, programmeCode }: { personId: string; programmeCode: string },
  ): Promise<string> {
    const channel = await this.checks.channelOf(programmeCode);
    if (!channel) throw unknownProgramme();
    return this.moves.open(actor, { personId, programmeCode, channel });
  }

  async advance(actor: Actor, id: string, form: StepForm): Promise<PlacementState> {
    const file = await this.visible(id);
    const { step, reason } = form;
    if (!mayTake(actor, step, file)) throw stepNotAllowed();
    if (form.version !== file.version) throw movedOn(file);
    const { needs, needsReason } = stepRule(step);
    const { facts, problems } = readFacts(needs, form.facts);
    const explained = reason !== '' || (form.reasonCode ?? 'other') !== 'other';
    if (needsReason && !explained) {
      problems.push({ field: 'reason', code: 'placements.reason-missing' });
    }
    if (problems.length > 0) throw wrongFacts(problems);
    return this.take(actor, file, step, {
      facts,
      reason: reason || null,
      reasonCode: form.reasonCode ?? null,
      evidence: paperOf(form.evidence),
    });
  }

  /** The table and the guards, then the writing; who may take the step was decided before. */
  async take(actor: Actor, file: PlacementFile, step: Step, taken: Taken): Promise<PlacementState> {
    const stages = await this.checks.stagesOf(file.programmeCode);
    const known = newestFacts(await this.records.facts(file.id));
    if (!stepsFrom(file.state, stages, known).includes(step)) throw movedOn(file);
    const door = leadsBack(step) ? null : doorOf(step);
    const input = await this.checks.inputFor(actor, file, { ...known, ...taken.facts });
    const verdict: Verdict = door
      ? checkGuards(door, input)
      : checkFacts(Object.keys(taken.facts) as FactKind[], new Set(), input);
    if (verdict.blocks.length > 0) throw blocked(verdict.blocks);
    const voids = (stepRule(step).voids ?? []).filter((kind) => known[kind] !== undefined);
    const to = await this.moves.take(actor, file, { ...taken, step, voids, verdict });
    await this.answer(actor, file, step, taken);
    return to;
  }

  /** Writes facts anew; what stood before stays in the history. */
  async correct(actor: Actor, id: string, form: CorrectionForm): Promise<void> {
    const file = await this.visible(id);
    if (!mayCorrect(actor, file)) throw stepNotAllowed();
    if (form.version !== file.version) throw movedOn(file);
    const known = newestFacts(await this.records.facts(id));
    const history = await this.records.history(id);
    const kinds = correctableKinds(history, known);
    const given = kinds.filter((kind) => (form.facts[kind] ?? '') !== '');
    const { facts, problems } = readFacts(given.map(asNeed), form.facts);
    if (given.length === 0) problems.push(nothingGiven);
    if (!form.reason) problems.push({ field: 'reason', code: 'placements.reason-missing' });
    if (problems.length > 0) throw wrongFacts(problems);
    const input = await this.checks.inputFor(actor, file, { ...known, ...facts });
    const passed = new Set(reachedStates(history).keys());
    const verdict = checkFacts(given, passed, input);
    if (verdict.blocks.length > 0) throw blocked(verdict.blocks);
    const taken = {
      facts,
      reason: form.reason,
      reasonCode: null,
      evidence: paperOf(form.evidence),
    };
    await this.moves.take(actor, file, { ...taken, step: 'correct', voids: [], verdict });
  }

  /** Every step that the actor may take now, onward and back, with what stands in its way. */
  async allowed(
    actor: Actor,
    file: PlacementFile,
    known: Facts,
  ): Promise<Pick<PlacementView, 'allowedSteps' | 'stepsBack'>> {
    const stages = await this.checks.stagesOf(file.programmeCode);
    const input = await this.checks.inputFor(actor, file, known);
    const steps = stepsFrom(file.state, stages, known).flatMap((step): AllowedStep[] => {
      // Applying starts at a posting.
      if (step === 'apply' || !mayTake(actor, step, file)) return [];
      const { needs, needsReason = false } = stepRule(step);
      const door = leadsBack(step) ? null : doorOf(step);
      const nothing: Verdict = { blocks: [], warns: [], ruleIds: [] };
      const { blocks: blockedBy, warns } = door ? checkGuards(door, input, needs) : nothing;
      const to = targetOf(step, file.state);
      return [{ step, to, needs, needsReason, blockedBy, warns }];
    });
    return {
      allowedSteps: steps.filter(({ step }) => !leadsBack(step)),
      stepsBack: steps.filter(({ step }) => leadsBack(step)),
    };
  }

  /** What the step says to the application that opened the placement. */
  private async answer(
    actor: Actor,
    file: PlacementFile,
    step: Step,
    { reason, reasonCode }: Taken,
  ): Promise<void> {
    const outcome = answerOf(step, file.state);
    if (!outcome || (actor.role === 'worker' && outcome !== 'WITHDRAWN')) return;
    const answer = { outcome, reason, reasonCode, on: null };
    await this.answers.answerOfPlacement(actor, file.id, answer);
  }
}

const asNeed = (kind: FactKind): Need => ({ kind, required: true });
const nothingGiven: FieldProblem = { field: 'facts', code: 'placements.fact-missing' };

/** An evidence of which nothing is written is none. */
function paperOf(evidence: Evidence | undefined): Evidence | null {
  const filled = evidence && Object.values(evidence).some((part) => part !== '');
  return filled ? evidence : null;
}

function answerOf(step: Step, from: PlacementState): Outcome | null {
  if (step === 'reject') return 'REFUSED_BY_EMPLOYER';
  if (step === 'withdraw') return 'WITHDRAWN';
  if (step === 'interview') return 'INVITED';
  return from === 'APPLIED' && stepRule(step).to !== null ? 'ACCEPTED' : null;
}

/** Facts that were written down, and those that the steps taken so far ask for. */
export function correctableKinds(
  history: readonly Pick<HistoryRow, 'step'>[],
  known: Facts,
): FactKind[] {
  const asked = history.flatMap(({ step }) => (isStep(step) ? stepRule(step).needs : []));
  return [...new Set([...(Object.keys(known) as FactKind[]), ...asked.map(({ kind }) => kind)])];
}

function isStep(text: string): text is Step {
  return text !== 'open' && text !== 'correct';
}
