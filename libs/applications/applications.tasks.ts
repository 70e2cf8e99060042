import { Injectable } from '@nestjs/common';
import { NotificationsService } from '#libs/notifications';
import { On, type TaskRun } from '#libs/platform';
import { applicationReceived } from './applications.events.js';
import { ApplicationsRepository, type ReceivedApplication } from './applications.repository.js';
import { applicationReceivedTemplate } from './applications.templates.js';

@Injectable()
export class ApplicationsTasks {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly notifications: NotificationsService,
  ) {}

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
          cause: 'received',
          parameters: {
            kind: application.kind,
            posting: application.title,
            href: pageOf(application),
          },
        });
      }
    });
  }
}

/** Where the receiver can act on it. */
function pageOf({ organisationId, placementId, personId, code }: ReceivedApplication): string {
  if (organisationId === null) return `/centre/people/${personId}`;
  return placementId ? `/agency/placements/${placementId}` : `/viec-lam/${code}`;
}
