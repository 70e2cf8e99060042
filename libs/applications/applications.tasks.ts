import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { NotificationsService } from '#libs/notifications';
import { defineTask, Handles, On, Schedules, type TaskRun } from '#libs/platform';
import { AnswersRepository, type UnansweredApplication } from './answers.repository.js';
import { applicationReceived } from './applications.events.js';
import { ApplicationsRepository, type ReceivedApplication } from './applications.repository.js';
import {
  applicationReceivedTemplate,
  applicationUnansweredTemplate,
} from './applications.templates.js';

const remindOfUnanswered = defineTask('applications.remind-of-unanswered', {
  queue: 'default',
  payload: z.record(z.string(), z.never()),
});

/** Days before an answer is due on which its receivers are reminded; and once when it is late. */
const DAYS_AHEAD = 2;

@Injectable()
export class ApplicationsTasks implements OnModuleInit {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly notifications: NotificationsService,
    private readonly answers: AnswersRepository,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.register(remindOfUnanswered, 'hour');
  }

  /** Applications at home; abroad the placement's clock runs. Each reminder is told once. */
  @Handles(remindOfUnanswered)
  async remindOfUnanswered(_payload: unknown, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      for (const application of await this.answers.unanswered(DAYS_AHEAD)) {
        await this.remind(application);
      }
    });
  }

  /** In the portal only: an agency with many applicants wants no mail for each. */
  @On(applicationReceived, 'applications.tell-receivers')
  async tellReceivers({ applicationId }: { applicationId: string }, run: TaskRun): Promise<void> {
    await run.finish(async () => {
      const application = await this.applications.received(applicationId);
      if (!application) return;
      for (const receiver of await this.applications.receivers(application.organisationId)) {
        await this.notifications.notify({
          template: applicationReceivedTemplate,
          recipient: { ...receiver, email: null },
          subjectId: application.id,
          cause: application.answers === 0 ? 'received' : `received ${application.answers}`,
          parameters: {
            kind: application.kind,
            posting: application.title,
            href: pageOf(application),
          },
        });
      }
    });
  }

  private async remind(application: UnansweredApplication): Promise<void> {
    const { id, organisationId, overdue, answerDueOn, title } = application;
    for (const receiver of await this.applications.receivers(organisationId)) {
      await this.notifications.notify({
        template: applicationUnansweredTemplate,
        recipient: { ...receiver, email: null },
        subjectId: id,
        cause: `${overdue ? 'late' : 'due'} ${answerDueOn}`,
        parameters: {
          dueOn: answerDueOn,
          posting: title,
          href: pageOf({ ...application, placementId: null }),
        },
      });
    }
  }
}

/** Where the receiver can act on it. */
function pageOf({
  id,
  organisationId,
  placementId,
}: Pick<ReceivedApplication, 'id' | 'organisationId' | 'placementId'>): string {
  if (organisationId === null) return `/centre/referrals/${id}`;
  return placementId ? `/agency/placements/${placementId}` : `/agency/applicants/${id}`;
}
