import { Injectable } from '@nestjs/common';
import { NotificationsService } from '#libs/notifications';
import { type Actor } from '#libs/platform';
import { type Facts } from './placement.facts.js';
import { type Verdict } from './placement.guards.js';
import { type PlacementState, type Step, stepRule } from './placement.lifecycle.js';
import { placementMovedTemplate } from './placements.templates.js';
import { movedOn, placementNotFound } from './placements.errors.js';
import { type PlacementFile, PlacementsRepository } from './placements.repository.js';

interface CheckedStep {
  step: Step;
  facts: Facts;
  reason: string | null;
  verdict: Verdict;
}

/** Writes a step that policy, table and guards have let through. */
@Injectable()
export class PlacementMoves {
  constructor(
    private readonly placements: PlacementsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** Opens at INTERESTED; returns the id. */
  async open(
    actor: Actor,
    placement: Parameters<PlacementsRepository['open']>[0],
  ): Promise<string> {
    const placementId = await this.placements.open(placement);
    const verdict = { warns: [], ruleIds: [] };
    const history = {
      placementId,
      step: 'open',
      from: null,
      to: 'INTERESTED' as const,
      reason: null,
    };
    await this.placements.addHistory({ ...history, verdict }, actor);
    return placementId;
  }

  /**
   * State, facts, history row and news for the worker in the caller's transaction. Problem
   * 409 when another was faster or no place is left; it carries the state and version that hold now.
   */
  async take(actor: Actor, file: PlacementFile, checked: CheckedStep): Promise<void> {
    const { id, state: from, version } = file;
    const { to } = stepRule(checked.step);
    if (!(await this.placements.move({ id, from, version, to }))) throw await this.raceLost(id);
    await this.placements.addFacts(id, checked.facts, actor);
    const { warns, ruleIds } = checked.verdict;
    await this.placements.addHistory(
      {
        placementId: id,
        step: checked.step,
        from,
        to,
        reason: checked.reason,
        verdict: { warns, ruleIds },
      },
      actor,
    );
    await this.tellWorker(file, to);
  }

  private async raceLost(id: string) {
    const fresh = await this.placements.file(id);
    return fresh ? movedOn(fresh) : placementNotFound();
  }

  private async tellWorker(file: PlacementFile, state: PlacementState): Promise<void> {
    await this.notifications.notify({
      template: placementMovedTemplate,
      recipient: { personId: file.personId, language: file.language, email: file.email },
      subjectId: file.id,
      cause: `${state} ${file.version + 1}`,
      parameters: {
        state,
        placementId: file.id,
        title: file.title,
        organisation: file.organisationName,
      },
    });
  }
}
