import { Inject, Injectable } from '@nestjs/common';
import { dateInZone, Db, ENV, type Env } from '#libs/platform';
import { DigestRepository } from './digest.repository.js';
import { type Channel, channelOf } from './delivery.lifecycle.js';
import { type DeliveryToSend, type StoredMessage } from './notifications.repository.js';
import { NotificationTemplates } from './notifications.templates.js';
import { PreferencesRepository } from './preferences.repository.js';
import { digestTime, nextAllowed } from './quiet-hours.js';
import { SMS_TOPIC, topicOf } from './topics.js';

/** Hours after which an SMS about something would come too late to be worth its price. */
const SMS_HOURS = 24;

/** Whether a delivery may go: now with these messages, later, or never. */
export type Passage =
  | { kind: 'go'; parts: [StoredMessage, ...StoredMessage[]]; critical: boolean }
  | { kind: 'wait'; until: Date }
  | { kind: 'never'; reason: string };

/** What may be sent to whom, and when. What somebody waits for, as a code, always may. */
@Injectable()
export class DeliveryGateService {
  constructor(
    private readonly db: Db,
    private readonly digests: DigestRepository,
    private readonly preferences: PreferencesRepository,
    private readonly templates: NotificationTemplates,
    @Inject(ENV) private readonly env: Env,
  ) {}

  isCritical(parts: StoredMessage[]): boolean {
    return parts.every(({ template }) => this.templates.isCritical(template));
  }

  /** Belongs to the transaction that claims the delivery. */
  async passage(delivery: DeliveryToSend, parts: StoredMessage[]): Promise<Passage> {
    const { personId, address } = delivery;
    const channel = channelOf(address);
    const critical = this.isCritical(parts);
    const [first, ...more] = critical ? parts : await this.wanted(personId, parts, channel);
    if (!first) return { kind: 'never', reason: 'not-wanted' };
    if (channel === 'sms' && this.isStale(delivery)) return { kind: 'never', reason: 'too-late' };
    if (critical) return { kind: 'go', parts: [first, ...more], critical };
    const refused = await this.preferences.refusedAddresses(personId);
    if (refused.includes(address)) return { kind: 'never', reason: 'address-refused' };
    const until = await this.allowedAt(delivery);
    if (until > this.db.now) return { kind: 'wait', until };
    return { kind: 'go', parts: [first, ...more], critical };
  }

  /** Those of the messages that the person wants through this channel. */
  async wanted<Told extends { template: string }>(
    personId: string,
    told: Told[],
    channel: Channel,
  ): Promise<Told[]> {
    const unwanted = await this.preferences.unwantedTopics(personId);
    if (channel === 'sms' && unwanted.includes(SMS_TOPIC)) return [];
    return told.filter(({ template }) => !unwanted.includes(topicOf(template)));
  }

  /** When the person's next digest goes. */
  async digestTime(personId: string): Promise<Date> {
    const lastDay = await this.digests.lastDay(personId);
    return digestTime(this.db.now, lastDay, this.env.QUIET_HOURS);
  }

  /** Remembers an address or a number that was refused for good. */
  refuse({ personId, address }: DeliveryToSend, reason: string): Promise<void> {
    return this.preferences.refuse(personId, address, reason);
  }

  private isStale({ createdAt }: DeliveryToSend): boolean {
    return this.db.now.getTime() - createdAt.getTime() > SMS_HOURS * 3_600_000;
  }

  /** Not in quiet hours; a digest that was put off past midnight takes that day, if it is free. */
  private async allowedAt({ personId, digestId }: DeliveryToSend): Promise<Date> {
    const { now } = this.db;
    const { QUIET_HOURS: quiet } = this.env;
    const allowed = nextAllowed(now, quiet);
    if (digestId === null || allowed > now) return allowed;
    await this.digests.lockPerson(personId);
    if (await this.digests.takeToday(digestId)) return now;
    return digestTime(now, dateInZone(now), quiet);
  }
}
