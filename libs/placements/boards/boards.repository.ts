import { Injectable } from '@nestjs/common';
import { Db, fold, type IsoDate } from '#libs/platform';
import { type Audience, type ClockKind } from '../clocks/clock.js';
import { type PlacementState } from '../lifecycle/states.js';
import { type BoardFilter } from './board.schema.js';

/** A card as it lies in the tables, with its nearest open clock. */
export interface StoredCard {
  id: string;
  version: number;
  personId: string;
  personName: string;
  birthDate: IsoDate | null;
  sex: 'male' | 'female' | null;
  communeCode: string | null;
  title: string | null;
  programmeCode: string;
  channel: string;
  organisationId: string | null;
  state: PlacementState;
  stateSince: Date;
  awaitsWorker: boolean;
  kind: ClockKind | null;
  owner: Audience | null;
  startsOn: IsoDate | null;
  dueOn: IsoDate | null;
  ruleId: string | null;
}

export interface StoredColumn {
  state: PlacementState;
  count: number;
  overdue: number;
}

/** The placements of the board, each with its nearest open clock. */
const FOUND = `
  SELECT placement.id, placement.version, placement.person_id, placement.programme_code,
    placement.channel, placement.organisation_id, placement.state, placement.state_since,
    placement.posting_id, person.full_name AS person_name, person.birth_date, person.sex,
    clock.kind, clock.owner, clock.starts_on, clock.due_on, clock.rule_id,
    EXISTS (SELECT FROM placement_clock confirmation
      WHERE confirmation.placement_id = placement.id AND confirmation.state = 'open'
        AND confirmation.kind IN ('contract-confirmation', 'liquidation-confirmation')
    ) AS awaits_worker
  FROM placement
  JOIN person ON person.id = placement.person_id
  LEFT JOIN LATERAL (
    SELECT kind, owner, starts_on, due_on, rule_id FROM placement_clock
    WHERE placement_id = placement.id AND placement_clock.state = 'open' AND due_on IS NOT NULL
    ORDER BY due_on, kind LIMIT 1) clock ON true
  WHERE ($1::uuid IS NULL OR placement.id IN (
      SELECT placement_id FROM placement_party WHERE organisation_id = $1))
    AND ($2::text IS NULL OR placement.programme_code = $2)
    AND ($3::uuid IS NULL OR placement.posting_id = $3)
    AND NOT EXISTS (
      SELECT FROM unnest($4::text[]) AS sought WHERE NOT EXISTS (
        SELECT FROM name_words(person.full_name) AS word WHERE word ^@ sought))
    AND (NOT $5::boolean OR clock.due_on < app_today())`;

@Injectable()
export class BoardsRepository {
  constructor(private readonly db: Db) {}

  columns(filter: BoardFilter, organisationId: string | null): Promise<StoredColumn[]> {
    return this.db.rows<StoredColumn>(
      `SELECT state, count(*)::int AS count,
         count(*) FILTER (WHERE due_on < app_today())::int AS overdue
       FROM (${FOUND}) found GROUP BY state`,
      valuesOf(filter, organisationId),
    );
  }

  /** The most pressing cards of each column. */
  cards(
    filter: BoardFilter,
    organisationId: string | null,
    perColumn: number,
  ): Promise<StoredCard[]> {
    return this.db.rows<StoredCard>(
      `SELECT placed.*, worker_profile.commune_code, posting.title
       FROM (
         SELECT found.*, row_number() OVER (
           PARTITION BY state ORDER BY due_on NULLS LAST, id) AS place
         FROM (${FOUND}) found) placed
       LEFT JOIN worker_profile ON worker_profile.person_id = placed.person_id
       LEFT JOIN posting ON posting.id = placed.posting_id
       WHERE place <= $6 ORDER BY place`,
      [...valuesOf(filter, organisationId), perColumn],
    );
  }
}

function valuesOf(filter: BoardFilter, organisationId: string | null): unknown[] {
  const { programme = null, postingId = null, name = '', overdue } = filter;
  return [organisationId, programme, postingId, wordsOf(name), overdue];
}

/** `hồ mẫ` finds `Hồ Thị Mẫu`: each word the beginning of one of the name, with or without marks. */
function wordsOf(name: string): string[] {
  return fold(name).split(/\s+/).filter(Boolean);
}
