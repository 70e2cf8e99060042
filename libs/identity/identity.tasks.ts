import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { defineTask, Handles, Schedules, type TaskRun } from '#libs/platform';
import { IdentityRepository } from './identity.repository.js';

const deleteOldSessions = defineTask('identity.delete-old-sessions', {
  queue: 'default',
  payload: z.record(z.string(), z.never()),
});

/** How long a session is kept after it ended, to answer questions about who was in. */
const KEPT_DAYS = 30;

@Injectable()
export class IdentityTasks implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly repository: IdentityRepository,
  ) {}

  onModuleInit(): void {
    this.schedules.register(deleteOldSessions, 'day');
  }

  @Handles(deleteOldSessions)
  async deleteOldSessions(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(() => this.repository.deleteSessionsEnded(KEPT_DAYS));
  }
}
