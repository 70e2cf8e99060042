import { Injectable } from '@nestjs/common';
import { dateInZone, Db, newId, Outbox } from '#libs/platform';
import { DigestRepository } from './digest.repository.js';
import { DeliveryGateService } from './delivery-gate.service.js';
import { channelOf } from './delivery.lifecycle.js';
import { DeliveryQueue } from './delivery-queue.js';
import { sendDigest } from './delivery.tasks.js';

/**
 * The one message of a day for what is not urgent. It goes at once where the person has had none that
 * day and no hour is quiet; whatever is told after it waits for the next morning. A digest is a due
 * row: planned when something was told, it collects all that waits when it is due.
 */
@Injectable()
export class DigestService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly digests: DigestRepository,
    private readonly gate: DeliveryGateService,
    private readonly queue: DeliveryQueue,
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
   * Collects what waits for a digest that is due and queues its message, if something is left to
   * tell. One whose runner came too late, in quiet hours or on another day, is planned anew.
   */
  async collect({ digestId, personId }: { digestId: string; personId: string }): Promise<void> {
    await this.digests.lockPerson(personId);
    const digest = await this.digests.find(digestId);
    if (!digest || digest.deliveryId !== null) return;
    const dueAt = await this.gate.digestTime(personId);
    await this.digests.plan(digestId, dateInZone(dueAt), dueAt);
    if (dueAt > this.db.now) {
      await this.outbox.add(sendDigest, { digestId, personId }, { runAt: dueAt });
      return;
    }
    await this.fill(digestId, personId);
  }

  private async fill(digestId: string, personId: string): Promise<void> {
    const waiting = await this.digests.waiting(personId);
    // The address that was known last.
    const address = waiting.at(-1)?.digestAddress;
    const wanted = address ? await this.gate.wanted(personId, waiting, channelOf(address)) : [];
    const unwanted = waiting.filter((news) => !wanted.includes(news));
    await this.digests.giveUp(unwanted.map((news) => news.id));
    if (!address || wanted.length === 0) {
      // Read in the portal meanwhile: the day stays free for another digest.
      await this.digests.remove(digestId);
      return;
    }
    await this.digests.collect(
      digestId,
      wanted.map((news) => news.id),
    );
    await this.queue.add({ personId, notificationId: null, digestId, address });
  }
}
