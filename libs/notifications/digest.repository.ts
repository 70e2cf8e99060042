import { Injectable } from '@nestjs/common';
import { Db, type IsoDate } from '#libs/platform';
import { type Digest } from './notification.entity.js';

/** A piece of news that waits for a digest. */
interface WaitingNews {
  id: string;
  template: string;
  digestAddress: string;
}

@Injectable()
export class DigestRepository {
  constructor(private readonly db: Db) {}

  /** Whoever plans or collects a person's digest does so alone until the transaction ends. */
  async lockPerson(personId: string): Promise<void> {
    await this.db.rows(`SELECT pg_advisory_xact_lock(hashtextextended('digest ' || $1, 0))`, [
      personId,
    ]);
  }

  /** What was told to the person, waits for a digest and has not been read, oldest first. */
  waiting(personId: string): Promise<WaitingNews[]> {
    return this.db.rows(
      `SELECT id, template, digest_address FROM notification
       WHERE person_id = $1 AND digest_address IS NOT NULL AND digest_id IS NULL AND read_at IS NULL
       ORDER BY id`,
      [personId],
    );
  }

  find(id: string): Promise<(Digest & { deliveryId: string | null }) | undefined> {
    return this.db.row(
      `SELECT digest.*, delivery.id AS delivery_id
       FROM digest LEFT JOIN delivery ON delivery.digest_id = digest.id WHERE digest.id = $1`,
      [id],
    );
  }

  /** True when a digest is planned that has not collected its news yet. */
  async isPlanned(personId: string): Promise<boolean> {
    const found = await this.db.row(
      `SELECT 1 AS planned FROM digest WHERE person_id = $1
         AND NOT EXISTS (SELECT FROM delivery WHERE delivery.digest_id = digest.id)`,
      [personId],
    );
    return found !== undefined;
  }

  /**
   * The last day that a collected digest of the person has; null when there is none. One that was put
   * off over midnight will take today: nothing that was told later goes before it.
   */
  async lastDay(personId: string): Promise<IsoDate | null> {
    const found = await this.db.row<{ day: IsoDate | null }>(
      `SELECT max(CASE WHEN delivery.state = 'queued' AND digest.day = app_today() - 1
                  THEN app_today() ELSE digest.day END) AS day
       FROM digest JOIN delivery ON delivery.digest_id = digest.id
       WHERE digest.person_id = $1`,
      [personId],
    );
    return found?.day ?? null;
  }

  async add({ id, personId, day, dueAt }: Digest): Promise<void> {
    await this.db.rows('INSERT INTO digest (id, person_id, day, due_at) VALUES ($1, $2, $3, $4)', [
      id,
      personId,
      day,
      dueAt,
    ]);
  }

  /** Plans a digest that has not collected yet for another moment. */
  async plan(id: string, day: IsoDate, dueAt: Date): Promise<void> {
    await this.db.rows('UPDATE digest SET day = $2, due_at = $3 WHERE id = $1', [id, day, dueAt]);
  }

  async remove(id: string): Promise<void> {
    await this.db.rows('DELETE FROM digest WHERE id = $1', [id]);
  }

  async collect(digestId: string, notificationIds: string[]): Promise<void> {
    await this.db.rows('UPDATE notification SET digest_id = $1 WHERE id = ANY($2)', [
      digestId,
      notificationIds,
    ]);
  }

  /** News of topics that the person does not want waits no longer. */
  async giveUp(notificationIds: string[]): Promise<void> {
    await this.db.rows('UPDATE notification SET digest_address = NULL WHERE id = ANY($1)', [
      notificationIds,
    ]);
  }

  /**
   * Makes today the day of a digest; false when another digest of the person went today. One that is
   * only planned for today gives way to tomorrow, or what was put off would wait again every day.
   */
  async takeToday(id: string): Promise<boolean> {
    await this.db.rows(
      `UPDATE digest SET day = app_today() + 1 FROM digest AS put_off
       WHERE put_off.id = $1 AND digest.person_id = put_off.person_id AND digest.id <> $1
         AND digest.day = app_today()
         AND NOT EXISTS (SELECT FROM delivery WHERE delivery.digest_id = digest.id)`,
      [id],
    );
    const taken = await this.db.rows(
      `UPDATE digest SET day = app_today()
       WHERE id = $1 AND NOT EXISTS (
         SELECT FROM digest AS other
         WHERE other.person_id = digest.person_id AND other.id <> digest.id
           AND other.day = app_today())
       RETURNING 1 AS taken`,
      [id],
    );
    return taken.length > 0;
  }
}
