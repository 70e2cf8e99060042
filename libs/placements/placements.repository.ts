import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Db, type IsoDate, type Language, newId, Problem } from '#libs/platform';
import { type PlacementState } from './lifecycle/states.js';
import { Placement } from './placement.entity.js';
import { type PlacementFilter } from './placement.schema.js';
import { quotaFull } from './placements.errors.js';

/** A placement with what its guards and its pages need of its person and posting. */
export interface PlacementFile extends Placement {
  personName: string;
  birthDate: IsoDate | null;
  birthPrecision: 'day' | 'month' | 'year' | null;
  language: Language;
  email: string | null;
  phone: string | null;
  title: string | null;
  organisationName: string | null;
}

interface ListedPlacement extends Pick<
  PlacementFile,
  | 'id'
  | 'personId'
  | 'personName'
  | 'birthDate'
  | 'programmeCode'
  | 'channel'
  | 'title'
  | 'organisationName'
> {
  state: PlacementState;
  stateSince: Date;
  sex: 'male' | 'female' | null;
  communeCode: string | null;
  answerBy: IsoDate | null;
  awaitsWorker: boolean;
}

interface Move {
  id: string;
  from: PlacementState;
  version: number;
  to: PlacementState;
}

@Injectable()
export class PlacementsRepository {
  constructor(private readonly db: Db) {}

  async file(id: string): Promise<PlacementFile | undefined> {
    return (await this.files([id]))[0];
  }

  /** Those that the actor may see, in no order. */
  files(ids: readonly string[]): Promise<PlacementFile[]> {
    return this.db.rows<PlacementFile>(
      `SELECT placement.*, person.full_name AS person_name, person.birth_date,
         person.birth_precision, person.language, person.email, person.sms_phone AS phone,
         posting.title, organisation.name AS organisation_name
       FROM placement
       JOIN person ON person.id = placement.person_id
       LEFT JOIN posting ON posting.id = placement.posting_id
       LEFT JOIN organisation ON organisation.id = placement.organisation_id
       WHERE placement.id = ANY ($1::uuid[])`,
      [ids],
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
      `SELECT placement.id, placement.person_id, placement.programme_code, placement.channel,
         placement.state, placement.state_since, person.full_name AS person_name,
         person.birth_date, person.sex, worker_profile.commune_code, posting.title,
         organisation.name AS organisation_name, clock.answer_by,
         coalesce(clock.awaits_worker, false) AS awaits_worker
       FROM placement
       JOIN person ON person.id = placement.person_id
       LEFT JOIN worker_profile ON worker_profile.person_id = placement.person_id
       LEFT JOIN posting ON posting.id = placement.posting_id
       LEFT JOIN organisation ON organisation.id = placement.organisation_id
       LEFT JOIN LATERAL (
         SELECT min(due_on) AS answer_by, bool_or(
           kind IN ('contract-confirmation', 'liquidation-confirmation')) AS awaits_worker
         FROM placement_clock
         WHERE placement_id = placement.id AND placement_clock.state = 'open') clock ON true
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
        `UPDATE placement SET state = $2, version = version + 1,
           state_since = CASE WHEN state = $2 THEN state_since ELSE app_now() END
         WHERE id = $1 AND state = $3 AND version = $4 RETURNING id`,
        [id, to, from, version],
      );
      return moved.length === 1;
    } catch (error) {
      throw breaksQuota(error) ? quotaFull() : error;
    }
  }

  /**
   * Runs work that may fail without taking the rest of the transaction with it: what it wrote is
   * undone and its problem returned. Other errors are thrown.
   */
  async attempt<T>(work: () => Promise<T>): Promise<T | Problem> {
    await this.db.rows('SAVEPOINT attempt');
    try {
      const result = await work();
      await this.db.rows('RELEASE SAVEPOINT attempt');
      return result;
    } catch (error) {
      await this.db.rows('ROLLBACK TO SAVEPOINT attempt');
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  /** Placements at work whose contract ends by today. */
  ended(limit: number): Promise<{ id: string; version: number }[]> {
    return this.db.rows(
      `SELECT placement.id, placement.version FROM placement
       JOIN placement_clock ON placement_clock.placement_id = placement.id
       WHERE placement.state = 'WORKING' AND placement_clock.kind = 'contract-end'
         AND placement_clock.state = 'open' AND placement_clock.due_on <= app_today()
       ORDER BY placement_clock.due_on LIMIT $1`,
      [limit],
    );
  }
}

function breaksQuota(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  return (error.driverError as { constraint?: string }).constraint === 'quota_line_within_places';
}
