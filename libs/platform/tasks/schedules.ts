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

/** When a scheduled task last began and comes next. */
export interface ScheduleState {
  task: string;
  every: Schedule['every'];
  /** The period that has begun; null when none ever has. */
  last: Date | null;
  next: Date;
}

const LENGTH = { hour: 3_600_000, day: 86_400_000 };

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

  /** Every schedule with the last period that was begun of it. A missed one comes at once. */
  states(periods: { task: string; period: Date }[], now: Date): ScheduleState[] {
    const begun = new Map(periods.map(({ task, period }) => [task, period]));
    return this.schedules.map(({ task, every }) => {
      const last = begun.get(task.name) ?? null;
      // The province knows no summer time: every day is as long.
      const next = last ? new Date(Math.max(last.getTime() + LENGTH[every], now.getTime())) : now;
      return { task: task.name, every, last, next };
    });
  }
}
