import { type IsoDate } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type Condition, type PostingQuery, type Suggestion } from '../posting.query.js';
import { conditionsOf, withoutCondition } from './filters.js';
import { type Found, type PostingFinder } from './finder.js';
import { locate } from './locate.js';
import { suggestions } from './near-words.js';
import { fromTelex } from './telex.js';

/** Below this many hits a near spelling is looked for, and it must find so many times more. */
const FEW = 5;
const NEAREST = 3;

/** What is offered where nothing was found. */
interface Instead {
  without: { condition: Condition; total: number }[];
  dropped: Condition | null;
  nearestIds: string[];
}

export interface Answer extends Found {
  /** True when nothing matched every word, and fewer were asked for. */
  widened: boolean;
  suggestion: Suggestion | null;
  instead: Instead | null;
}

/** One search with one finder on one day. */
export class Search {
  constructor(
    private readonly finder: PostingFinder,
    private readonly reference: Reference,
    private readonly today: IsoDate,
  ) {}

  /** Ids, total and counts; where little was found also what else could be asked. */
  async answer(asked: PostingQuery): Promise<Answer> {
    const found = await this.find(asked);
    const little = found.total < FEW || found.widened;
    return {
      ...found,
      suggestion: little && asked.page === 1 ? await this.suggest(asked, found) : null,
      instead: found.total === 0 ? await this.instead(asked) : null,
    };
  }

  /** Ids for one query after the other, until there are enough. */
  async firstOf(queries: PostingQuery[], enough: number): Promise<string[]> {
    const ids = new Set<string>();
    for (const query of queries) {
      if (ids.size >= enough) break;
      for (const id of (await this.ask(query, { facets: false })).ids) ids.add(id);
    }
    return [...ids].slice(0, enough);
  }

  /**
   * All words first; then the words read as raw Telex; then fewer words. Postings with exactly
   * the marks that were typed come before those with the same letters and other marks.
   */
  private async find(asked: PostingQuery): Promise<Found & { widened: boolean }> {
    const query = locate(asked, this.reference);
    const found = await this.ask(query);
    if (found.total > 0 || query.q === '') return { ...found, widened: false };
    const telex = fromTelex(query.q);
    if (telex !== query.q) {
      const read = await this.ask({ ...query, q: telex });
      if (read.total > 0) return { ...read, widened: false };
    }
    const fewer = await this.ask(query, { fewerWords: true });
    return { ...fewer, widened: fewer.total > 0 };
  }

  /** The spelling near the words or the place that finds most, where that is much more. */
  private async suggest(
    asked: PostingQuery,
    found: { total: number; widened: boolean },
  ): Promise<Suggestion | null> {
    const near = suggestions(asked, this.reference);
    const totals = await this.count(near.map((put) => ({ ...asked, ...put })));
    const [best] = near
      .map((put, index) => ({ ...put, total: totals[index] ?? 0 }))
      .sort((a, b) => b.total - a.total);
    const own = found.widened ? 0 : found.total;
    return best && best.total > own * FEW ? best : null;
  }

  /** What each condition costs, and the nearest postings: those that miss the costliest one. */
  private async instead(asked: PostingQuery): Promise<Instead> {
    const conditions = conditionsOf(asked);
    const totals = await this.count(conditions.map((name) => withoutCondition(asked, name)));
    const without = conditions.map((condition, index) => ({
      condition,
      total: totals[index] ?? 0,
    }));
    // Of two that free as many, the filter: what was typed stands behind it.
    const [best] = [...without].sort((a, b) => b.total - a.total);
    if (!best || best.total === 0) return { without, dropped: null, nearestIds: [] };
    const near = locate(withoutCondition(asked, best.condition), this.reference);
    const { ids } = await this.ask({ ...near, limit: NEAREST }, { facets: false });
    return { without, dropped: best.condition, nearestIds: ids };
  }

  private ask(
    query: PostingQuery,
    { fewerWords = false, facets = true }: { fewerWords?: boolean; facets?: boolean } = {},
  ): Promise<Found> {
    return this.finder.find({ query, fewerWords, facets, today: this.today });
  }

  private count(queries: PostingQuery[]): Promise<number[]> {
    const located = queries.map((query) => locate(query, this.reference));
    return this.finder.count(located, this.today);
  }
}
