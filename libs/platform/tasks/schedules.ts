import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../basics/actor.js';
import { ZONE } from '../basics/dates.js';
import { Db } from '../db/db.js';
import { type TaskDefinition } from '../outbox/definitions.js';
import { Outbox } from '../outbox/outbox.js';

interface Schedule {
  task: TaskDefinition<Record<string, never>>;
  every: 'hour' | 'day';
}

/** Tasks that come round by the clock, once for each period however many runners tick. */
@Injectable()
export class Schedules {
  private readonly schedules: Schedule[] = [];

  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Called by a library when it starts. A day begins at midnight in the province. */
  register(task: Schedule['task'], every: Schedule['every']): void {
    this.schedules.push({ task, every });
  }

  /** Adds the tasks whose period has no row yet; returns how many. */
  async tick(): Promise<number> {
    let added = 0;
    for (const { task, every } of this.schedules) {
      added += await this.db.transaction(SYSTEM, async () => {
        const begun = await this.db.rows(
          `INSERT INTO schedule_run (task, period)
           VALUES ($1, date_trunc($2, app_now(), '${ZONE}')) ON CONFLICT DO NOTHING RETURNING 1 AS begun`,
          [task.name, every],
        );
        if (begun.length > 0) await this.outbox.add(task, {});
        return begun.length;
      });
    }
    return added;
  }
}
