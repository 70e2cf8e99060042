import { Injectable } from '@nestjs/common';
import { type Actor, Db, type IsoDate } from '#libs/platform';
import { type WorkItem } from './board.schema.js';

export interface StoredWork extends Omit<WorkItem, 'overdue' | 'days' | 'age'> {
  birthDate: IsoDate | null;
  allOverdue: number;
}

/** What one role looks after: agents their own, counsellors their own and all that is late. */
const CLOCKS = `
  SELECT clock.id, 'placement' AS about, clock.kind AS clock, NULL AS kind, clock.due_on,
    placement.id AS placement_id, NULL::uuid AS application_id, placement.posting_id,
    placement.person_id, placement.programme_code, placement.organisation_id, placement.state
  FROM placement_clock clock JOIN placement ON placement.id = clock.placement_id
  WHERE clock.state = 'open' AND clock.due_on <= app_today() + $3::int
    AND ($2::uuid IS NULL OR placement.id IN (
      SELECT placement_id FROM placement_party WHERE organisation_id = $2))
    AND CASE $1::text
      WHEN 'agent' THEN clock.owner = 'agency'
      WHEN 'counsellor' THEN clock.owner IN ('counsellor', 'worker') OR clock.due_on < app_today()
      ELSE clock.owner = 'official' OR clock.due_on < app_today() END`;

/** At home: applications without an answer, and whoever was hired and is asked again. */
const APPLICATIONS = `
  SELECT application.id, CASE WHEN last.outcome = 'HIRED' THEN 'hired' ELSE 'application' END,
    NULL, application.kind,
    CASE WHEN last.outcome = 'HIRED' THEN last.follow_up_on ELSE application.answer_due_on END,
    NULL::uuid, application.id, application.posting_id, application.person_id, NULL,
    posting.organisation_id, NULL
  FROM application
  JOIN posting ON posting.id = application.posting_id
  LEFT JOIN LATERAL (
    SELECT outcome, follow_up_on FROM application_answer
    WHERE application_id = application.id ORDER BY sequence DESC LIMIT 1) last ON true
  WHERE application.placement_id IS NULL
    AND ($2::uuid IS NULL OR posting.organisation_id = $2)
    AND CASE coalesce(last.outcome, 'REAPPLIED')
      WHEN 'REAPPLIED' THEN application.answer_due_on <= app_today() + $3::int AND (
        $1::text = 'agent' OR application.answer_due_on < app_today()
        OR ($1 = 'counsellor' AND posting.organisation_id IS NULL))
      WHEN 'HIRED' THEN last.follow_up_on <= app_today() + $3::int AND (
        $1 = 'counsellor' OR last.follow_up_on < app_today())
      ELSE false END`;

@Injectable()
export class WorkRepository {
  constructor(private readonly db: Db) {}

  /** What is due first comes first; `after` is the day and id of the last item of the page before. */
  due(
    actor: Actor,
    { days, after }: { days: number; after: [IsoDate, string] | null },
    limit: number,
  ): Promise<StoredWork[]> {
    const organisationId = actor.role === 'agent' ? actor.organisationId : null;
    return this.db.rows<StoredWork>(
      `WITH work AS (${CLOCKS} UNION ALL ${APPLICATIONS})
       SELECT work.*, person.full_name AS person_name, person.birth_date, person.sex,
         worker_profile.commune_code, posting.title, posting.code AS posting_code,
         organisation.name AS organisation_name,
         (SELECT count(*)::int FROM work WHERE due_on < app_today()) AS all_overdue
       FROM work
       JOIN person ON person.id = work.person_id
       LEFT JOIN worker_profile ON worker_profile.person_id = work.person_id
       LEFT JOIN posting ON posting.id = work.posting_id
       LEFT JOIN organisation ON organisation.id = work.organisation_id
       WHERE $4::date IS NULL OR (work.due_on, work.id) > ($4::date, $5::uuid)
       ORDER BY work.due_on, work.id LIMIT $6`,
      [actor.role, organisationId, days, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }
}
