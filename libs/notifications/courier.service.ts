import { Inject, Injectable } from '@nestjs/common';
import { dateInZone, Db, ENV, type Env } from '#libs/platform';
import { type Passage } from './delivery-gate.service.js';
import { channelOf, type SendResult } from './delivery.lifecycle.js';
import { EmailChannel } from './email.channel.js';
import { contentOf } from './mail.text.js';
import { type DeliveryToSend, type StoredMessage } from './notifications.repository.js';
import { NotificationTemplates } from './notifications.templates.js';
import { SmsChannel } from './sms.channel.js';
import { smsText } from './sms.text.js';
import { topicOf } from './topics.js';

/** The ways out of the portal: puts what a delivery tells into the words of its channel and sends it. */
@Injectable()
export class CourierService {
  constructor(
    private readonly db: Db,
    private readonly templates: NotificationTemplates,
    private readonly email: EmailChannel,
    private readonly sms: SmsChannel,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The message, written now; the function that is returned sends it and opens no transaction. */
  pack(
    { personId, address: to, messageId }: DeliveryToSend,
    { parts, critical }: Extract<Passage, { kind: 'go' }>,
  ): () => Promise<SendResult> {
    const [first, ...more] = parts;
    const { language } = more.at(-1) ?? first;
    const render = (part: StoredMessage) => this.templates.render(part, language);
    const topics = [...new Set(parts.map((part) => topicOf(part.template)))];
    if (channelOf(to) === 'sms') {
      const news = { language, topics, count: parts.length };
      const code = critical ? render(first).title : null;
      const text = smsText({ ...news, code }, this.env.PUBLIC_URL);
      return () => this.sms.send({ to, id: messageId, text });
    }
    const url = critical
      ? undefined
      : this.email.unsubscribeUrl(personId, topics, dateInZone(this.db.now));
    const content = contentOf([render(first), ...more.map(render)], language, url);
    return () => this.email.send({ to, messageId, content });
  }

  /** What became of an SMS of which no answer came; a mail server cannot be asked. */
  ask({ messageId }: DeliveryToSend): Promise<SendResult> {
    return this.sms.ask(messageId);
  }
}
