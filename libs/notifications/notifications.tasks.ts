import { Injectable } from '@nestjs/common';
import { type z } from 'zod';
import { Db, Handles, Outbox, SYSTEM, type TaskRun } from '#libs/platform';
import { DigestService } from './digest.service.js';
import { MailSenderService } from './mail-sender.service.js';
import { planDigest, sendDigest, sendEmail } from './mail.tasks.js';

@Injectable()
export class NotificationTasks {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly sender: MailSenderService,
    private readonly digests: DigestService,
  ) {}

  @Handles(sendEmail)
  sendEmail(payload: z.infer<typeof sendEmail.payload>): Promise<void> {
    return this.sender.send(payload.deliveryId, (runAt) =>
      this.outbox.add(sendEmail, payload, { runAt }),
    );
  }

  @Handles(planDigest)
  async planDigest({ personId }: z.infer<typeof planDigest.payload>, run: TaskRun): Promise<void> {
    await run.finish(() => this.digests.plan(personId));
  }

  @Handles(sendDigest)
  async sendDigest(payload: z.infer<typeof sendDigest.payload>): Promise<void> {
    const deliveryId = await this.db.transaction(SYSTEM, () => this.digests.collect(payload));
    if (deliveryId === undefined) return;
    await this.sender.send(deliveryId, (runAt) => this.outbox.add(sendDigest, payload, { runAt }));
  }
}
