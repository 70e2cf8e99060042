import { Injectable } from '@nestjs/common';
import { type Actor, Db, type Language, newId, Outbox } from '#libs/platform';
import { EmailChannel } from './email.channel.js';
import { type NotificationView, type Recipient } from './notification.schema.js';
import { planDigest, sendEmail } from './mail.tasks.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationTemplates, type Template } from './notifications.templates.js';

const PAGE = 20;

@Injectable()
export class NotificationsService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly notifications: NotificationsRepository,
    private readonly templates: NotificationTemplates,
    private readonly email: EmailChannel,
  ) {}

  /**
   * Tells one person something, in the portal at once and by mail when there is an address: urgent
   * news in a mail of its own, outside quiet hours; what is for a digest in the one mail of the day.
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
    const id = newId();
    const parameters = template.parameters.parse(news.parameters);
    const waits = template.urgency === 'digest';
    const digestAddress = waits ? email : null;
    const told = { id, personId, template: template.name, subjectId, cause, parameters, language };
    if (!(await this.notifications.add({ ...told, digestAddress }))) return false;
    await this.addDelivery(id, personId, null);
    if (email && waits) await this.outbox.add(planDigest, { personId });
    else if (email) await this.addDelivery(id, personId, email);
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

  private async addDelivery(
    notificationId: string,
    personId: string,
    address: string | null,
  ): Promise<void> {
    const id = newId();
    const messageId = address ? this.email.messageId(id) : null;
    const how = address
      ? ({ channel: 'email', state: 'queued' } as const)
      : ({ channel: 'inapp', state: 'sent' } as const);
    await this.notifications.addDelivery({
      id,
      notificationId,
      digestId: null,
      personId,
      address,
      messageId,
      ...how,
    });
    if (address) await this.outbox.add(sendEmail, { deliveryId: id });
  }
}
