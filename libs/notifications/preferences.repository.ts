import { Injectable } from '@nestjs/common';
import { Db } from '#libs/platform';

@Injectable()
export class PreferencesRepository {
  constructor(private readonly db: Db) {}

  /** Topics of which the person wants no message. */
  async unwantedTopics(personId: string): Promise<string[]> {
    const found = await this.db.rows<{ topic: string }>(
      'SELECT topic FROM mail_preference WHERE person_id = $1 AND NOT wanted ORDER BY topic',
      [personId],
    );
    return found.map(({ topic }) => topic);
  }

  async choose(personId: string, topics: readonly string[], wanted: boolean): Promise<void> {
    await this.db.rows(
      `INSERT INTO mail_preference (person_id, topic, wanted)
       SELECT $1, topic, $3 FROM unnest($2::text[]) AS topic ORDER BY topic
       ON CONFLICT (person_id, topic) DO UPDATE SET wanted = $3, changed_at = app_now()
       WHERE mail_preference.wanted <> $3`,
      [personId, topics, wanted],
    );
  }

  /** Addresses and numbers of the person that were refused for good. */
  async refusedAddresses(personId: string): Promise<string[]> {
    const found = await this.db.rows<{ address: string }>(
      'SELECT address FROM refused_address WHERE person_id = $1 ORDER BY address',
      [personId],
    );
    return found.map(({ address }) => address);
  }

  async refuse(personId: string, address: string, reason: string): Promise<void> {
    await this.db.rows(
      `INSERT INTO refused_address (person_id, address, reason) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, address) DO NOTHING`,
      [personId, address, reason],
    );
  }

  async forgetRefusals(personId: string): Promise<void> {
    await this.db.rows('DELETE FROM refused_address WHERE person_id = $1', [personId]);
  }
}
