import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { licenceChanged } from '#libs/organisations';
import { defineTask, Handles, On, Schedules, type TaskRun } from '#libs/platform';
import { PostingKeeper } from './posting-keeper.service.js';
import { tellAgents } from './posting.notices.js';
import { PostingNotifier } from './posting.notifier.js';

const nothing = z.record(z.string(), z.never());
const closeOverdue = defineTask('postings.close-overdue', { queue: 'default', payload: nothing });
const remindAgents = defineTask('postings.remind-agents', { queue: 'default', payload: nothing });

@Injectable()
export class PostingsTasks implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly keeper: PostingKeeper,
    private readonly notifier: PostingNotifier,
  ) {}

  onModuleInit(): void {
    this.schedules.register(closeOverdue, 'hour');
    this.schedules.register(remindAgents, 'day');
  }

  /** A suspension may begin and a contract end on any day, without anybody writing it down that day. */
  @Handles(closeOverdue)
  async closeOverdue(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      await this.keeper.closeOverdue();
      await this.keeper.closeUnlawful(null);
    });
  }

  @Handles(remindAgents)
  async remindAgents(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(() => this.keeper.remind());
  }

  @On(licenceChanged, 'postings.close-unlawful')
  async closeUnlawful(
    { organisationId }: z.infer<typeof licenceChanged.payload>,
    run: TaskRun,
  ): Promise<void> {
    await run.finish(() => this.keeper.closeUnlawful(organisationId));
  }

  @Handles(tellAgents)
  async tellAgents(
    { postingId, news, cause }: z.infer<typeof tellAgents.payload>,
    run: TaskRun,
  ): Promise<void> {
    await run.finish(() => this.notifier.tell(postingId, news, cause));
  }
}
