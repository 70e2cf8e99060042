import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchIndexes } from '#libs/platform';
import { PostingsRepository } from '../postings.repository.js';
import { POSTINGS, postingSearchSettings, toDocument } from './posting.document.js';

/** Declares the search index of postings, which the platform keeps equal to the rows. */
@Injectable()
export class PostingIndex implements OnModuleInit {
  constructor(
    private readonly indexes: SearchIndexes,
    private readonly postings: PostingsRepository,
  ) {}

  onModuleInit(): void {
    this.indexes.register({
      name: POSTINGS,
      settings: postingSearchSettings,
      documents: async (ids) => (await this.postings.forSearch(ids)).map(toDocument),
      page: (after, limit) => this.postings.publishedAfter(after, limit),
    });
  }
}
