import { Injectable } from '@nestjs/common';
import { type Actor, Db, type IsoDate, newId } from '#libs/platform';
import { type Outcome } from './application.lifecycle.js';
import { type AnswerRow, type NewAnswer, type ReceivedRow } from './application.schema.js';

/** An application with the last answer to it. */
export interface Answered {
  id: string;
  personId: string;
  postingId: string;
  placementId: string | null;
  /** The organisation that received it; null: the centre. */
  organisationId: string | null;
  outcome: Outcome | null;
  sequence: number;
}

interface ReceivedQuery {
  waiting: boolean | null;
  postingId: string | null;
  after: string | null;
  organisationId: string | null;
  id: string | null;
}

const LAST = `LEFT JOIN LATERAL (
  SELECT sequence, outcome, reason_code, reason, follow_up_on FROM application_answer
  WHERE application_id = application.id ORDER BY sequence DESC LIMIT 1) last ON true`;

/** Answers to applications: rows are added, never changed. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly db: Db) {}

  find(by: { id: string } | { placementId: string }): Promise<Answered | undefined> {
    const { column, value } =
      'id' in by
        ? { column: 'id', value: by.id }
        : { column: 'placement_id', value: by.placementId };
    return this.db.row<Answered>(
      `SELECT application.id, application.person_id, application.posting_id,
         application.placement_id, posting.organisation_id, last.outcome,
         coalesce(last.sequence, 0) AS sequence
       FROM application JOIN posting ON posting.id = application.posting_id ${LAST}
       WHERE application.${column} = $1`,
      [value],
    );
  }

  /** False when somebody else wrote the answer with this number. */
  async add(
    application: Pick<Answered, 'id' | 'sequence'>,
    answer: NewAnswer & { followUpOn: IsoDate | null },
    actor: Actor,
  ): Promise<boolean> {
    const added = await this.db.rows(
      `INSERT INTO application_answer (id, application_id, sequence, outcome, reason_code, reason,
         happened_on, follow_up_on, by_person_id, by_role)
       VALUES ($1, $2, $3, $4, $5, $6, coalesce($7::date, app_today()), $8, $9, $10)
       ON CONFLICT (application_id, sequence) DO NOTHING RETURNING id`,
      [
        newId(),
        application.id,
        application.sequence + 1,
        answer.outcome,
        answer.reasonCode,
        answer.reason,
        answer.on,
        answer.followUpOn,
        actor.personId,
        actor.role,
      ],
    );
    return added.length === 1;
  }

  /** Oldest first. A name is there only for those who may see the person. */
  answersTo(id: string): Promise<AnswerRow[]> {
    return this.db.rows<AnswerRow>(
      `SELECT outcome, reason_code, reason, happened_on, follow_up_on, by_role, at,
         person.full_name AS by_name
       FROM application_answer LEFT JOIN person ON person.id = by_person_id
       WHERE application_id = $1 ORDER BY sequence`,
      [id],
    );
  }

  /** Newest first, those that wait oldest first; `after` is the last id of the page before. */
  received(query: ReceivedQuery, limit: number): Promise<Omit<ReceivedRow, 'allowed'>[]> {
    const { waiting, postingId, after, organisationId, id } = query;
    return this.db.rows<Omit<ReceivedRow, 'allowed'>>(
      `SELECT application.id, application.kind, application.person_id, application.posting_id,
         application.message, application.created_at, application.answer_due_on,
         application.placement_id, person.full_name AS person_name, person.birth_date,
         person.birth_precision, person.sex, worker_profile.commune_code, posting.code, posting.title,
         organisation.name AS organisation_name, last.outcome, last.reason_code, last.reason,
         last.follow_up_on, coalesce(last.sequence, 0) AS sequence,
         coalesce(last.outcome, 'REAPPLIED') = 'REAPPLIED'
           AND application.answer_due_on < app_today() AS overdue
       FROM application
       JOIN person ON person.id = application.person_id
       JOIN posting ON posting.id = application.posting_id
       LEFT JOIN organisation ON organisation.id = posting.organisation_id
       LEFT JOIN worker_profile ON worker_profile.person_id = application.person_id
       ${LAST}
       WHERE ($1::boolean IS NULL OR (coalesce(last.outcome, 'REAPPLIED') = 'REAPPLIED') = $1)
         AND ($2::uuid IS NULL OR application.posting_id = $2)
         AND ($3::uuid IS NULL OR CASE WHEN $1 THEN application.id > $3 ELSE application.id < $3 END)
         AND ($4::uuid IS NULL OR posting.organisation_id = $4)
         AND ($5::uuid IS NULL OR application.id = $5)
       ORDER BY CASE WHEN $1 THEN application.id END, application.id DESC LIMIT $6`,
      [waiting, postingId, after, organisationId, id, limit],
    );
  }

  /** Applies again: the time for the answer starts anew. */
  async askAgain(id: string, answerDueOn: IsoDate): Promise<void> {
    await this.db.rows(
      'UPDATE application SET answer_due_on = $2, placement_id = NULL WHERE id = $1',
      [id, answerDueOn],
    );
  }

  /** At home, unanswered, due within some days or overdue for less than thirty. */
  unanswered(daysAhead: number): Promise<UnansweredApplication[]> {
    return this.db.rows<UnansweredApplication>(
      `SELECT application.id, application.person_id, application.answer_due_on,
         posting.organisation_id, posting.title, posting.code,
         application.answer_due_on < app_today() AS overdue
       FROM application JOIN posting ON posting.id = application.posting_id ${LAST}
       WHERE application.placement_id IS NULL AND coalesce(last.outcome, 'REAPPLIED') = 'REAPPLIED'
         AND application.answer_due_on BETWEEN app_today() - 30 AND app_today() + $1::int
       ORDER BY application.id`,
      [daysAhead],
    );
  }
}

export interface UnansweredApplication {
  id: string;
  personId: string;
  answerDueOn: IsoDate;
  organisationId: string | null;
  title: string;
  code: string;
  overdue: boolean;
}
