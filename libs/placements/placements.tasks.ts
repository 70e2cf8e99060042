import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { defineTask, Handles, Outbox, Schedules, type TaskRun } from '#libs/platform';
import { ClocksRepository } from './clocks/clocks.repository.js';
import { PlacementClocks } from './clocks/placement-clocks.js';
import { PlacementReminders } from './clocks/placement-reminders.js';
import { PlacementsService } from './placements.service.js';

const nothing = z.record(z.string(), z.never());
const refreshClocks = defineTask('placements.refresh-clocks', {
  queue: 'default',
  payload: nothing,
});
const doubtClocks = defineTask('placements.doubt-clocks', { queue: 'default', payload: nothing });
const sendReminders = defineTask('placements.send-reminders', {
  queue: 'default',
  payload: nothing,
});
const endContracts = defineTask('placements.end-contracts', {
  queue: 'default',
  payload: nothing,
});

/**
 * What the calendar brings. Each task does some at a time and asks for itself again while there is
 * more. The day's work also comes round each hour, so that a day that begins while nothing runs
 * is not missed.
 */
@Injectable()
export class PlacementsTasks implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly outbox: Outbox,
    private readonly clocks: PlacementClocks,
    private readonly stored: ClocksRepository,
    private readonly reminders: PlacementReminders,
    private readonly placements: PlacementsService,
  ) {}

  onModuleInit(): void {
    this.schedules.register(doubtClocks, 'day');
    for (const task of [refreshClocks, endContracts, sendReminders]) {
      this.schedules.register(task, 'hour');
    }
  }

  /** A rule that was not known may be there today. */
  @Handles(doubtClocks)
  async doubtClocks(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      await this.stored.doubtUnknown();
      await this.outbox.add(refreshClocks, {});
    });
  }

  @Handles(refreshClocks)
  async refreshClocks(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      if (await this.clocks.refresh()) await this.outbox.add(refreshClocks, {});
    });
  }

  @Handles(sendReminders)
  async sendReminders(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      if (await this.reminders.send()) await this.outbox.add(sendReminders, {});
    });
  }

  @Handles(endContracts)
  async endContracts(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      if (await this.placements.endContracts()) await this.outbox.add(endContracts, {});
    });
  }
}
