import { Injectable } from '@nestjs/common';
import { Db, type Language, newId } from '#libs/platform';
import { Application } from './application.entity.js';

type NewApplication = Omit<Application, 'id' | 'createdAt' | 'placementId'>;

/** What a person applied to or was introduced to. */
export interface ApplicationRow {
  postingId: string;
  code: string;
  title: string;
  createdAt: Date;
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

  /** Newest first. */
  listOf(personId: string, limit: number): Promise<ApplicationRow[]> {
    return this.db.rows<ApplicationRow>(
      `SELECT application.posting_id, posting.code, posting.title, application.created_at,
         application.placement_id
       FROM application JOIN posting ON posting.id = application.posting_id
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
         posting.organisation_id, posting.title, posting.code
       FROM application JOIN posting ON posting.id = application.posting_id
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
