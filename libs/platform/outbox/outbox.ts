import { Injectable } from '@nestjs/common';
import { newId } from '../basics/ids.js';
import { Db } from '../db/db.js';
import { type Definition } from './definitions.js';
import { HandlerRegistry } from './handlers.js';

/**
 * Work and events leave a service only through here: rows written in the caller's transaction,
 * so that they exist exactly when the change does.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Db,
    private readonly handlers: HandlerRegistry,
  ) {}

  /** Adds one task or event. Throws outside a transaction. `runAt` postpones it. */
  async add<Payload>(
    definition: Definition<Payload>,
    payload: NoInfer<Payload>,
    options: { runAt?: Date } = {},
  ): Promise<void> {
    await this.addMany(definition, [payload], options);
  }

  /** Adds many of the same kind with one statement. */
  async addMany<Payload>(
    definition: Definition<Payload>,
    payloads: NoInfer<Payload>[],
    options: { runAt?: Date } = {},
  ): Promise<void> {
    if (!this.db.isWritable) throw new Error('outbox.add needs an open transaction');
    const subscribers = this.handlers.subscribersOf(definition as Definition<never>);
    if (subscribers.length === 0 || payloads.length === 0) return;
    const parsed = payloads.map((payload) => JSON.stringify(definition.payload.parse(payload)));
    await this.db.rows(
      `WITH added AS (
         INSERT INTO outbox (id, name, payload, run_at)
         SELECT id, $1, payload, coalesce($4::timestamptz, app_now())
         FROM unnest($2::uuid[], $3::jsonb[]) AS given (id, payload)
         RETURNING id, run_at
       ), delivered AS (
         INSERT INTO outbox_delivery (outbox_id, subscriber, run_at)
         SELECT added.id, subscriber, added.run_at FROM added, unnest($5::text[]) AS subscriber
       )
       SELECT pg_notify('outbox', '')`,
      [
        definition.name,
        parsed.map(() => newId()),
        parsed,
        options.runAt ?? null,
        subscribers.map((subscription) => subscription.subscriber),
      ],
    );
  }
}
