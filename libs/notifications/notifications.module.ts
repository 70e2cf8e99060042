import { Module } from '@nestjs/common';
import { CourierService } from './courier.service.js';
import { DeliveryGateService } from './delivery-gate.service.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DeliverySenderService } from './delivery-sender.service.js';
import { DigestRepository } from './digest.repository.js';
import { DigestService } from './digest.service.js';
import { EmailChannel } from './email.channel.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationsService } from './notifications.service.js';
import { NotificationTasks } from './notifications.tasks.js';
import { NotificationTemplates } from './notifications.templates.js';
import { PreferencesRepository } from './preferences.repository.js';
import { PreferencesService } from './preferences.service.js';
import { SmsChannel } from './sms.channel.js';

@Module({
  providers: [
    CourierService,
    DeliveryGateService,
    DeliveryQueue,
    DeliverySenderService,
    DigestRepository,
    DigestService,
    EmailChannel,
    NotificationsRepository,
    NotificationsService,
    NotificationTasks,
    NotificationTemplates,
    PreferencesRepository,
    PreferencesService,
    SmsChannel,
  ],
  exports: [NotificationsService, NotificationTemplates, PreferencesService],
})
export class NotificationsModule {}
