import { Injectable } from '@nestjs/common';
import { dateInZone, Db, newId, Outbox } from '#libs/platform';
import { DigestRepository } from './digest.repository.js';
import { EmailChannel } from './email.channel.js';
import { MailGateService } from './mail-gate.service.js';
import { sendDigest } from './mail.tasks.js';
import { NotificationsRepository } from './notifications.repository.js';

/**
 * The one mail of a day for what is not urgent. It goes at once where the person has had none that
 * day and no hour is quiet; whatever is told after it waits for the next morning. A digest is a due
 * row: planned when something was told, it collects all that waits when it is due.
 */
@Injectable()
export class DigestService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly digests: DigestRepository,
    private readonly notifications: NotificationsRepository,
    private readonly gate: MailGateService,
    private readonly email: EmailChannel,
  ) {}

  /** Plans a digest for a person who was told something, if none is planned that will take it along. */
  async plan(personId: string): Promise<void> {
    await this.digests.lockPerson(personId);
    const waiting = await this.digests.waiting(personId);
    if (waiting.length === 0 || (await this.digests.isPlanned(personId))) return;
    const dueAt = await this.gate.digestTime(personId);
    const id = newId();
    await this.digests.add({ id, personId, day: dateInZone(dueAt), dueAt });
    await this.outbox.add(sendDigest, { digestId: id, personId }, { runAt: dueAt });
  }

  /**
   * Collects what waits for a digest that is due; returns the mail to send, undefined when there is
   * none. One whose runner came too late, in quiet hours or on another day, is planned anew.
   */
  async collect({ digestId, personId }: { digestId: string; personId: string }) {
    await this.digests.lockPerson(personId);
    const digest = await this.digests.find(digestId);
    if (!digest) return undefined;
    if (digest.deliveryId !== null) return digest.deliveryId;
    const dueAt = await this.gate.digestTime(personId);
    await this.digests.plan(digestId, dateInZone(dueAt), dueAt);
    if (dueAt > this.db.now) {
      await this.outbox.add(sendDigest, { digestId, personId }, { runAt: dueAt });
      return undefined;
    }
    return this.mailOf(digestId, personId);
  }

  private async mailOf(digestId: string, personId: string): Promise<string | undefined> {
    const waiting = await this.digests.waiting(personId);
    const wanted = await this.gate.wanted(personId, waiting);
    const unwanted = waiting.filter((news) => !wanted.includes(news));
    await this.digests.giveUp(unwanted.map((news) => news.id));
    const newest = wanted.at(-1);
    if (!newest) {
      // Read in the portal meanwhile: the day stays free for another digest.
      await this.digests.remove(digestId);
      return undefined;
    }
    await this.digests.collect(
      digestId,
      wanted.map((news) => news.id),
    );
    const id = newId();
    await this.notifications.addDelivery({
      id,
      notificationId: null,
      digestId,
      personId,
      channel: 'email',
      address: newest.digestAddress,
      state: 'queued',
      messageId: this.email.messageId(id),
    });
    return id;
  }
}
