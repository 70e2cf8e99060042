import { Module } from '@nestjs/common';
import { DigestRepository } from './digest.repository.js';
import { DigestService } from './digest.service.js';
import { EmailChannel } from './email.channel.js';
import { MailGateService } from './mail-gate.service.js';
import { MailSenderService } from './mail-sender.service.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationsService } from './notifications.service.js';
import { NotificationTasks } from './notifications.tasks.js';
import { NotificationTemplates } from './notifications.templates.js';
import { PreferencesRepository } from './preferences.repository.js';
import { PreferencesService } from './preferences.service.js';

@Module({
  providers: [
    DigestRepository,
    DigestService,
    EmailChannel,
    MailGateService,
    MailSenderService,
    NotificationsRepository,
    NotificationsService,
    NotificationTasks,
    NotificationTemplates,
    PreferencesRepository,
    PreferencesService,
  ],
  exports: [NotificationsService, NotificationTemplates, PreferencesService],
})
export class NotificationsModule {}
