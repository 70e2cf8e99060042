import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { defineTask, Handles, Schedules, SYSTEM, type TaskRun } from '#libs/platform';
import { PostingsService } from './postings.service.js';

const closeOverdue = defineTask('postings.close-overdue', {
  queue: 'default',
  payload: z.record(z.string(), z.never()),
});

@Injectable()
export class PostingsTasks implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly postings: PostingsService,
  ) {}

  onModuleInit(): void {
    this.schedules.register(closeOverdue, 'hour');
  }

  @Handles(closeOverdue)
  async closeOverdue(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(() => this.postings.closeOverdue(SYSTEM));
  }
}
