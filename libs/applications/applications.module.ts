import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { NotificationsModule, NotificationTemplates } from '#libs/notifications';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsService } from './applications.service.js';
import { ApplicationsTasks } from './applications.tasks.js';
import { applicationReceivedTemplate } from './applications.templates.js';

@Module({
  imports: [IdentityModule, NotificationsModule],
  providers: [ApplicationsRepository, ApplicationsService, ApplicationsTasks],
  exports: [ApplicationsService],
})
export class ApplicationsModule implements OnModuleInit {
  constructor(private readonly templates: NotificationTemplates) {}

  onModuleInit(): void {
    this.templates.register(applicationReceivedTemplate);
  }
}
