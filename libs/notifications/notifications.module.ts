import { Module } from '@nestjs/common';
import { EmailChannel } from './email.channel.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationsService } from './notifications.service.js';
import { NotificationTasks } from './notifications.tasks.js';
import { NotificationTemplates } from './notifications.templates.js';

@Module({
  providers: [
    EmailChannel,
    NotificationsRepository,
    NotificationsService,
    NotificationTasks,
    NotificationTemplates,
  ],
  exports: [NotificationsService, NotificationTemplates],
})
export class NotificationsModule {}
