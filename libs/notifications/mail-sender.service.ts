import { Inject, Injectable } from '@nestjs/common';
import { dateInZone, Db, ENV, type Env, logger, SYSTEM } from '#libs/platform';
import { claimStep, type SendResult, stateAfter } from './delivery.lifecycle.js';
import { EmailChannel } from './email.channel.js';
import { MailGateService } from './mail-gate.service.js';
import { contentOf, type MailContent } from './mail.text.js';
import {
  type DeliveryToSend,
  NotificationsRepository,
  type StoredMessage,
} from './notifications.repository.js';
import { NotificationTemplates } from './notifications.templates.js';
import { topicOf } from './topics.js';

/** Adds a task that looks at the mail again, in the transaction in which it is called. */
type Again = (runAt: Date) => Promise<void>;

interface Claimed {
  delivery: DeliveryToSend;
  content: MailContent;
}

/**
 * A mail is claimed in one transaction, sent in none, and its result recorded in another. Each step
 * may be repeated: the delivery's state says what has happened, so a second run sends nothing.
 */
@Injectable()
export class MailSenderService {
  constructor(
    private readonly db: Db,
    private readonly notifications: NotificationsRepository,
    private readonly gate: MailGateService,
    private readonly templates: NotificationTemplates,
    private readonly email: EmailChannel,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Sends a mail if it may go now, else looks at it again later. Throws when it was put off. */
  async send(deliveryId: string, again: Again): Promise<void> {
    const claimed = await this.db.transaction(SYSTEM, () => this.claim(deliveryId, again));
    if (!claimed) return;
    const { delivery, content } = claimed;
    const { address: to, messageId } = delivery;
    const result = await this.email.send({ to, messageId, content });
    const state = await this.record(delivery, result);
    // Tried again by the task's own retries.
    if (state === 'queued') throw new Error(`Mail put off: ${reasonOf(result) ?? ''}`);
  }

  /** The delivery, now `sending` under this run's lease; undefined when it is not for this run. */
  private async claim(id: string, again: Again): Promise<Claimed | undefined> {
    const found = await this.notifications.lockDelivery(id);
    if (!found) return undefined;
    const parts = await this.notifications.partsOf(found);
    switch (claimStep(found, this.gate.isCritical(parts), this.db.now)) {
      case 'send':
        return this.start(found, parts, again);
      case 'wait':
        // Looked at again when the other run's lease is over, should that run have died.
        await again(found.claimedUntil ?? this.db.now);
        return undefined;
      case 'close-as-unknown':
        await this.notifications.endSending(found, 'unknown', 'lost-while-sending');
        return undefined;
      case 'nothing':
        return undefined;
    }
  }

  private async start(
    found: DeliveryToSend,
    told: StoredMessage[],
    again: Again,
  ): Promise<Claimed | undefined> {
    const passage = await this.gate.passage(found, told);
    if (passage.kind === 'never') await this.notifications.suppress(found.id, passage.reason);
    if (passage.kind === 'wait') await again(passage.until);
    if (passage.kind !== 'go') return undefined;
    await this.notifications.startSending(found.id, this.env.LEASE_SECONDS);
    const { parts, critical } = passage;
    const [first, ...more] = parts;
    const language = (more.at(-1) ?? first).language;
    const render = (part: StoredMessage) => this.templates.render(part, language);
    const topics = [...new Set(parts.map((part) => topicOf(part.template)))];
    const url = critical
      ? undefined
      : this.email.unsubscribeUrl(found.personId, topics, dateInZone(this.db.now));
    return {
      delivery: { ...found, attempts: found.attempts + 1 },
      content: contentOf([render(first), ...more.map(render)], language, url),
    };
  }

  private async record(tried: DeliveryToSend, result: SendResult) {
    const state = stateAfter(result, tried.attempts);
    await this.db.transaction(SYSTEM, async () => {
      await this.notifications.endSending(tried, state, reasonOf(result));
      if (result.kind === 'failed' && result.badAddress) {
        await this.gate.refuse(tried, result.reason);
      }
    });
    logger.info({ deliveryId: tried.id, state, reason: reasonOf(result) }, 'mail tried');
    return state;
  }
}

function reasonOf(result: SendResult): string | null {
  return result.kind === 'sent' ? null : result.reason;
}
