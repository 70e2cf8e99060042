import { Injectable } from '@nestjs/common';
import { Db } from '#libs/platform';
import {
  type CandidateRow,
  type MatchRow,
  type OverrideView,
  type StaffMatchRow,
} from './match.view.js';
import { type CandidateQuery } from './matching.schema.js';

const MATCH = `
  match.id, match.state, match.score, match.reasons, match.wishes, match.posting_id,
  match.override, match.override_reason, match.updated_at`;

/** Matches that may be shown: the posting is open, and the worker still agrees to be matched. */
const SHOWN = `
  match JOIN posting ON posting.id = match.posting_id AND posting.status = 'published'
  JOIN worker_profile AS profile ON profile.person_id = match.person_id
    AND profile.consent_matching_at IS NOT NULL`;

// Both rows of a pair stand in the same index, the newest first.
const LAST_OVERRIDE = `
  LEFT JOIN LATERAL (
    SELECT kind AS override_kind, reason AS override_text, full_name AS override_by,
           at AS override_at
    FROM match_override JOIN person ON person.id = match_override.by_person_id
    WHERE match_override.person_id = match.person_id
      AND match_override.posting_id = match.posting_id
    ORDER BY match_override.id DESC LIMIT 1) AS last ON true`;

/** An override as it stands in the history of a person. */
export type OverrideRow = OverrideView & { id: string; title: string; code: string };

/** Lists of matches as pages show them. */
@Injectable()
export class MatchListsRepository {
  constructor(private readonly db: Db) {}

  /** Open matches of a worker with open postings, best first; what is held back is not among them. */
  openOf(personId: string, limit: number): Promise<MatchRow[]> {
    return this.db.rows(
      `SELECT ${MATCH} FROM ${SHOWN}
       WHERE match.person_id = $1 AND match.state IN ('new', 'seen')
         AND match.override IS DISTINCT FROM 'hold_back'
       ORDER BY match.score DESC, match.id LIMIT $2`,
      [personId, limit],
    );
  }

  /** What a worker put away, the last first, as far as it is still open. */
  dismissedOf(personId: string, limit: number): Promise<MatchRow[]> {
    return this.db.rows(
      `SELECT ${MATCH} FROM ${SHOWN}
       WHERE match.person_id = $1 AND match.state = 'dismissed'
         AND match.override IS DISTINCT FROM 'hold_back'
       ORDER BY match.updated_at DESC, match.id LIMIT $2`,
      [personId, limit],
    );
  }

  /** Open and dismissed matches of a worker, held back or not, with what was said last of each. */
  forStaff(personId: string, limit: number): Promise<StaffMatchRow[]> {
    return this.db.rows(
      `SELECT ${MATCH}, last.* FROM ${SHOWN} ${LAST_OVERRIDE}
       WHERE match.person_id = $1 AND match.state <> 'hidden'
       ORDER BY match.score DESC, match.id LIMIT $2`,
      [personId, limit],
    );
  }

  /** Workers matched to a posting, best first; who dismissed it is left out. */
  candidates(
    postingId: string,
    { commune, sex, verdict, after }: CandidateQuery,
    limit: number,
  ): Promise<CandidateRow[]> {
    // An id alone goes on in the other list.
    const [score, id] = after?.includes('.') ? after.split('.') : [];
    const fits = verdict === 'eligible' || verdict === 'missing' ? verdict : null;
    return this.db.rows(
      `SELECT match.id, match.person_id, match.score, match.reasons, person.full_name, person.sex,
              person.birth_date, person.birth_precision, profile.commune_code, last.*
       FROM match JOIN person ON person.id = match.person_id
       JOIN worker_profile AS profile ON profile.person_id = match.person_id
       ${LAST_OVERRIDE}
       WHERE match.posting_id = $1 AND match.state IN ('new', 'seen')
         AND profile.consent_matching_at IS NOT NULL
         AND (match.override IS NOT DISTINCT FROM 'hold_back') = $2
         AND ($3::text IS NULL OR profile.commune_code = $3)
         AND ($4::text IS NULL OR person.sex = $4)
         AND ($5::text IS NULL OR match.verdict = $5)
         AND ($6::int IS NULL OR (-match.score, match.id) > (-$6::int, $7::uuid))
       ORDER BY match.score DESC, match.id LIMIT $8`,
      [
        postingId,
        verdict === 'held',
        commune ?? null,
        sex ?? null,
        fits,
        score ?? null,
        id ?? null,
        limit,
      ],
    );
  }

  /** The persons as candidates, without a match. */
  persons(
    personIds: string[],
    { commune, sex }: CandidateQuery,
  ): Promise<Omit<CandidateRow, 'id' | 'score' | 'reasons'>[]> {
    return this.db.rows(
      `SELECT person.id AS person_id, person.full_name, person.sex, person.birth_date,
              person.birth_precision, profile.commune_code, NULL AS override_kind,
              NULL AS override_text, NULL AS override_by, NULL::timestamptz AS override_at
       FROM person JOIN worker_profile AS profile ON profile.person_id = person.id
       WHERE person.id = ANY($1) AND ($2::text IS NULL OR profile.commune_code = $2)
         AND ($3::text IS NULL OR person.sex = $3)
       ORDER BY person.id`,
      [personIds, commune ?? null, sex ?? null],
    );
  }

  /** What counsellors said of a person's matches, the last first. */
  overridesOf(personId: string, limit: number): Promise<OverrideRow[]> {
    return this.db.rows(
      `SELECT match_override.id, match_override.kind, match_override.reason, match_override.at,
              person.full_name AS by_name, posting.title, posting.code
       FROM match_override JOIN person ON person.id = match_override.by_person_id
       JOIN posting ON posting.id = match_override.posting_id
       WHERE match_override.person_id = $1 ORDER BY match_override.id DESC LIMIT $2`,
      [personId, limit],
    );
  }

  async markSeen(personId: string, ids: string[]): Promise<void> {
    await this.db.rows(
      "UPDATE match SET state = 'seen' WHERE person_id = $1 AND id = ANY($2) AND state = 'new'",
      [personId, ids],
    );
  }

  /** True when the worker had this match. */
  async dismiss(personId: string, matchId: string): Promise<boolean> {
    const dismissed = await this.db.rows(
      `UPDATE match SET state = 'dismissed', updated_at = app_now()
       WHERE id = $2 AND person_id = $1 AND state <> 'hidden' RETURNING 1 AS dismissed`,
      [personId, matchId],
    );
    return dismissed.length > 0;
  }

  /** True when the worker had put this match away, or has it back already. */
  async restore(personId: string, matchId: string): Promise<boolean> {
    const restored = await this.db.rows(
      `UPDATE match SET state = 'seen', updated_at = app_now()
       WHERE id = $2 AND person_id = $1 AND state IN ('dismissed', 'seen')
       RETURNING 1 AS restored`,
      [personId, matchId],
    );
    return restored.length > 0;
  }
}
