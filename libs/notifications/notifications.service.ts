import { Injectable } from '@nestjs/common';
import { type Actor, Db, type Language, newId, Outbox } from '#libs/platform';
import { DeliveryQueue } from './delivery-queue.js';
import { planDigest } from './delivery.tasks.js';
import { type NotificationView, type Recipient } from './notification.schema.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationTemplates, type Template } from './notifications.templates.js';
import { SmsChannel } from './sms.channel.js';

const PAGE = 20;

@Injectable()
export class NotificationsService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly notifications: NotificationsRepository,
    private readonly templates: NotificationTemplates,
    private readonly queue: DeliveryQueue,
    private readonly sms: SmsChannel,
  ) {}

  /**
   * Tells one person something, in the portal at once and outside of it when there is an address: by
   * mail, else by SMS. Urgent news is a message of its own, outside quiet hours; what is for a digest
   * goes into the one message of the day.
   * Belongs to the caller's transaction and throws outside one. Returns false, and does nothing,
   * when this person was told this template about this subject for this cause before.
   */
  async notify<Parameters extends object>(news: {
    template: Template<Parameters>;
    recipient: Recipient;
    subjectId: string | null;
    cause: string;
    parameters: NoInfer<Parameters>;
  }): Promise<boolean> {
    const { template, recipient, subjectId, cause } = news;
    const { personId, language, email } = recipient;
    const phone = this.sms.exists ? (recipient.phone ?? null) : null;
    const address = email ?? phone;
    const id = newId();
    const parameters = template.parameters.parse(news.parameters);
    const waits = template.urgency === 'digest';
    const digestAddress = waits ? address : null;
    const told = { id, personId, template: template.name, subjectId, cause, parameters, language };
    if (!(await this.notifications.add({ ...told, digestAddress, phone }))) return false;
    await this.tellInPortal(id, personId);
    if (address && waits) await this.outbox.add(planDigest, { personId });
    else if (address) {
      await this.queue.add({ personId, notificationId: id, digestId: null, address });
    }
    return true;
  }

  /** The actor's newest notifications, 20 at a time, before `beforeId` when it is given. */
  listFor(
    actor: Actor,
    language: Language,
    beforeId: string | null = null,
  ): Promise<NotificationView[]> {
    return this.db.read(actor, async () => {
      if (!actor.personId) return [];
      const rows = await this.notifications.newestOf(actor.personId, PAGE, beforeId);
      return rows.map((row) => ({
        ...this.templates.render(row, language),
        id: row.id,
        createdAt: row.createdAt,
        read: row.readAt !== null,
      }));
    });
  }

  /** How many notifications the actor has not read. */
  unreadCount(actor: Actor): Promise<number> {
    return this.db.read(actor, async () =>
      actor.personId ? this.notifications.countUnread(actor.personId) : 0,
    );
  }

  /** Marks those of the actor's notifications that were shown as read. */
  async markRead(actor: Actor, ids: string[]): Promise<void> {
    await this.db.transaction(actor, async () => {
      if (actor.personId) await this.notifications.markRead(actor.personId, ids);
    });
  }

  private tellInPortal(notificationId: string, personId: string): Promise<void> {
    return this.notifications.addDelivery({
      id: newId(),
      notificationId,
      digestId: null,
      personId,
      channel: 'inapp',
      address: null,
      state: 'sent',
      messageId: null,
    });
  }
}
