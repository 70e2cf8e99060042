import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  dateInZone,
  Db,
  type IsoDate,
  isSearchAway,
  newCode,
  newId,
  Outbox,
  SearchDirty,
} from '#libs/platform';
import { completed, type PostingDraft } from './posting.draft.js';
import { type PostingDetail, type PostingPage, type PostingQuery } from './posting.schema.js';
import { toPostingDetail, toPostingView } from './posting.view.js';
import { postingNotFound, searchAway } from './postings.errors.js';
import { postingClosed, postingPublished } from './postings.events.js';
import { type PostingFacts, PostingsRepository } from './postings.repository.js';
import { PostingsSearch } from './postings.search.js';
import { POSTINGS } from './search/posting.document.js';

@Injectable()
export class PostingsService {
  constructor(
    private readonly db: Db,
    private readonly postings: PostingsRepository,
    private readonly index: PostingsSearch,
    private readonly dirty: SearchDirty,
    private readonly outbox: Outbox,
  ) {}

  /** A page of open postings with an exact total. Problem 503 while the search engine is away. */
  async search(actor: Actor, query: PostingQuery): Promise<PostingPage> {
    const today = await this.today(actor);
    const found = await this.index.search(query, today).catch((error: unknown) => {
      throw isSearchAway(error) ? searchAway() : error;
    });
    const rows = await this.db.read(actor, () => this.postings.visible(found.ids, today));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const inOrder = found.ids.flatMap((id) => byId.get(id) ?? []);
    return {
      data: inOrder.map(toPostingView),
      total: found.total,
      facets: found.facets,
      page: query.page,
      widened: found.widened,
    };
  }

  /** The date in the province, by the clock of the database. */
  today(actor: Actor): Promise<IsoDate> {
    return this.db.read(actor, () => Promise.resolve(dateInZone(this.db.now)));
  }

  /** One posting by its public code, open or closed. Problem 404. */
  byCode(actor: Actor, code: string): Promise<PostingDetail> {
    return this.detail(actor, () => this.postings.byCode(code));
  }

  /** One posting by its id, open or closed. Problem 404. */
  byId(actor: Actor, id: string): Promise<PostingDetail> {
    return this.detail(actor, () => this.postings.byId(id));
  }

  /** Stores a posting of our own and opens it; the same source id again changes it. Returns its id. */
  publish(actor: Actor, draft: PostingDraft): Promise<string> {
    return this.db.transaction(actor, async () => {
      const facts = { ...completed(draft), ...ownFacts(completed(draft)) };
      await this.storeAndTell([facts]);
      const stored = await this.postings.idOf(facts.source, facts.sourceId);
      if (!stored) throw postingNotFound();
      return stored;
    });
  }

  /** Stores rows of one import batch; returns how many were added and changed. */
  async storeAndTell(facts: PostingFacts[]): Promise<{ added: number; changed: number }> {
    const stored = await this.postings.store(facts);
    await this.dirty.mark(
      POSTINGS,
      stored.map((posting) => posting.id),
    );
    const offers = stored.filter((posting) => posting.kind === 'RECRUITMENT');
    await this.tell(
      postingPublished,
      offers.filter((posting) => posting.status === 'published').map((posting) => posting.id),
    );
    await this.tell(
      postingClosed,
      offers.filter((posting) => posting.closed).map((posting) => posting.id),
    );
    const added = stored.filter((posting) => posting.added).length;
    return { added, changed: stored.length - added };
  }

  /** Ends the offer; nothing happens when it is closed already. */
  close(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(actor, async () => {
      await this.tellClosed(await this.postings.close({ id }));
    });
  }

  /** Closes every posting whose last day is past. Joins the caller's transaction. */
  closeOverdue(actor: Actor): Promise<void> {
    return this.db.transaction(actor, async () => {
      await this.tellClosed(await this.postings.close({ lastDayBefore: dateInZone(this.db.now) }));
    });
  }

  private async tellClosed(ids: string[]): Promise<void> {
    await this.dirty.mark(POSTINGS, ids);
    await this.tell(postingClosed, ids);
  }

  private async tell(event: typeof postingPublished, postingIds: string[]): Promise<void> {
    if (postingIds.length > 0) await this.outbox.add(event, { postingIds });
  }

  private detail(
    actor: Actor,
    find: () => ReturnType<PostingsRepository['byId']>,
  ): Promise<PostingDetail> {
    return this.db.read(actor, async () => {
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
