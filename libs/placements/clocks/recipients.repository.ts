import { Injectable } from '@nestjs/common';
import { type Recipient } from '#libs/notifications';
import { Db } from '#libs/platform';

const MEMBER = `SELECT DISTINCT person.id AS person_id, person.language, NULL AS email
  FROM membership JOIN person ON person.id = membership.person_id
  WHERE app_today() BETWEEN valid_from AND coalesce(valid_to, 'infinity')`;

/** Whom an audience means today. Staff read in the portal; only workers get mail or SMS. */
@Injectable()
export class RecipientsRepository {
  constructor(private readonly db: Db) {}

  person(id: string): Promise<Recipient[]> {
    return this.db.rows(
      'SELECT id AS person_id, language, email, sms_phone AS phone FROM person WHERE id = $1',
      [id],
    );
  }

  agents(organisationId: string | null): Promise<Recipient[]> {
    return this.db.rows(`${MEMBER} AND role = 'agent' AND organisation_id = $1`, [organisationId]);
  }

  /** The counsellors who had a hand in the placement; all of them where none had. */
  counsellors(placementId: string): Promise<Recipient[]> {
    return this.db.rows(
      `WITH known AS (
         SELECT by_person_id FROM placement_history
         WHERE placement_id = $1 AND by_role = 'counsellor')
       ${MEMBER} AND role = 'counsellor' AND (
         membership.person_id IN (SELECT by_person_id FROM known)
         OR NOT EXISTS (
           SELECT FROM membership still JOIN known ON known.by_person_id = still.person_id
           WHERE still.role = 'counsellor'
             AND app_today() BETWEEN still.valid_from AND coalesce(still.valid_to, 'infinity')))`,
      [placementId],
    );
  }

  officials(): Promise<Recipient[]> {
    return this.db.rows(
      `${MEMBER} AND role = 'official' AND organisation_id IN (
         SELECT id FROM organisation WHERE kind = 'department')`,
    );
  }
}
