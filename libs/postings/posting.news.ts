import { Injectable } from '@nestjs/common';
import { Outbox, SearchDirty } from '#libs/platform';
import { postingClosed, postingPublished } from './postings.events.js';
import { POSTINGS } from './search/posting.document.js';

/** Tells the rest of the portal, in the commit of the change, that postings are shown or not any more. */
@Injectable()
export class PostingNews {
  constructor(
    private readonly dirty: SearchDirty,
    private readonly outbox: Outbox,
  ) {}

  /** What the search shows of them has changed. */
  async changed(postingIds: string[]): Promise<void> {
    await this.dirty.mark(POSTINGS, postingIds);
  }

  /** They are open offers now, or ask for something else than before: matches are made anew. */
  async opened(postingIds: string[]): Promise<void> {
    await this.changed(postingIds);
    if (postingIds.length > 0) await this.outbox.add(postingPublished, { postingIds });
  }

  async closed(postingIds: string[]): Promise<void> {
    await this.changed(postingIds);
    if (postingIds.length > 0) await this.outbox.add(postingClosed, { postingIds });
  }
}
