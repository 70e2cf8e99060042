import { Injectable } from '@nestjs/common';
import { type AnswerReason } from '#libs/applications';
import { NotificationsService } from '#libs/notifications';
import { type Actor } from '#libs/platform';
import { PlacementClocks } from './clocks/placement-clocks.js';
import { type PlacementState, type Step, targetOf } from './lifecycle/lifecycle.js';
import { type FactKind, type Facts } from './placement.facts.js';
import { type Verdict } from './placement.guards.js';
import { PlacementRecordsRepository } from './placement-records.repository.js';
import { type Evidence } from './placement.schema.js';
import { movedOn, placementNotFound } from './placements.errors.js';
import { type PlacementFile, PlacementsRepository } from './placements.repository.js';
import { placementMovedTemplate, placementToConfirmTemplate } from './placements.templates.js';

/** What is written with a step. */
export interface Taken {
  facts: Facts;
  reason: string | null;
  reasonCode: AnswerReason | null;
  evidence: Evidence | null;
}

/** A step, or the mending of facts, that policy, table and guards have let through. */
interface Checked extends Taken {
  step: Step | 'correct';
  /** Facts that no longer hold. */
  voids: readonly FactKind[];
  verdict: Verdict;
}

/** Writes what policy, table and guards have let through. */
@Injectable()
export class PlacementMoves {
  constructor(
    private readonly placements: PlacementsRepository,
    private readonly records: PlacementRecordsRepository,
    private readonly clocks: PlacementClocks,
    private readonly notifications: NotificationsService,
  ) {}

  /** Opens at INTERESTED; returns the id. */
  async open(
    actor: Actor,
    placement: Parameters<PlacementsRepository['open']>[0],
  ): Promise<string> {
    const id = await this.placements.open(placement);
    const to = 'INTERESTED' as const;
    const verdict = { warns: [], ruleIds: [] };
    const nothing = { reason: null, reasonCode: null, evidence: null, verdict };
    await this.records.addHistory(
      { placementId: id, step: 'open', from: null, to, ...nothing },
      actor,
    );
    await this.clocks.recompute({ id, state: to, channel: placement.channel });
    return id;
  }

  /**
   * State, facts, history row, clocks and news for the worker in the caller's transaction. Problem
   * 409 when another was faster or no place is left; it carries the state and version that hold now.
   */
  async take(actor: Actor, file: PlacementFile, checked: Checked): Promise<PlacementState> {
    const { id, state: from, version } = file;
    const { step, reason, reasonCode, evidence } = checked;
    const to = step === 'correct' ? from : targetOf(step, from);
    if (!(await this.placements.move({ id, from, version, to }))) throw await this.raceLost(id);
    const takenBack = Object.fromEntries(checked.voids.map((kind) => [kind, null]));
    const facts = { ...takenBack, ...checked.facts };
    await this.records.addFacts(id, { facts, evidence }, actor);
    const { warns, ruleIds } = checked.verdict;
    const what = { step, from, to, reason, reasonCode, evidence, verdict: { warns, ruleIds } };
    await this.records.addHistory({ placementId: id, ...what }, actor);
    await this.clocks.recompute({ ...file, state: to });
    if (to !== from) await this.tellWorker(file, to, checked);
    if (step === 'contract' || step === 'liquidate') await this.askWorker(file, step);
    return to;
  }

  private async raceLost(id: string) {
    const fresh = await this.placements.file(id);
    return fresh ? movedOn(fresh) : placementNotFound();
  }

  /** What the agency wrote down holds once the worker says so. */
  private async askWorker(file: PlacementFile, step: 'contract' | 'liquidate'): Promise<void> {
    await this.notifications.notify({
      template: placementToConfirmTemplate,
      recipient: file,
      subjectId: file.id,
      cause: `${step} ${file.version + 1}`,
      parameters: {
        what: step,
        placementId: file.id,
        title: file.title,
        organisation: file.organisationName,
      },
    });
  }

  private async tellWorker(
    file: PlacementFile,
    state: PlacementState,
    { reason, reasonCode }: Taken,
  ): Promise<void> {
    await this.notifications.notify({
      template: placementMovedTemplate,
      recipient: file,
      subjectId: file.id,
      cause: `${state} ${file.version + 1}`,
      parameters: {
        state,
        placementId: file.id,
        title: file.title,
        organisation: file.organisationName,
        reason,
        reasonCode,
      },
    });
  }
}
