import { Injectable } from '@nestjs/common';
import { Db, type IsoDate, type Language, newId } from '#libs/platform';
import { type ToldOf } from './answers.service.js';
import { Application } from './application.entity.js';
import { type Outcome } from './application.lifecycle.js';
import { type AnswerReason } from './application.schema.js';

type NewApplication = Omit<Application, 'id' | 'createdAt' | 'placementId'>;

/** What a person applied to or was introduced to, and what was answered last. */
export interface ApplicationRow {
  id: string;
  kind: Application['kind'];
  postingId: string;
  code: string;
  title: string;
  createdAt: Date;
  answerDueOn: IsoDate;
  outcome: Outcome | null;
  reasonCode: AnswerReason | null;
  reason: string | null;
  /** How many answers there are. */
  sequence: number;
  /** Null at home: there is only the application. */
  placementId: string | null;
}

/** Somebody who is told of an application. */
interface Receiver {
  personId: string;
  language: Language;
}

/** What the ones who receive an application are told. */
export interface ReceivedApplication {
  id: string;
  kind: Application['kind'];
  personId: string;
  placementId: string | null;
  organisationId: string | null;
  title: string;
  code: string;
  answers: number;
}

@Injectable()
export class ApplicationsRepository {
  constructor(private readonly db: Db) {}

  /** The id of the new row; undefined when this person applied to this posting before. */
  async add(application: NewApplication): Promise<string | undefined> {
    const { personId, postingId, kind, createdByPersonId, answerDueOn, message } = application;
    const added = await this.db.row<{ id: string }>(
      `INSERT INTO application
         (id, person_id, posting_id, kind, created_by_person_id, answer_due_on, message)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, posting_id) DO NOTHING RETURNING id`,
      [newId(), personId, postingId, kind, createdByPersonId, answerDueOn, message],
    );
    return added?.id;
  }

  ofPersonTo(personId: string, postingId: string): Promise<Application | null> {
    return this.db.manager.findOneBy(Application, { personId, postingId });
  }

  /** Those of the persons who applied to a posting and did not withdraw. */
  async appliedAmong(personIds: string[], postingId: string): Promise<string[]> {
    const found = await this.db.rows<{ personId: string }>(
      `SELECT person_id FROM application
       LEFT JOIN LATERAL (
         SELECT outcome FROM application_answer
         WHERE application_id = application.id ORDER BY sequence DESC LIMIT 1) last ON true
       WHERE person_id = ANY($1) AND posting_id = $2 AND last.outcome IS DISTINCT FROM 'WITHDRAWN'`,
      [personIds, postingId],
    );
    return found.map(({ personId }) => personId);
  }

  /** Newest first. */
  listOf(personId: string, limit: number): Promise<ApplicationRow[]> {
    return this.db.rows<ApplicationRow>(
      `SELECT application.id, application.kind, application.posting_id, posting.code, posting.title,
         application.created_at, application.answer_due_on, application.placement_id,
         last.outcome, last.reason_code, last.reason, coalesce(last.sequence, 0) AS sequence
       FROM application JOIN posting ON posting.id = application.posting_id
       LEFT JOIN LATERAL (
         SELECT sequence, outcome, reason_code, reason FROM application_answer
         WHERE application_id = application.id ORDER BY sequence DESC LIMIT 1) last ON true
       WHERE application.person_id = $1 ORDER BY application.id DESC LIMIT $2`,
      [personId, limit],
    );
  }

  async attach(id: string, placementId: string): Promise<void> {
    await this.db.manager.update(Application, { id }, { placementId });
  }

  received(id: string): Promise<ReceivedApplication | undefined> {
    return this.db.row<ReceivedApplication>(
      `SELECT application.id, application.kind, application.person_id, application.placement_id,
         posting.organisation_id, posting.title, posting.code, (
           SELECT count(*)::int FROM application_answer
           WHERE application_id = application.id) AS answers
       FROM application JOIN posting ON posting.id = application.posting_id
       WHERE application.id = $1`,
      [id],
    );
  }

  toldOf(id: string): Promise<ToldOf | undefined> {
    return this.db.row<ToldOf>(
      `SELECT person.language, person.email, person.sms_phone AS phone, posting.title, posting.code
       FROM application JOIN posting ON posting.id = application.posting_id
       JOIN person ON person.id = application.person_id
       WHERE application.id = $1`,
      [id],
    );
  }

  /** The agents of an organisation; without one, the counsellors. */
  receivers(organisationId: string | null): Promise<Receiver[]> {
    return this.db.rows<Receiver>(
      `SELECT DISTINCT person.id AS person_id, person.language
       FROM membership JOIN person ON person.id = membership.person_id
       WHERE app_today() BETWEEN valid_from AND coalesce(valid_to, 'infinity')
         AND CASE WHEN $1::uuid IS NULL THEN role = 'counsellor'
           ELSE role = 'agent' AND organisation_id = $1 END`,
      [organisationId],
    );
  }
}
