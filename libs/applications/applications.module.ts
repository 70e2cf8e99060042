import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { NotificationsModule } from '#libs/notifications';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsService } from './applications.service.js';
import { ApplicationsTasks } from './applications.tasks.js';

@Module({
  imports: [IdentityModule, NotificationsModule],
  providers: [ApplicationsRepository, ApplicationsService, ApplicationsTasks],
  exports: [ApplicationsService],
})
export class ApplicationsModule {}
