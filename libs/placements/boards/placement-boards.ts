import { Injectable } from '@nestjs/common';
import { type Actor, ageOn, dateInZone, Db, type IsoDate } from '#libs/platform';
import {
  leadsBack,
  MAIN_LINE,
  type PlacementState,
  PLACEMENT_STATES,
  stepRule,
  stepsFrom,
  targetOf,
} from '../lifecycle/lifecycle.js';
import { PlacementChecks } from '../placement.checks.js';
import { type Facts } from '../placement.facts.js';
import { mayTake } from '../placement.policy.js';
import { agencyOf } from '../placement-reading.service.js';
import { PlacementRecordsRepository } from '../placement-records.repository.js';
import { moverOf, newestOfEach, readClock } from '../placement.view.js';
import {
  type BoardCard,
  type BoardColumn,
  type BoardFilter,
  type BoardView,
  type CardStep,
} from './board.schema.js';
import { BoardsRepository, type StoredCard } from './boards.repository.js';

const CARDS = 20;

/** The board: placements by state, the most pressing first. */
@Injectable()
export class PlacementBoards {
  constructor(
    private readonly db: Db,
    private readonly boards: BoardsRepository,
    private readonly records: PlacementRecordsRepository,
    private readonly checks: PlacementChecks,
  ) {}

  /**
   * The placements that the actor may see in columns, with counts and up to twenty cards each. What a
   * card offers follows from the table and from who looks; guards speak when the step is taken.
   */
  board(actor: Actor, filter: BoardFilter): Promise<BoardView> {
    return this.db.read(actor, async () => {
      const counted = await this.boards.columns(filter, agencyOf(actor));
      const cards = await this.boards.cards(filter, agencyOf(actor), CARDS);
      const shown = await this.cardsFor(actor, cards);
      const columns = PLACEMENT_STATES.flatMap((state): BoardColumn[] => {
        const column = counted.find((one) => one.state === state);
        if (!column && !MAIN_LINE.some((main) => main === state)) return [];
        const { count, overdue } = column ?? { count: 0, overdue: 0 };
        return [{ state, count, overdue, cards: shown.get(state) ?? [] }];
      });
      const sum = (key: 'count' | 'overdue') =>
        counted.reduce((total, column) => total + column[key], 0);
      return { columns, count: sum('count'), overdue: sum('overdue') };
    });
  }

  private async cardsFor(
    actor: Actor,
    cards: readonly StoredCard[],
  ): Promise<Map<PlacementState, BoardCard[]>> {
    const today = dateInZone(this.db.now);
    const facts = newestOfEach(await this.records.factsOf(cards.map(({ id }) => id)));
    const shown = new Map<PlacementState, BoardCard[]>();
    for (const card of cards) {
      const stages = await this.checks.stagesOf(card.programmeCode);
      const steps = stepsOf(actor, card, stages, facts.get(card.id) ?? {});
      shown.set(card.state, [...(shown.get(card.state) ?? []), toCard(card, steps, today)]);
    }
    return shown;
  }
}

function stepsOf(
  actor: Actor,
  card: StoredCard,
  stages: readonly string[],
  facts: Facts,
): CardStep[] {
  return stepsFrom(card.state, stages, facts)
    .filter((step) => step !== 'apply' && mayTake(actor, step, card))
    .map((step) => {
      const { needs, needsReason = false } = stepRule(step);
      return { step, to: targetOf(step, card.state), needs, needsReason, back: leadsBack(step) };
    });
}

function toCard(card: StoredCard, steps: CardStep[], today: IsoDate): BoardCard {
  const { kind, owner, startsOn, dueOn, ruleId, birthDate } = card;
  const running = kind && owner && startsOn && { kind, owner, startsOn, dueOn, ruleId };
  return {
    id: card.id,
    version: card.version,
    personId: card.personId,
    personName: card.personName,
    sex: card.sex,
    age: birthDate ? ageOn(birthDate, today) : null,
    communeCode: card.communeCode,
    title: card.title,
    programmeCode: card.programmeCode,
    mover: moverOf(card),
    stateSince: card.stateSince,
    clock: running ? readClock({ ...running, metOn: null }, today) : null,
    steps,
  };
}
