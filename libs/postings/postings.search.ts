import { Injectable } from '@nestjs/common';
import { type Actor, dateInZone, Db, type FieldProblem, type IsoDate } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { type PostingPage, type PostingQuery } from './posting.query.js';
import { type PostingView } from './posting.schema.js';
import { toPostingView } from './posting.view.js';
import { postingNotFound } from './postings.errors.js';
import { PostingsRepository } from './postings.repository.js';
import { Finders } from './search/finders.js';
import { Search } from './search/search.js';
import { similarTo } from './search/similar.js';
import { unknownCodes } from './search/unknown-codes.js';

/** From a question to pages of postings: found by a finder, then read and judged anew as rows. */
@Injectable()
export class PostingsSearch {
  constructor(
    private readonly db: Db,
    private readonly postings: PostingsRepository,
    private readonly finders: Finders,
    private readonly reference: ReferenceService,
  ) {}

  async page(actor: Actor, query: PostingQuery): Promise<PostingPage> {
    const today = await this.today(actor);
    const { answer, degraded } = await this.ask(today, (search) => search.answer(query));
    const { ids, instead, ...found } = answer;
    const read = await this.read(actor, [...ids, ...(instead?.nearestIds ?? [])], today);
    const inOrder = (some: string[]) => some.flatMap((id) => read.get(id) ?? []);
    return {
      ...found,
      data: inOrder(ids),
      page: query.page,
      degraded,
      waysOut: instead && {
        without: instead.without,
        dropped: instead.dropped,
        nearest: inOrder(instead.nearestIds),
      },
    };
  }

  async similar(actor: Actor, id: string, limit: number): Promise<PostingView[]> {
    const today = await this.today(actor);
    const row = await this.db.readStale(actor, () => this.postings.byId(id));
    if (!row) throw postingNotFound();
    const queries = similarTo(toPostingView(row), limit + 1);
    // One more, because the posting itself is among them.
    const { answer } = await this.ask(today, (search) => search.firstOf(queries, limit + 1));
    const others = answer.filter((other) => other !== id).slice(0, limit);
    const read = await this.read(actor, others, today);
    return others.flatMap((other) => read.get(other) ?? []);
  }

  async unknownCodes(query: PostingQuery): Promise<FieldProblem[]> {
    return unknownCodes(query, await this.reference.snapshot());
  }

  private async ask<T>(today: IsoDate, question: (search: Search) => Promise<T>) {
    const reference = await this.reference.snapshot();
    return this.finders.answer((finder) => question(new Search(finder, reference, today)));
  }

  /** What may be seen today of what a finder holds, which may be behind. */
  private async read(
    actor: Actor,
    ids: string[],
    today: IsoDate,
  ): Promise<Map<string, PostingView>> {
    const rows = await this.db.readStale(actor, () => this.postings.visible(ids, today));
    return new Map(rows.map((row) => [row.id, toPostingView(row)]));
  }

  private today(actor: Actor): Promise<IsoDate> {
    return this.db.readStale(actor, () => Promise.resolve(dateInZone(this.db.now)));
  }
}
