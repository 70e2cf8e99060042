import { Module } from '@nestjs/common';
import { ReferenceModule } from '#libs/reference';
import { ImportRepository } from './import/import.repository.js';
import { PostingImport } from './import/posting-import.js';
import { PostingsRepository } from './postings.repository.js';
import { PostingsSearch } from './postings.search.js';
import { PostingsService } from './postings.service.js';
import { PostingsTasks } from './postings.tasks.js';

@Module({
  imports: [ReferenceModule],
  providers: [
    PostingsRepository,
    PostingsSearch,
    PostingsService,
    PostingsTasks,
    ImportRepository,
    PostingImport,
  ],
  exports: [PostingsService, PostingImport],
})
export class PostingsModule {}
