import { Injectable } from '@nestjs/common';
import { type AnswerReason } from '#libs/applications';
import { type Actor, Db, newId } from '#libs/platform';
import { type PlacementState } from './lifecycle/states.js';
import { type FactKind } from './placement.facts.js';
import { type Verdict } from './placement.guards.js';
import { type Evidence, type HistoryRow } from './placement.schema.js';
import { type StoredFact } from './placement.view.js';

/** What is written down; null takes a fact back. */
export type NewFacts = Partial<Record<FactKind, string | number | null>>;

interface NewHistory {
  placementId: string;
  step: string;
  from: PlacementState | null;
  to: PlacementState;
  reason: string | null;
  reasonCode: AnswerReason | null;
  evidence: Evidence | null;
  verdict: Omit<Verdict, 'blocks'>;
}

/** Facts and history of placements: rows are added, never changed. */
@Injectable()
export class PlacementRecordsRepository {
  constructor(private readonly db: Db) {}

  async addFacts(
    placementId: string,
    { facts, evidence }: { facts: NewFacts; evidence: Evidence | null },
    actor: Actor,
  ): Promise<void> {
    const entries = Object.entries(facts);
    if (entries.length === 0) return;
    await this.db.rows(
      `INSERT INTO placement_fact (id, placement_id, kind, value, recorded_by_person_id, evidence)
       SELECT id, $1, kind, value, $2, $6::jsonb
       FROM unnest($3::uuid[], $4::text[], $5::jsonb[]) AS given (id, kind, value)`,
      [
        placementId,
        actor.personId,
        entries.map(() => newId()),
        entries.map(([kind]) => kind),
        entries.map(([, value]) => JSON.stringify(value)),
        evidence && JSON.stringify(evidence),
      ],
    );
  }

  /** Oldest first. A name is there only for those who may see the person. */
  facts(placementId: string): Promise<StoredFact[]> {
    return this.db.rows<StoredFact>(
      `SELECT kind, value, recorded_at, evidence, person.full_name AS by_name
       FROM placement_fact LEFT JOIN person ON person.id = recorded_by_person_id
       WHERE placement_id = $1 ORDER BY placement_fact.id`,
      [placementId],
    );
  }

  /** The facts of many placements, oldest first. */
  factsOf(
    placementIds: readonly string[],
  ): Promise<(Pick<StoredFact, 'kind' | 'value'> & { placementId: string })[]> {
    return this.db.rows(
      `SELECT placement_id, kind, value FROM placement_fact
       WHERE placement_id = ANY($1::uuid[]) ORDER BY id`,
      [placementIds],
    );
  }

  async addHistory(row: NewHistory, actor: Actor): Promise<void> {
    await this.db.rows(
      `INSERT INTO placement_history (id, placement_id, step, from_state, to_state, by_person_id,
         by_role, reason, reason_code, evidence, verdict)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        newId(),
        row.placementId,
        row.step,
        row.from,
        row.to,
        actor.personId,
        actor.role,
        row.reason,
        row.reasonCode,
        row.evidence && JSON.stringify(row.evidence),
        JSON.stringify(row.verdict),
      ],
    );
  }

  /** Oldest first. */
  history(placementId: string): Promise<HistoryRow[]> {
    return this.db.rows<HistoryRow>(
      `SELECT at, step, from_state, to_state, by_role, person.full_name AS by_name, reason,
         reason_code, evidence, coalesce(verdict -> 'warns', '[]') AS warns
       FROM placement_history LEFT JOIN person ON person.id = by_person_id
       WHERE placement_id = $1 ORDER BY placement_history.id`,
      [placementId],
    );
  }
}
