import { Inject, Injectable } from '@nestjs/common';
import { Db, ENV, type Env, logger, SYSTEM } from '#libs/platform';
import { CourierService } from './courier.service.js';
import { DeliveryGateService } from './delivery-gate.service.js';
import { channelOf, claimStep, type SendResult, stateAfter } from './delivery.lifecycle.js';
import { DeliveryQueue } from './delivery-queue.js';
import {
  type DeliveryToSend,
  NotificationsRepository,
  type StoredMessage,
} from './notifications.repository.js';

interface Claimed {
  delivery: DeliveryToSend;
  parts: StoredMessage[];
  /** What is done outside of transactions. */
  act: () => Promise<SendResult>;
}

/**
 * A delivery is claimed in one transaction, sent in none, and its result recorded in another. Each
 * step may be repeated: the delivery's state says what has happened, so a second run sends nothing.
 */
@Injectable()
export class DeliverySenderService {
  constructor(
    private readonly db: Db,
    private readonly notifications: NotificationsRepository,
    private readonly gate: DeliveryGateService,
    private readonly courier: CourierService,
    private readonly queue: DeliveryQueue,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Sends a delivery if it may go now, else looks at it again later. Throws when it was put off. */
  async send(deliveryId: string): Promise<void> {
    const claimed = await this.db.transaction(SYSTEM, () => this.claim(deliveryId));
    if (!claimed) return;
    const result = await claimed.act();
    const state = await this.record(claimed, result);
    const waits = result.kind === 'later' && result.pause === undefined;
    // Tried again by the task's own retries.
    if (waits && state === 'queued') throw new Error(`Delivery put off: ${result.reason}`);
  }

  /** The delivery, `sending` under this run's lease or to be asked for; undefined when neither. */
  private async claim(id: string): Promise<Claimed | undefined> {
    const found = await this.notifications.lockDelivery(id);
    if (!found) return undefined;
    const parts = await this.notifications.partsOf(found);
    switch (claimStep(found, this.gate.isCritical(parts), this.db.now)) {
      case 'send':
        return this.start(found, parts);
      case 'ask':
        return { delivery: found, parts, act: () => this.courier.ask(found) };
      case 'wait':
        // Looked at again when the other run's lease is over, should that run have died.
        await this.queue.again(found, found.claimedUntil ?? this.db.now);
        return undefined;
      case 'close-as-unknown':
        await this.notifications.endSending(found, 'unknown', LOST);
        return undefined;
      case 'nothing':
        return undefined;
    }
  }

  private async start(found: DeliveryToSend, parts: StoredMessage[]): Promise<Claimed | undefined> {
    const passage = await this.gate.passage(found, parts);
    if (passage.kind === 'never') await this.notifications.suppress(found.id, passage.reason);
    if (passage.kind === 'never' && passage.reason === 'address-refused') {
      await this.trySms(found, parts);
    }
    if (passage.kind === 'wait') await this.queue.again(found, passage.until);
    if (passage.kind !== 'go') return undefined;
    await this.notifications.startSending(found.id, this.env.LEASE_SECONDS);
    const delivery = { ...found, attempts: found.attempts + 1 };
    return { delivery, parts, act: this.courier.pack(delivery, passage) };
  }

  private async record({ delivery, parts }: Claimed, result: SendResult) {
    const state = stateAfter(result, delivery.attempts);
    const isLatest = await this.db.transaction(SYSTEM, async () => {
      const ended = await this.notifications.endSending(delivery, state, result);
      if (ended) await this.follow(delivery, parts, result);
      return ended;
    });
    const reason = result.kind === 'sent' ? null : result.reason;
    logger.info({ deliveryId: delivery.id, state, reason }, 'delivery tried');
    return isLatest ? state : undefined;
  }

  /** What a result asks for besides being written down. */
  private async follow(
    tried: DeliveryToSend,
    parts: StoredMessage[],
    result: SendResult,
  ): Promise<void> {
    if (result.kind === 'failed' && result.badAddress) {
      await this.gate.refuse(tried, result.reason);
      await this.trySms(tried, parts);
    }
    if (result.kind === 'later' && result.pause !== undefined) {
      // Spread out, or all that waits would come at the same moment.
      await this.queue.again(tried, this.after(result.pause * (1 + Math.random())));
    }
    const mayBeAsked = channelOf(tried.address) === 'sms' && tried.state === 'queued';
    // Whatever still was on its way has arrived by then.
    if (result.kind === 'unknown' && mayBeAsked) {
      await this.queue.again(tried, this.after(this.env.LEASE_SECONDS));
    }
  }

  /** Who cannot be reached by mail is told by SMS instead. */
  private async trySms(mail: DeliveryToSend, parts: StoredMessage[]): Promise<void> {
    const phone = parts.at(-1)?.phone;
    if (!phone || channelOf(mail.address) === 'sms') return;
    const { personId, notificationId, digestId } = mail;
    await this.queue.add({ personId, notificationId, digestId, address: phone });
  }

  private after(seconds: number): Date {
    return new Date(this.db.now.getTime() + seconds * 1000);
  }
}

const LOST = { kind: 'unknown', reason: 'lost-while-sending' } as const;
