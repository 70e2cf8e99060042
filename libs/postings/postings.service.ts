import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  addDays,
  dateInZone,
  Db,
  type FieldProblem,
  type IsoDate,
  newCode,
  newId,
} from '#libs/platform';
import { completed, type PostingDraft } from './posting.draft.js';
import { CONFIRM_DAYS } from './posting.lifecycle.js';
import { PostingNews } from './posting.news.js';
import { type PostingPage, type PostingQuery } from './posting.query.js';
import { type PostingDetail, type PostingView } from './posting.schema.js';
import { toPostingDetail, toPostingView } from './posting.view.js';
import { postingNotFound } from './postings.errors.js';
import { type PostingFacts, PostingsRepository } from './postings.repository.js';
import { PostingsSearch } from './postings.search.js';
import { PublishingRepository } from './publishing.repository.js';

@Injectable()
export class PostingsService {
  constructor(
    private readonly db: Db,
    private readonly postings: PostingsRepository,
    private readonly index: PostingsSearch,
    private readonly news: PostingNews,
    private readonly own: PublishingRepository,
  ) {}

  /**
   * A page of open postings with an exact total; from the database, and without counts, while the
   * search engine is away.
   */
  search(actor: Actor, query: PostingQuery): Promise<PostingPage> {
    return this.index.page(actor, query);
  }

  /** Open postings like this one, the nearest first. Problem 404. */
  similar(actor: Actor, id: string, limit: number): Promise<PostingView[]> {
    return this.index.similar(actor, id, limit);
  }

  /** Filters of a query whose code stands in no list. */
  unknownCodes(query: PostingQuery): Promise<FieldProblem[]> {
    return this.index.unknownCodes(query);
  }

  /** The date in the province, by the clock of the database. */
  today(actor: Actor): Promise<IsoDate> {
    return this.db.readStale(actor, () => Promise.resolve(dateInZone(this.db.now)));
  }

  /** One posting by its public code, open or closed. Problem 404. */
  byCode(actor: Actor, code: string): Promise<PostingDetail> {
    return this.detail(actor, () => this.postings.byCode(code));
  }

  /** One posting by its id, open or closed. Problem 404. */
  byId(actor: Actor, id: string): Promise<PostingDetail> {
    return this.detail(actor, () => this.postings.byId(id));
  }

  /** Those of the postings that anybody may see today, for lists of other domains; in no order. */
  shown(actor: Actor, ids: string[]): Promise<PostingView[]> {
    return this.db.readStale(actor, async () =>
      (await this.postings.visible(ids, dateInZone(this.db.now))).map(toPostingView),
    );
  }

  /** Stores a posting of our own and opens it; the same source id again changes it. Returns its id. */
  publish(actor: Actor, draft: PostingDraft): Promise<string> {
    return this.db.transaction(actor, async () => {
      const said = completed(draft);
      const facts = { ...said, ...ownFacts(said) };
      const { added, changed } = await this.storeAndTell([facts]);
      const stored = await this.postings.idOf(facts.source, facts.sourceId);
      if (!stored) throw postingNotFound();
      const confirmBy = addDays(dateInZone(this.db.now), CONFIRM_DAYS);
      if (added + changed > 0) await this.own.freshen(stored, confirmBy);
      return stored;
    });
  }

  /** Stores rows of one import batch; returns how many were added and changed. */
  async storeAndTell(facts: PostingFacts[]): Promise<{ added: number; changed: number }> {
    const stored = await this.postings.store(facts);
    await this.news.changed(stored.map((posting) => posting.id));
    const offers = stored.filter((posting) => posting.kind === 'RECRUITMENT');
    const opened = offers.filter((posting) => posting.status === 'published');
    await this.news.opened(opened.map((posting) => posting.id));
    const closed = offers.filter((posting) => posting.closed);
    await this.news.closed(closed.map((posting) => posting.id));
    const added = stored.filter((posting) => posting.added).length;
    return { added, changed: stored.length - added };
  }

  /** Ends the offer; nothing happens when it is closed already. */
  close(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(actor, async () => {
      await this.news.closed(await this.postings.close(id));
    });
  }

  private detail(
    actor: Actor,
    find: () => ReturnType<PostingsRepository['byId']>,
  ): Promise<PostingDetail> {
    return this.db.readStale(actor, async () => {
      const row = await find();
      if (!row) throw postingNotFound();
      return toPostingDetail(row, dateInZone(this.db.now));
    });
  }
}

/** What the portal adds to a draft of its own. */
function ownFacts(draft: ReturnType<typeof completed>) {
  return {
    id: newId(),
    code: newCode(),
    kind: 'RECRUITMENT' as const,
    status: 'published' as const,
    expiresOn: draft.deadline,
    occupationConfidence: draft.occupationCode === null ? null : 1,
    warnings: [],
    contentHash: createHash('sha256').update(JSON.stringify(draft)).digest('hex'),
  };
}
