import { Module, type OnModuleInit } from '@nestjs/common';
import { NotificationsModule, NotificationTemplates } from '#libs/notifications';
import { PostingsModule } from '#libs/postings';
import { ReferenceModule } from '#libs/reference';
import { CounselService } from './counsel.service.js';
import { MatchListsRepository } from './match-lists.repository.js';
import { Matcher } from './matcher.js';
import { MatchingRepository } from './matching.repository.js';
import { MatchingService } from './matching.service.js';
import { MatchingTasks } from './matching.tasks.js';
import { matchFound, recommended } from './matching.templates.js';

@Module({
  imports: [NotificationsModule, PostingsModule, ReferenceModule],
  providers: [
    CounselService,
    Matcher,
    MatchingRepository,
    MatchingService,
    MatchingTasks,
    MatchListsRepository,
  ],
  exports: [CounselService, MatchingService],
})
export class MatchingModule implements OnModuleInit {
  constructor(private readonly templates: NotificationTemplates) {}

  onModuleInit(): void {
    this.templates.register(matchFound);
    this.templates.register(recommended);
  }
}
