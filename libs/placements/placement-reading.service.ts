import { Injectable } from '@nestjs/common';
import { type Actor, dateInZone, Db } from '#libs/platform';
import { ClocksRepository } from './clocks/clocks.repository.js';
import { type PlacementState, turnAt } from './lifecycle/lifecycle.js';
import { PlacementChecks } from './placement.checks.js';
import { type Facts } from './placement.facts.js';
import { mayCorrect } from './placement.policy.js';
import { correctableKinds, PlacementSteps } from './placement-steps.service.js';
import { PlacementRecordsRepository } from './placement-records.repository.js';
import {
  type ChosenPlacement,
  type PlacementFilter,
  type PlacementList,
  type PlacementView,
} from './placement.schema.js';
import {
  awaitsWorker,
  isAlone,
  moverOf,
  nearestDue,
  newestOfEach,
  readClock,
  sortFacts,
  wayOf,
} from './placement.view.js';
import { placementNotFound } from './placements.errors.js';
import { PlacementsRepository } from './placements.repository.js';

const PAGE = 50;

/** Placements as all parties read them. Belongs to the caller's scope. */
@Injectable()
export class PlacementReading {
  constructor(
    private readonly db: Db,
    private readonly placements: PlacementsRepository,
    private readonly records: PlacementRecordsRepository,
    private readonly clocks: ClocksRepository,
    private readonly checks: PlacementChecks,
    private readonly steps: PlacementSteps,
  ) {}

  async view(actor: Actor, id: string): Promise<PlacementView> {
    const file = await this.steps.visible(id);
    const { facts, earlierFacts } = sortFacts(await this.records.facts(id));
    const history = await this.records.history(id);
    const clocks = await this.clocksOn(id);
    const stages = await this.checks.stagesOf(file.programmeCode);
    const known: Facts = Object.fromEntries(facts.map(({ kind, value }) => [kind, value]));
    const { version, personId, personName, programmeCode, title, organisationName } = file;
    return {
      ...{ id, version, personId, personName, programmeCode, title, organisationName },
      state: file.state,
      stateSince: file.stateSince,
      mover: moverOf({ ...file, awaitsWorker: awaitsWorker(clocks) }),
      bring: turnAt(file.state, isAlone(file)).bring,
      answerBy: nearestDue(clocks),
      line: wayOf(file.state, stages, history),
      history,
      facts,
      earlierFacts,
      clocks,
      ...(await this.steps.allowed(actor, file, known)),
      correctable: mayCorrect(actor, file) ? correctableKinds(history, known) : [],
    };
  }

  async chosen(actor: Actor, ids: readonly string[]): Promise<ChosenPlacement[]> {
    const files = new Map((await this.placements.files(ids)).map((file) => [file.id, file]));
    const facts = newestOfEach(await this.records.factsOf(ids));
    const chosen: ChosenPlacement[] = [];
    for (const id of ids) {
      const file = files.get(id);
      if (!file) throw placementNotFound();
      const { version, personName, state } = file;
      const steps = await this.steps.allowed(actor, file, facts.get(id) ?? {});
      chosen.push({ id, version, personName, state, ...steps });
    }
    return chosen;
  }

  async list(actor: Actor, filter: PlacementFilter): Promise<PlacementList> {
    const found = await this.placements.list(filter, agencyOf(actor), PAGE + 1);
    const rows = found.slice(0, PAGE).map(({ awaitsWorker: awaits, channel, ...row }) => ({
      ...row,
      mover: moverOf({ state: row.state, channel, awaitsWorker: awaits }),
    }));
    return { rows, after: found.length > PAGE ? rows.at(-1)?.id : undefined };
  }

  async counts(actor: Actor): Promise<Partial<Record<PlacementState, number>>> {
    const counts = await this.placements.counts(agencyOf(actor));
    return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
  }

  private async clocksOn(id: string) {
    const today = dateInZone(this.db.now);
    return (await this.clocks.of(id)).map((clock) => readClock(clock, today));
  }
}

/** Agents look at the placements of their agency; others at those that the policies show. */
export function agencyOf(actor: Actor): string | null {
  return actor.role === 'agent' ? actor.organisationId : null;
}
