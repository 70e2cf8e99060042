import { Injectable } from '@nestjs/common';
import { Db, SYSTEM } from '#libs/platform';
import { type ImportRun, type PostingSource, SourcesRepository } from './sources.repository.js';

const SHOWN = 10;

/** Where the postings come from, for those who look after the portal. */
@Injectable()
export class PostingSources {
  constructor(
    private readonly db: Db,
    private readonly repository: SourcesRepository,
  ) {}

  /** Numbers of every source and the newest imports; nothing of what a posting says. */
  overview(): Promise<{ sources: PostingSource[]; imports: ImportRun[] }> {
    return this.db.read(SYSTEM, async () => ({
      sources: await this.repository.sources(),
      imports: await this.repository.newestRuns(SHOWN),
    }));
  }
}
