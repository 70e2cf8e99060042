import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Db, defineTask, ENV, type Env, Handles, logger, Outbox, SYSTEM } from '#libs/platform';
import { claimStep, MAX_TRIES, type SendResult, stateAfter } from './delivery.lifecycle.js';
import { EmailChannel } from './email.channel.js';
import { type DeliveryToSend, NotificationsRepository } from './notifications.repository.js';
import { NotificationTemplates } from './notifications.templates.js';

/** Sends one queued mail. */
export const sendEmail = defineTask('notifications.send-email', {
  queue: 'mail',
  payload: z.object({ deliveryId: z.uuid() }),
  retry: { tries: MAX_TRIES, pause: 300, growth: 'steady' },
});

/**
 * A mail is claimed in one transaction, sent in none, and its result recorded in another. Each step
 * may be repeated: the delivery's state says what has happened, so a second run sends nothing.
 */
@Injectable()
export class NotificationTasks {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly notifications: NotificationsRepository,
    private readonly templates: NotificationTemplates,
    private readonly email: EmailChannel,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Handles(sendEmail)
  async sendEmail({ deliveryId }: z.infer<typeof sendEmail.payload>): Promise<void> {
    const claimed = await this.claim(deliveryId);
    if (!claimed) return;
    const { address, messageId, language } = claimed;
    const message = this.templates.render(claimed, language);
    const result = await this.email.send({ to: address, messageId, language, message });
    const state = await this.record(claimed, result);
    // Tried again by the task's own retries.
    if (state === 'queued') throw new Error(`Mail put off: ${reasonOf(result) ?? ''}`);
  }

  /** The delivery, now `sending` under this run's lease; undefined when it is not for this run. */
  private claim(id: string): Promise<DeliveryToSend | undefined> {
    return this.db.transaction(SYSTEM, async () => {
      const found = await this.notifications.lockDelivery(id);
      if (!found) return undefined;
      const critical = this.templates.isCritical(found.template);
      switch (claimStep(found, critical, this.db.now)) {
        case 'send':
          await this.notifications.startSending(id, this.env.LEASE_SECONDS);
          return { ...found, attempts: found.attempts + 1 };
        case 'wait':
          // Looked at again when the other run's lease is over, should that run have died.
          await this.outbox.add(
            sendEmail,
            { deliveryId: id },
            { runAt: found.claimedUntil ?? this.db.now },
          );
          return undefined;
        case 'close-as-unknown':
          await this.notifications.endSending(found, 'unknown', 'lost-while-sending');
          return undefined;
        case 'nothing':
          return undefined;
      }
    });
  }

  private async record(tried: DeliveryToSend, result: SendResult) {
    const state = stateAfter(result, tried.attempts);
    await this.db.transaction(SYSTEM, () =>
      this.notifications.endSending(tried, state, reasonOf(result)),
    );
    logger.info({ deliveryId: tried.id, state, reason: reasonOf(result) }, 'mail tried');
    return state;
  }
}

function reasonOf(result: SendResult): string | null {
  return result.kind === 'sent' ? null : result.reason;
}
