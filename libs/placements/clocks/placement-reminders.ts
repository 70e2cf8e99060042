import { Injectable } from '@nestjs/common';
import { NotificationsService, type Recipient } from '#libs/notifications';
import { Db, SYSTEM } from '#libs/platform';
import { placementReminderTemplate } from '../placements.templates.js';
import { ClocksRepository, type DueReminder } from './clocks.repository.js';
import { RecipientsRepository } from './recipients.repository.js';

const BATCH = 200;

/** Tells people of clocks, each reminder once. */
@Injectable()
export class PlacementReminders {
  constructor(
    private readonly db: Db,
    private readonly clocks: ClocksRepository,
    private readonly recipients: RecipientsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** Sends reminders that are due, some at a time; returns whether there may be more. */
  async send(): Promise<boolean> {
    return this.db.transaction(SYSTEM, async () => {
      const due = await this.clocks.claimDue(BATCH);
      for (const reminder of due) await this.tell(reminder);
      return due.length > 0;
    });
  }

  private async tell(reminder: DueReminder): Promise<void> {
    const { id, audience, kind, dueOn, placementId, personName, title } = reminder;
    for (const recipient of await this.whom(reminder)) {
      await this.notifications.notify({
        template: placementReminderTemplate,
        recipient,
        subjectId: placementId,
        cause: `${kind} ${id}`,
        parameters: {
          clock: kind,
          dueOn,
          audience,
          placementId,
          person: audience === 'worker' ? '' : personName,
          title,
        },
      });
    }
  }

  private whom({ audience, ...placement }: DueReminder): Promise<Recipient[]> {
    const { placementId, personId, organisationId } = placement;
    if (audience === 'worker') return this.recipients.person(personId);
    if (audience === 'agency') return this.recipients.agents(organisationId);
    if (audience === 'counsellor') return this.recipients.counsellors(placementId);
    return this.recipients.officials();
  }
}
