import { Injectable } from '@nestjs/common';
import { Db, newId } from '#libs/platform';
import { type GuardianConsent, type GuardianDraft } from './guardian.schema.js';

@Injectable()
export class GuardiansRepository {
  constructor(private readonly db: Db) {}

  inForce(personId: string): Promise<GuardianConsent | undefined> {
    return this.db.row(
      `SELECT id, guardian_name, relation, phone, how, given_on, recorded_at
       FROM guardian_consent WHERE person_id = $1 AND withdrawn_at IS NULL`,
      [personId],
    );
  }

  /** False, and nothing is written, when a consent is in force already. */
  async add(personId: string, draft: GuardianDraft, recordedBy: string): Promise<boolean> {
    const { guardianName, relation, phone, how, givenOn } = draft;
    const added = await this.db.rows(
      `INSERT INTO guardian_consent
         (id, person_id, guardian_name, relation, phone, how, given_on, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (person_id) WHERE withdrawn_at IS NULL DO NOTHING RETURNING 1 AS added`,
      [newId(), personId, guardianName, relation, phone, how, givenOn, recordedBy],
    );
    return added.length > 0;
  }

  /** True when there was a consent in force. */
  async withdraw(personId: string, withdrawnBy: string): Promise<boolean> {
    const ended = await this.db.rows(
      `UPDATE guardian_consent SET withdrawn_at = app_now(), withdrawn_by = $2
       WHERE person_id = $1 AND withdrawn_at IS NULL RETURNING 1 AS ended`,
      [personId, withdrawnBy],
    );
    return ended.length > 0;
  }

  /** Lets a consent to be matched wait for a guardian, or come into force. True when it changed. */
  async hold(personId: string, held: boolean): Promise<boolean> {
    const [from, to] = held
      ? ['consent_matching_at', 'consent_pending_at']
      : ['consent_pending_at', 'consent_matching_at'];
    const changed = await this.db.rows(
      `UPDATE worker_profile SET ${to} = ${from}, ${from} = NULL
       WHERE person_id = $1 AND ${from} IS NOT NULL RETURNING 1 AS changed`,
      [personId],
    );
    return changed.length > 0;
  }

  /** Persons whose consent waits. */
  async waiting(): Promise<string[]> {
    const found = await this.db.rows<{ personId: string }>(
      'SELECT person_id FROM worker_profile WHERE consent_pending_at IS NOT NULL',
    );
    return found.map(({ personId }) => personId);
  }
}
