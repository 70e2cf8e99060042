import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { type Actor, Db, type IsoDate, type Language, newId } from '#libs/platform';
import { Placement } from './placement.entity.js';
import { type Facts } from './placement.facts.js';
import { type PlacementState } from './placement.lifecycle.js';
import { type FactRow, type HistoryRow, type PlacementFilter } from './placement.schema.js';
import { type Verdict } from './placement.guards.js';
import { quotaFull } from './placements.errors.js';

/** A placement with what its guards and its pages need of its person and posting. */
export interface PlacementFile extends Placement {
  personName: string;
  birthDate: IsoDate | null;
  birthPrecision: 'day' | 'month' | 'year' | null;
  language: Language;
  email: string | null;
  title: string | null;
  organisationName: string | null;
}

interface ListedPlacement extends Pick<
  PlacementFile,
  'id' | 'personId' | 'personName' | 'birthDate' | 'programmeCode' | 'title' | 'organisationName'
> {
  state: PlacementState;
  stateSince: Date;
  sex: 'male' | 'female' | null;
  communeCode: string | null;
  promisedBy: string | null;
}

interface Move {
  id: string;
  from: PlacementState;
  version: number;
  to: PlacementState;
}

interface NewHistory {
  placementId: string;
  step: string;
  from: PlacementState | null;
  to: PlacementState;
  reason: string | null;
  verdict: Omit<Verdict, 'blocks'>;
}

@Injectable()
export class PlacementsRepository {
  constructor(private readonly db: Db) {}

  file(id: string): Promise<PlacementFile | undefined> {
    return this.db.row<PlacementFile>(
      `SELECT placement.*, person.full_name AS person_name, person.birth_date,
         person.birth_precision, person.language, person.email,
         posting.title, organisation.name AS organisation_name
       FROM placement
       JOIN person ON person.id = placement.person_id
       LEFT JOIN posting ON posting.id = placement.posting_id
       LEFT JOIN organisation ON organisation.id = placement.organisation_id
       WHERE placement.id = $1`,
      [id],
    );
  }

  /**
   * Newest first; `after` is the last id of the page before. Naming the agency lets its
   * index find the rows; which ones may be seen is decided by the policies.
   */
  list(
    { state, after, personId }: PlacementFilter,
    organisationId: string | null,
    limit: number,
  ): Promise<ListedPlacement[]> {
    return this.db.rows<ListedPlacement>(
      `SELECT placement.id, placement.person_id, placement.programme_code, placement.state,
         placement.state_since, person.full_name AS person_name, person.birth_date, person.sex,
         worker_profile.commune_code, posting.title, organisation.name AS organisation_name,
         promise.value #>> '{}' AS promised_by
       FROM placement
       JOIN person ON person.id = placement.person_id
       LEFT JOIN worker_profile ON worker_profile.person_id = placement.person_id
       LEFT JOIN posting ON posting.id = placement.posting_id
       LEFT JOIN organisation ON organisation.id = placement.organisation_id
       LEFT JOIN LATERAL (
         SELECT value FROM placement_fact
         WHERE placement_id = placement.id AND kind = 'departure_promised_by'
         ORDER BY id DESC LIMIT 1) promise ON true
       WHERE ($1::text IS NULL OR placement.state = $1) AND ($2::uuid IS NULL OR placement.id < $2)
         AND ($3::uuid IS NULL OR placement.id IN (
           SELECT placement_id FROM placement_party WHERE organisation_id = $3))
         AND ($4::uuid IS NULL OR placement.person_id = $4)
       ORDER BY placement.id DESC LIMIT $5`,
      [state ?? null, after ?? null, organisationId, personId ?? null, limit],
    );
  }

  counts(organisationId: string | null): Promise<{ state: PlacementState; count: number }[]> {
    return this.db.rows(
      `SELECT state, count(*)::int AS count FROM placement
       WHERE ($1::uuid IS NULL OR id IN (
         SELECT placement_id FROM placement_party WHERE organisation_id = $1))
       GROUP BY state`,
      [organisationId],
    );
  }

