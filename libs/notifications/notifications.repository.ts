import { Injectable } from '@nestjs/common';
import { Db, type Language } from '#libs/platform';
import { type DeliveryState } from './delivery.lifecycle.js';
import { type Delivery, type Notification } from './notification.entity.js';

/** A delivery with what is needed to send it. */
export interface DeliveryToSend {
  id: string;
  state: DeliveryState;
  attempts: number;
  claimedUntil: Date | null;
  messageId: string;
  address: string;
  template: string;
  parameters: object;
  language: Language;
}

export type NewNotification = Omit<Notification, 'createdAt' | 'readAt'>;
export type NewDelivery = Pick<
  Delivery,
  'id' | 'notificationId' | 'personId' | 'channel' | 'address' | 'state' | 'messageId'
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
      `INSERT INTO notification (id, person_id, template, subject_id, cause, parameters, language)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [
        row.id,
        row.personId,
        row.template,
        row.subjectId,
        row.cause,
        JSON.stringify(row.parameters),
        row.language,
      ],
      true,
    );
    return result?.affected === 1;
  }

  async addDelivery(row: NewDelivery): Promise<void> {
    await this.db.rows(
      `INSERT INTO delivery (id, notification_id, person_id, channel, address, state, message_id, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $6 = 'sent' THEN app_now() END)`,
      [
        row.id,
        row.notificationId,
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
      `SELECT delivery.id, delivery.state, delivery.attempts, delivery.claimed_until,
              delivery.message_id, delivery.address,
              notification.template, notification.parameters, notification.language
       FROM delivery JOIN notification ON notification.id = delivery.notification_id
       WHERE delivery.id = $1 FOR UPDATE OF delivery`,
      [id],
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
   * replaces `unknown`: then it is known.
   */
  async endSending(
    tried: { id: string; attempts: number },
    state: DeliveryState,
    reason: string | null,
  ): Promise<void> {
    await this.db.rows(
      `UPDATE delivery SET state = $3, claimed_until = NULL, last_error = $4,
              sent_at = CASE WHEN $3 = 'sent' THEN app_now() END
       WHERE id = $1 AND attempts = $2 AND state IN ('sending', 'unknown')`,
      [tried.id, tried.attempts, state, reason],
    );
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

  async markRead(personId: string, upToId: string): Promise<void> {
    await this.db.rows(
      `UPDATE notification SET read_at = app_now()
       WHERE person_id = $1 AND id <= $2 AND read_at IS NULL`,
      [personId, upToId],
    );
  }
}
