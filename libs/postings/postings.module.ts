import { Module, type OnModuleInit } from '@nestjs/common';
import { ContractsModule } from '#libs/contracts';
import { NotificationsModule, NotificationTemplates } from '#libs/notifications';
import { OrganisationsModule } from '#libs/organisations';
import { ReferenceModule } from '#libs/reference';
import { ImportRepository } from './import/import.repository.js';
import { PostingImport } from './import/posting-import.js';
import { PostingSources } from './import/posting-sources.js';
import { SourcesRepository } from './import/sources.repository.js';
import { PostingKeeper } from './posting-keeper.service.js';
import { PostingNews } from './posting.news.js';
import { ownPostingTemplate } from './posting.notices.js';
import { PostingNotifier } from './posting.notifier.js';
import { PostingSitemap } from './posting.sitemap.js';
import { PostingSteps } from './posting.steps.js';
import { PostingsRepository } from './postings.repository.js';
import { PostingsSearch } from './postings.search.js';
import { PostingsService } from './postings.service.js';
import { PostingsTasks } from './postings.tasks.js';
import { PublishingChecks } from './publishing-checks.service.js';
import { PublishingReader } from './publishing.reader.js';
import { PublishingRepository } from './publishing.repository.js';
import { PublishingService } from './publishing.service.js';
import { ReviewingService } from './reviewing.service.js';
import { FinderRepository } from './search/finder.repository.js';
import { Finders } from './search/finders.js';
import { MeilisearchFinder } from './search/meilisearch.finder.js';
import { PostingIndex } from './search/posting.index.js';
import { PostgresFinder } from './search/postgres.finder.js';
import { SitemapRepository } from './sitemap.repository.js';
import { VerifiedTasks } from './search/verified.tasks.js';

@Module({
  imports: [ReferenceModule, NotificationsModule, OrganisationsModule, ContractsModule],
  providers: [
    SitemapRepository,
    PostingSitemap,
    PostingsRepository,
    PostingsSearch,
    PostingIndex,
    Finders,
    FinderRepository,
    MeilisearchFinder,
    PostgresFinder,
    VerifiedTasks,
    PostingsService,
    PostingsTasks,
    PostingNews,
    PostingSteps,
    PostingKeeper,
    PostingNotifier,
    PublishingRepository,
    PublishingChecks,
    PublishingReader,
    PublishingService,
    ReviewingService,
    ImportRepository,
    PostingImport,
    SourcesRepository,
    PostingSources,
  ],
  exports: [
    PostingSources,
    PostingSitemap,
    PostingsService,
    PostingImport,
    PublishingService,
    ReviewingService,
  ],
})
export class PostingsModule implements OnModuleInit {
  constructor(private readonly templates: NotificationTemplates) {}

  onModuleInit(): void {
    this.templates.register(ownPostingTemplate);
  }
}
