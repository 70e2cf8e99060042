import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { defineTask, Handles, Schedules, SearchDirty, type TaskRun } from '#libs/platform';
import { FinderRepository } from './finder.repository.js';
import { POSTINGS } from './posting.document.js';

const turnVerified = defineTask('postings.turn-verified', {
  queue: 'default',
  payload: z.record(z.string(), z.never()),
});

/**
 * Licences begin, end and are suspended without a change of the posting: search documents of
 * those that became verified, or ceased to be, are written anew.
 */
@Injectable()
export class VerifiedTasks implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly postings: FinderRepository,
    private readonly dirty: SearchDirty,
  ) {}

  onModuleInit(): void {
    this.schedules.register(turnVerified, 'hour');
  }

  @Handles(turnVerified)
  async turn(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      await this.dirty.mark(POSTINGS, await this.postings.turnVerified());
    });
  }
}
