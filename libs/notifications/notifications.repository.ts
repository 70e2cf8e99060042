import { Injectable } from '@nestjs/common';
import { Db } from '#libs/platform';
import { type DeliveryState, type SendResult } from './delivery.lifecycle.js';
import { type Delivery, type Notification } from './notification.entity.js';

/** A mail or an SMS to send; what it says are the messages of `partsOf`. */
export interface DeliveryToSend {
  id: string;
  personId: string;
  notificationId: string | null;
  digestId: string | null;
  state: DeliveryState;
  attempts: number;
  claimedUntil: Date | null;
  messageId: string;
  address: string;
  createdAt: Date;
}

export type StoredMessage = Pick<Notification, 'template' | 'parameters' | 'language' | 'phone'>;

export type NewNotification = Omit<Notification, 'createdAt' | 'readAt' | 'digestId'>;
export type NewDelivery = Pick<
  Delivery,
  'id' | 'notificationId' | 'digestId' | 'personId' | 'channel' | 'address' | 'state' | 'messageId'
>;

@Injectable()
export class NotificationsRepository {
  constructor(private readonly db: Db) {}

  /**
   * True when it was added; false when this person was told before. It asks for the count, not for
   * RETURNING: who tells somebody something may not read it.
   */
  async add(row: NewNotification): Promise<boolean> {
    const result = await this.db.manager.queryRunner?.query(
      `INSERT INTO notification
         (id, person_id, template, subject_id, cause, parameters, language, digest_address, phone)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [
        row.id,
        row.personId,
        row.template,
        row.subjectId,
        row.cause,
        JSON.stringify(row.parameters),
        row.language,
        row.digestAddress,
        row.phone,
      ],
      true,
    );
    return result?.affected === 1;
  }

  async addDelivery(row: NewDelivery): Promise<void> {
    await this.db.rows(
      `INSERT INTO delivery
         (id, notification_id, digest_id, person_id, channel, address, state, message_id, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $7 = 'sent' THEN app_now() END)`,
      [
        row.id,
        row.notificationId,
        row.digestId,
        row.personId,
        row.channel,
        row.address,
        row.state,
        row.messageId,
      ],
    );
  }

  /** The delivery, held until the transaction ends. */
  lockDelivery(id: string): Promise<DeliveryToSend | undefined> {
    return this.db.row(
      `SELECT id, person_id, notification_id, digest_id, state, attempts, claimed_until, message_id,
              address, created_at
       FROM delivery WHERE id = $1 FOR UPDATE`,
      [id],
    );
  }

  /** The messages that a delivery carries: one, or those of its digest, oldest first. */
  partsOf({ notificationId, digestId }: DeliveryToSend): Promise<StoredMessage[]> {
    return this.db.rows(
      `SELECT template, parameters, language, phone FROM notification
       WHERE id = $1 OR digest_id = $2 ORDER BY id`,
      [notificationId, digestId],
    );
  }

  /** Ends a delivery that was not tried. */
  async suppress(id: string, reason: string): Promise<void> {
    await this.db.rows(
      `UPDATE delivery SET state = 'suppressed', last_error = $2 WHERE id = $1 AND state = 'queued'`,
      [id, reason],
    );
  }

  async startSending(id: string, leaseSeconds: number): Promise<void> {
    await this.db.rows(
      `UPDATE delivery SET state = 'sending', attempts = attempts + 1,
              claimed_until = app_now() + make_interval(secs => $2)
       WHERE id = $1`,
      [id, leaseSeconds],
    );
  }

  /**
   * Writes down how a try ended, if it is still the latest try. An answer that comes after the lease
   * replaces `unknown`: then it is known. False when another try came after it. One that the other
   * side put off for some seconds does not count as a try.
   */
  async endSending(
    tried: { id: string; attempts: number },
    state: DeliveryState,
    result: SendResult,
  ): Promise<boolean> {
    const ended = await this.db.rows(
      `UPDATE delivery SET state = $3, claimed_until = NULL, last_error = $4, provider_id = $5,
              attempts = attempts - $6::int,
              sent_at = CASE WHEN $3 = 'sent' THEN app_now() END
       WHERE id = $1 AND attempts = $2 AND state IN ('sending', 'unknown') RETURNING 1 AS ended`,
      [
        tried.id,
        tried.attempts,
        state,
        result.kind === 'sent' ? null : result.reason,
        result.kind === 'sent' ? result.providerId : null,
        result.kind === 'later' && result.pause !== undefined ? 1 : 0,
      ],
    );
    return ended.length > 0;
  }

  /** The newest notifications of a person, before `beforeId` when that is given. */
  newestOf(personId: string, limit: number, beforeId: string | null): Promise<Notification[]> {
    return this.db.rows(
      `SELECT * FROM notification
       WHERE person_id = $1 AND ($3::uuid IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $2`,
      [personId, limit, beforeId],
    );
  }

  async countUnread(personId: string): Promise<number> {
    const found = await this.db.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM notification WHERE person_id = $1 AND read_at IS NULL',
      [personId],
    );
    return found?.count ?? 0;
  }

  async markRead(personId: string, ids: string[]): Promise<void> {
    await this.db.rows(
      `UPDATE notification SET read_at = app_now()
       WHERE person_id = $1 AND id = ANY($2) AND read_at IS NULL`,
      [personId, ids],
    );
  }
}