  /** The newest placement of a person in a programme that is not applied with yet. */
  interestOf(personId: string, programmeCode: string): Promise<Placement | undefined> {
    return this.db.row<Placement>(
      `SELECT * FROM placement
       WHERE person_id = $1 AND programme_code = $2 AND state IN ('INTERESTED', 'COUNSELLED')
       ORDER BY id DESC LIMIT 1 FOR UPDATE`,
      [personId, programmeCode],
    );
  }

  async open(
    placement: Pick<Placement, 'personId' | 'programmeCode' | 'channel'>,
  ): Promise<string> {
    const id = newId();
    await this.db.manager.insert(Placement, { id, ...placement, state: 'INTERESTED' });
    return id;
  }

  /** The order that the worker applies to; its agency becomes a party and sees the placement. */
  async setOrder(
    id: string,
    order: Pick<Placement, 'postingId' | 'quotaLineId' | 'organisationId'>,
  ): Promise<void> {
    await this.db.manager.update(Placement, { id }, order);
    if (order.organisationId === null) return;
    await this.db.rows(
      `INSERT INTO placement_party (placement_id, organisation_id, role) VALUES ($1, $2, 'sending')`,
      [id, order.organisationId],
    );
  }

  /**
   * False when the placement is no longer in that state and version: somebody was faster. Problem
   * 409 when the database finds no place left on the quota line.
   */
  async move({ id, from, version, to }: Move): Promise<boolean> {
    try {
      const moved = await this.db.rows(
        `UPDATE placement SET state = $2, version = version + 1, state_since = app_now()
         WHERE id = $1 AND state = $3 AND version = $4 RETURNING id`,
        [id, to, from, version],
      );
      return moved.length === 1;
    } catch (error) {
      throw breaksQuota(error) ? quotaFull() : error;
    }
  }

  async addFacts(placementId: string, facts: Facts, actor: Actor): Promise<void> {
    const entries = Object.entries(facts);
    await this.db.rows(
      `INSERT INTO placement_fact (id, placement_id, kind, value, recorded_by_person_id)
       SELECT id, $1, kind, value, $2
       FROM unnest($3::uuid[], $4::text[], $5::jsonb[]) AS given (id, kind, value)`,
      [
        placementId,
        actor.personId,
        entries.map(() => newId()),
        entries.map(([kind]) => kind),
        entries.map(([, value]) => JSON.stringify(value)),
      ],
    );
  }

  /** Oldest first. */
  facts(placementId: string): Promise<FactRow[]> {
    return this.db.rows<FactRow>(
      'SELECT kind, value FROM placement_fact WHERE placement_id = $1 ORDER BY id',
      [placementId],
    );
  }

  async addHistory(row: NewHistory, actor: Actor): Promise<void> {
    const { placementId, step, from, to, reason, verdict } = row;
    await this.db.rows(
      `INSERT INTO placement_history
         (id, placement_id, step, from_state, to_state, by_person_id, by_role, reason, verdict)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        placementId,
        step,
        from,
        to,
        actor.personId,
        actor.role,
        reason,
        JSON.stringify(verdict),
      ],
    );
  }

  /** Oldest first. A name is there only for those who may see the person. */
  history(placementId: string): Promise<HistoryRow[]> {
    return this.db.rows<HistoryRow>(
      `SELECT at, step, to_state, by_role, person.full_name AS by_name, reason,
         coalesce(verdict -> 'warns', '[]') AS warns
       FROM placement_history LEFT JOIN person ON person.id = by_person_id
       WHERE placement_id = $1 ORDER BY placement_history.id`,
      [placementId],
    );
  }
}

function breaksQuota(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  return (error.driverError as { constraint?: string }).constraint === 'quota_line_within_places';
}
