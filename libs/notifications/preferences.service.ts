import { Inject, Injectable } from '@nestjs/common';
import { type Actor, dateInZone, Db, ENV, type Env, type QuietHours, SYSTEM } from '#libs/platform';
import { linkNotValid } from './notifications.errors.js';
import { PreferencesRepository } from './preferences.repository.js';
import { SmsChannel } from './sms.channel.js';
import { SMS_TOPIC, type Topic, TOPICS, topicOf } from './topics.js';
import { readUnsubscribe, type Unsubscribing } from './unsubscribe.js';

/** About what a person is sent messages, and what stands in their way. */
export interface MessageSettings {
  topics: { topic: Topic; wanted: boolean }[];
  /** Whether the person wants SMS; null where the portal sends none. */
  sms: boolean | null;
  /** Addresses and numbers that were refused for good: nothing is sent there any more. */
  refused: string[];
  quietHours: QuietHours | null;
}

/** What a person wants to be sent; the portal itself always shows everything. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly db: Db,
    private readonly preferences: PreferencesRepository,
    private readonly sms: SmsChannel,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The actor's own choices; what was never chosen is wanted. */
  settingsOf(actor: Actor): Promise<MessageSettings> {
    return this.db.read(actor, async () => {
      const { personId } = actor;
      const unwanted = personId ? await this.preferences.unwantedTopics(personId) : [];
      return {
        topics: TOPICS.map((topic) => ({ topic, wanted: !unwanted.includes(topic) })),
        sms: this.sms.exists ? !unwanted.includes(SMS_TOPIC) : null,
        refused: personId ? await this.preferences.refusedAddresses(personId) : [],
        quietHours: this.env.QUIET_HOURS,
      };
    });
  }

  /** From now on the actor is sent these topics and no others; `sms` left out stays as it was. */
  async choose(actor: Actor, wanted: readonly Topic[], sms?: boolean): Promise<void> {
    const { personId } = actor;
    if (personId === null) return;
    await this.db.transaction(actor, async () => {
      await this.preferences.choose(personId, wanted, true);
      const unwanted = TOPICS.filter((topic) => !wanted.includes(topic));
      await this.preferences.choose(personId, unwanted, false);
      if (sms !== undefined) await this.preferences.choose(personId, [SMS_TOPIC], sms);
    });
  }

  /** Tries the actor's refused addresses and numbers again with the next message. */
  async forgetRefusals(actor: Actor): Promise<void> {
    await this.db.transaction(actor, async () => {
      if (actor.personId) await this.preferences.forgetRefusals(actor.personId);
    });
  }

  /** The topics that the link of a mail ends. Problem 410 when it is not ours or too old. */
  async linkTopics(token: string): Promise<Topic[]> {
    const { topics } = await this.db.read(SYSTEM, () => Promise.resolve(this.opened(token)));
    return topics.map(topicOf);
  }

  /**
   * Ends the mails that a link is about, for whoever holds it: the signature is the permission, no
   * login is asked for. A second time changes nothing. Problem 410 as above.
   */
  async unsubscribe(token: string): Promise<void> {
    await this.db.transaction(SYSTEM, async () => {
      const { personId, topics } = this.opened(token);
      await this.preferences.choose(personId, topics, false);
    });
  }

  private opened(token: string): Unsubscribing {
    const content = readUnsubscribe(token, this.env.APP_SECRET, dateInZone(this.db.now));
    if (!content) throw linkNotValid();
    return content;
  }
}
