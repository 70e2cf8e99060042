import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { NotificationsModule, NotificationTemplates } from '#libs/notifications';
import { ProfilesModule } from '#libs/profiles';
import { ReferenceModule } from '#libs/reference';
import { AnswersRepository } from './answers.repository.js';
import { ApplicationAnswers } from './answers.service.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsService } from './applications.service.js';
import { ApplicationsTasks } from './applications.tasks.js';
import {
  applicationAnsweredTemplate,
  applicationReceivedTemplate,
  applicationUnansweredTemplate,
} from './applications.templates.js';

@Module({
  imports: [IdentityModule, NotificationsModule, ProfilesModule, ReferenceModule],
  providers: [
    ApplicationsRepository,
    AnswersRepository,
    ApplicationAnswers,
    ApplicationsService,
    ApplicationsTasks,
  ],
  exports: [ApplicationsService, ApplicationAnswers],
})
export class ApplicationsModule implements OnModuleInit {
  constructor(private readonly templates: NotificationTemplates) {}

  onModuleInit(): void {
    this.templates.register(applicationReceivedTemplate);
    this.templates.register(applicationUnansweredTemplate);
    this.templates.register(applicationAnsweredTemplate);
  }
}
