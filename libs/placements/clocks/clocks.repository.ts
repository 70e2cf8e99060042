import { Injectable } from '@nestjs/common';
import { Db, type IsoDate, newId } from '#libs/platform';
import { type PlacementState } from '../lifecycle/states.js';
import { type Audience, type Clock, type ClockKind, type ClockView } from './clock.js';

/** A reminder that is due, with what its message says and whom its audience may mean. */
export interface DueReminder {
  id: string;
  clockId: string;
  audience: Audience;
  kind: ClockKind;
  dueOn: IsoDate;
  placementId: string;
  personId: string;
  personName: string;
  organisationId: string | null;
  title: string | null;
  programmeCode: string;
  state: PlacementState;
}

@Injectable()
export class ClocksRepository {
  constructor(private readonly db: Db) {}

  /** Open ones first, the nearest first. */
  of(placementId: string): Promise<Omit<ClockView, 'state'>[]> {
    return this.db.rows(
      `SELECT kind, owner, starts_on, due_on, met_on, rule_id FROM placement_clock
       WHERE placement_id = $1 AND state <> 'dropped'
       ORDER BY met_on NULLS FIRST, due_on NULLS LAST, kind`,
      [placementId],
    );
  }

  /**
   * Makes the stored clocks of a placement these. A clock that moved, was met or runs no more takes
   * its waiting reminders with it; what was sent stays and is not sent again. A reminder whose
   * day had passed before it came to be is not written.
   */
  async replace(placementId: string, clocks: readonly Clock[]): Promise<void> {
    await this.db.rows(
      `UPDATE placement_clock SET state = 'dropped'
       WHERE placement_id = $1 AND state <> 'dropped' AND kind <> ALL ($2::text[])`,
      [placementId, clocks.map(({ kind }) => kind)],
    );
    const ids = await this.upsert(placementId, clocks);
    const reminders = clocks.flatMap(({ kind, dueOn, reminders: days }) =>
      days.map(({ on, to }) => ({ clockId: ids.get(kind) ?? '', dueOn, on, to })),
    );
    await this.replaceReminders(placementId, reminders);
    await this.db.rows('UPDATE placement SET clocks_version = version WHERE id = $1', [
      placementId,
    ]);
  }

  private async upsert(
    placementId: string,
    clocks: readonly Clock[],
  ): Promise<ReadonlyMap<ClockKind, string>> {
    const rows = await this.db.rows<{ id: string; kind: ClockKind }>(
      `INSERT INTO placement_clock
         (id, placement_id, kind, owner, starts_on, due_on, met_on, rule_id, state)
       SELECT id, $1, kind, owner, starts_on, due_on, met_on, rule_id,
         CASE WHEN met_on IS NULL THEN 'open' ELSE 'met' END
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[], $7::date[], $8::text[])
         AS given (id, kind, owner, starts_on, due_on, met_on, rule_id)
       ON CONFLICT (placement_id, kind) DO UPDATE SET owner = EXCLUDED.owner,
         starts_on = EXCLUDED.starts_on, due_on = EXCLUDED.due_on, met_on = EXCLUDED.met_on,
         rule_id = EXCLUDED.rule_id, state = EXCLUDED.state
       RETURNING id, kind`,
      [
        placementId,
        clocks.map(() => newId()),
        clocks.map(({ kind }) => kind),
        clocks.map(({ owner }) => owner),
        clocks.map(({ startsOn }) => startsOn),
        clocks.map(({ dueOn }) => dueOn),
        clocks.map(({ metOn }) => metOn),
        clocks.map(({ ruleId }) => ruleId),
      ],
    );
    return new Map(rows.map(({ id, kind }) => [kind, id]));
  }

