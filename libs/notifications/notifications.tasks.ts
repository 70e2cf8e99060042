import { Injectable } from '@nestjs/common';
import { type z } from 'zod';
import { Handles, type TaskRun } from '#libs/platform';
import { DigestService } from './digest.service.js';
import { planDigest, sendDigest, sendEmail, sendSms } from './delivery.tasks.js';
import { DeliverySenderService } from './delivery-sender.service.js';

@Injectable()
export class NotificationTasks {
  constructor(
    private readonly sender: DeliverySenderService,
    private readonly digests: DigestService,
  ) {}

  @Handles(sendEmail)
  sendEmail({ deliveryId }: z.infer<typeof sendEmail.payload>): Promise<void> {
    return this.sender.send(deliveryId);
  }

  @Handles(sendSms)
  sendSms({ deliveryId }: z.infer<typeof sendSms.payload>): Promise<void> {
    return this.sender.send(deliveryId);
  }

  @Handles(planDigest)
  async planDigest({ personId }: z.infer<typeof planDigest.payload>, run: TaskRun): Promise<void> {
    await run.finish(() => this.digests.plan(personId));
  }

  @Handles(sendDigest)
  async sendDigest(payload: z.infer<typeof sendDigest.payload>, run: TaskRun): Promise<void> {
    await run.finish(() => this.digests.collect(payload));
  }
}
