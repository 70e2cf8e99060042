import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { personChanged } from '#libs/identity';
import { defineTask, Handles, On, Outbox, Schedules, type TaskRun } from '#libs/platform';
import { GuardiansService } from './guardians.service.js';
import { profileChanged } from './profiles.events.js';

const settleConsents = defineTask('profiles.settle-consents', {
  queue: 'default',
  payload: z.record(z.string(), z.never()),
});

@Injectable()
export class ProfilesTasks implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly outbox: Outbox,
    private readonly guardians: GuardiansService,
  ) {}

  onModuleInit(): void {
    this.schedules.register(settleConsents, 'day');
  }

  /** Age and sex decide about matches: to those who match, a person is part of the profile. */
  @On(personChanged, 'profiles.renew')
  async renew({ personId }: z.infer<typeof personChanged.payload>, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      await this.guardians.settle(personId);
      await this.outbox.add(profileChanged, { personId });
    });
  }

  @Handles(settleConsents)
  async settleConsents(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(() => this.guardians.settleAll());
  }
}
