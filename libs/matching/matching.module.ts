import { Module, type OnModuleInit } from '@nestjs/common';
import { NotificationsModule, NotificationTemplates } from '#libs/notifications';
import { ReferenceModule } from '#libs/reference';
import { Matcher } from './matcher.js';
import { MatchingRepository } from './matching.repository.js';
import { MatchingService } from './matching.service.js';
import { MatchingTasks } from './matching.tasks.js';
import { matchFound } from './matching.templates.js';

@Module({
  imports: [NotificationsModule, ReferenceModule],
  providers: [Matcher, MatchingRepository, MatchingService, MatchingTasks],
  exports: [MatchingService],
})
export class MatchingModule implements OnModuleInit {
  constructor(private readonly templates: NotificationTemplates) {}

  onModuleInit(): void {
    this.templates.register(matchFound);
  }
}