  private async replaceReminders(
    placementId: string,
    reminders: readonly { clockId: string; dueOn: IsoDate | null; on: IsoDate; to: Audience }[],
  ): Promise<void> {
    const columns = [
      reminders.map(({ clockId }) => clockId),
      reminders.map(({ dueOn }) => dueOn),
      reminders.map(({ on }) => on),
      reminders.map(({ to }) => to),
    ];
    await this.db.rows(
      `DELETE FROM placement_reminder old WHERE old.placement_id = $1 AND old.state = 'waiting'
         AND (clock_id, due_on, remind_on, audience) NOT IN (
           SELECT * FROM unnest($2::uuid[], $3::date[], $4::date[], $5::text[]))`,
      [placementId, ...columns],
    );
    await this.db.rows(
      `INSERT INTO placement_reminder (id, placement_id, clock_id, due_on, remind_on, audience)
       SELECT id, $1, clock_id, due_on, remind_on, audience
       FROM unnest($2::uuid[], $3::date[], $4::date[], $5::text[], $6::uuid[])
         AS given (clock_id, due_on, remind_on, audience, id)
       WHERE remind_on >= app_today()
       ON CONFLICT (clock_id, due_on, remind_on, audience) DO NOTHING`,
      [placementId, ...columns, reminders.map(() => newId())],
    );
  }

  /**
   * Takes due reminders of open clocks for this transaction; another that looks at the same moment
   * gets those of other clocks. Where several of one clock to one audience have come due, only the last is handed
   * out and the others are marked as said with it.
   */
  async claimDue(limit: number): Promise<DueReminder[]> {
    const found = await this.db.rows<DueReminder>(
      `SELECT reminder.id, reminder.clock_id, reminder.audience, clock.kind, clock.due_on,
         placement.id AS placement_id, placement.person_id, person.full_name AS person_name,
         placement.organisation_id, posting.title, placement.programme_code, placement.state
       FROM placement_reminder reminder
       JOIN placement_clock clock ON clock.id = reminder.clock_id
         AND clock.state = 'open' AND clock.due_on = reminder.due_on
       JOIN placement ON placement.id = reminder.placement_id
       JOIN person ON person.id = placement.person_id
       LEFT JOIN posting ON posting.id = placement.posting_id
       WHERE reminder.state = 'waiting' AND reminder.remind_on <= app_today()
       ORDER BY reminder.remind_on DESC, reminder.id LIMIT $1
       FOR UPDATE OF reminder, clock SKIP LOCKED`,
      [limit],
    );
    const newest = new Map<string, DueReminder>();
    for (const reminder of found) {
      const key = `${reminder.clockId} ${reminder.audience}`;
      if (!newest.has(key)) newest.set(key, reminder);
    }
    const handedOut = [...newest.values()];
    await this.mark(handedOut);
    return handedOut;
  }

  private async mark(handedOut: readonly DueReminder[]): Promise<void> {
    await this.db.rows(
      `UPDATE placement_reminder SET sent_at = app_now(),
         state = CASE WHEN id = ANY ($1::uuid[]) THEN 'sent' ELSE 'superseded' END
       WHERE state = 'waiting' AND remind_on <= app_today()
         AND (clock_id, audience) IN (SELECT * FROM unnest($2::uuid[], $3::text[]))`,
      [
        handedOut.map(({ id }) => id),
        handedOut.map(({ clockId }) => clockId),
        handedOut.map(({ audience }) => audience),
      ],
    );
  }

  /** Placements that moved without their clocks, or with one whose length was not known. */
  stale(limit: number): Promise<{ id: string; state: PlacementState; channel: string }[]> {
    return this.db.rows(
      `SELECT id, state, channel FROM placement WHERE clocks_version <> version ORDER BY id LIMIT $1
       FOR UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  /** Marks the placements as stale that have a clock of unknown length: the rule may be there now. */
  async doubtUnknown(): Promise<void> {
    await this.db.rows(
      `UPDATE placement SET clocks_version = 0 WHERE id IN (
         SELECT placement_id FROM placement_clock WHERE state = 'open' AND due_on IS NULL)`,
    );
  }
}
