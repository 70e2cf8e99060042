import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '#libs/platform';
import { channelOf } from './delivery.lifecycle.js';
import { sendEmail, sendSms } from './delivery.tasks.js';
import { EmailChannel } from './email.channel.js';
import { NotificationsRepository } from './notifications.repository.js';

/** What goes to whom: a notification, or a digest. */
interface Outgoing {
  personId: string;
  notificationId: string | null;
  digestId: string | null;
  /** A mail address or a number; it says by itself which channel it needs. */
  address: string;
}

const TASKS = { email: sendEmail, sms: sendSms };

/** Queues what leaves the portal, in the caller's transaction. */
@Injectable()
export class DeliveryQueue {
  constructor(
    private readonly outbox: Outbox,
    private readonly notifications: NotificationsRepository,
    private readonly email: EmailChannel,
  ) {}

  async add(outgoing: Outgoing): Promise<void> {
    const id = newId();
    const channel = channelOf(outgoing.address);
    const messageId = channel === 'email' ? this.email.messageId(id) : id;
    await this.notifications.addDelivery({ ...outgoing, id, channel, messageId, state: 'queued' });
    await this.outbox.add(TASKS[channel], { deliveryId: id });
  }

  /** Looks at a delivery again. */
  again({ id, address }: { id: string; address: string }, runAt: Date): Promise<void> {
    return this.outbox.add(TASKS[channelOf(address)], { deliveryId: id }, { runAt });
  }
}
