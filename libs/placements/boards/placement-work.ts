import { Injectable } from '@nestjs/common';
import {
  type Actor,
  ageOn,
  dateInZone,
  Db,
  daysBetween,
  type IsoDate,
  Problem,
} from '#libs/platform';
import { type ManyForm } from '../placement.schema.js';
import { PlacementSteps } from '../placement-steps.service.js';
import { PlacementsRepository } from '../placements.repository.js';
import {
  type ManyOutcome,
  type WorkFilter,
  workFilterSchema,
  type WorkItem,
  type WorkList,
} from './board.schema.js';
import { type StoredWork, WorkRepository } from './work.repository.js';

const PAGE = 50;

/** The day's work: what is due, and steps for many placements at once. */
@Injectable()
export class PlacementWork {
  constructor(
    private readonly db: Db,
    private readonly work: WorkRepository,
    private readonly placements: PlacementsRepository,
    private readonly steps: PlacementSteps,
  ) {}

  /**
   * What the actor has to see to: clocks that run out, applications at home without an answer, and
   * people hired who are asked again. Agents see what is their agency's, counsellors what is
   * theirs and their workers', officials what is theirs; the last two also all that is overdue. 50 a page.
   */
  workList(actor: Actor, filter: WorkFilter = {}): Promise<WorkList> {
    const { days, after } = workFilterSchema.parse(filter);
    return this.db.read(actor, async () => {
      const page = { days, after: after ? readCursor(after) : null };
      const found = await this.work.due(actor, page, PAGE + 1);
      const today = dateInZone(this.db.now);
      const items = found.slice(0, PAGE).map((row) => toItem(row, today));
      const last = found.length > PAGE ? items.at(-1) : undefined;
      const next = last && `${last.dueOn}.${last.id}`;
      return { items, overdue: found[0]?.allOverdue ?? 0, next };
    });
  }

  /**
   * Takes one step with the same facts for many placements, each for itself: what became of each is
   * told in the order given. Those that fail change nothing.
   */
  advanceMany(actor: Actor, { items, ...form }: ManyForm): Promise<ManyOutcome[]> {
    return this.db.transaction(actor, async () => {
      const outcomes = new Map<string, ManyOutcome>();
      // Always in the same order, so that two who move the same ones wait and do not lock each other out.
      for (const { id, version } of [...items].sort((a, b) => a.id.localeCompare(b.id))) {
        const done = await this.placements.attempt(() =>
          this.steps.advance(actor, id, { ...form, version }),
        );
        outcomes.set(id, toOutcome(id, version, done));
      }
      return items.flatMap(({ id }) => outcomes.get(id) ?? []);
    });
  }
}

function toOutcome(
  id: string,
  version: number,
  done: Awaited<ReturnType<PlacementSteps['advance']>> | Problem,
): ManyOutcome {
  if (!(done instanceof Problem)) return { id, ok: true, state: done, version: version + 1 };
  const { code, status, parameters, fields } = done;
  return { id, ok: false, code, status, parameters, fields };
}

function toItem(row: StoredWork, today: IsoDate): WorkItem {
  const days = daysBetween(today, row.dueOn);
  return {
    id: row.id,
    about: row.about,
    clock: row.clock,
    kind: row.kind,
    dueOn: row.dueOn,
    overdue: days < 0,
    days,
    placementId: row.placementId,
    applicationId: row.applicationId,
    postingId: row.postingId,
    postingCode: row.postingCode,
    personId: row.personId,
    personName: row.personName,
    sex: row.sex,
    age: row.birthDate ? ageOn(row.birthDate, today) : null,
    communeCode: row.communeCode,
    title: row.title,
    programmeCode: row.programmeCode,
    organisationName: row.organisationName,
    state: row.state,
  };
}

function readCursor(after: string): [IsoDate, string] {
  return [after.slice(0, 10), after.slice(11)];
}
