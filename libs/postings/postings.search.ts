import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type FederatedMultiSearchParams,
  type SearchResponse,
  MatchingStrategies,
} from 'meilisearch';
import { hasMarks, isEmptyIndex, type IsoDate, SearchEngine, SearchIndexes } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { type Facets, type PostingQuery } from './posting.schema.js';
import { PostingsRepository } from './postings.repository.js';
import { type LocatedQuery, locate } from './search/locate.js';
import { markTwin } from './search/marks.js';
import {
  dayNumber,
  FOLDED_FIELDS,
  MARKED_FIELDS,
  POSTINGS,
  postingSearchSettings,
  toDocument,
} from './search/posting.document.js';
import { fromTelex } from './search/telex.js';

const FACETS = ['market', 'country', 'province', 'source'] as const;
type Facet = (typeof FACETS)[number];

export interface FoundPostings {
  ids: string[];
  total: number;
  facets: Facets;
  /** True when nothing matched every word, and fewer were asked for. */
  widened: boolean;
}

interface Answer {
  ids: string[];
  total: number;
  facets: Partial<Facets>;
}

type Federated = Pick<SearchResponse, 'hits' | 'estimatedTotalHits' | 'facetsByIndex'>;

const NOTHING: Federated = { hits: [], estimatedTotalHits: 0, facetsByIndex: {} };

interface Words {
  text: string;
  strategy: MatchingStrategies;
}

/** Search in Meilisearch: from a query to ids, an exact total and counts. */
@Injectable()
export class PostingsSearch implements OnModuleInit {
  constructor(
    private readonly engine: SearchEngine,
    private readonly indexes: SearchIndexes,
    private readonly postings: PostingsRepository,
    private readonly reference: ReferenceService,
  ) {}

  onModuleInit(): void {
    this.indexes.register({
      name: POSTINGS,
      settings: postingSearchSettings,
      documents: async (ids) => (await this.postings.forSearch(ids)).map(toDocument),
      page: (after, limit) => this.postings.publishedAfter(after, limit),
    });
  }

  /**
   * All words first; then the words read as raw Telex; then fewer words. Postings with exactly
   * the marks that were typed come before those with the same letters and other marks.
   */
  async search(asked: PostingQuery, today: IsoDate): Promise<FoundPostings> {
    const query = locate(asked, await this.reference.snapshot());
    const tries: Words[] = [
      { text: query.q, strategy: MatchingStrategies.ALL },
      { text: fromTelex(query.q), strategy: MatchingStrategies.ALL },
      { text: query.q, strategy: MatchingStrategies.LAST },
    ];
    let words = tries[0] as Words;
    let answer = await this.ask(query, words, today);
    for (const next of tries.slice(1)) {
      if (answer.total > 0 || (next.text === words.text && next.strategy === words.strategy))
        continue;
      words = next;
      answer = await this.ask(query, words, today);
    }
    const widened = words.strategy === MatchingStrategies.LAST && answer.total > 0;
    const facets = {
      ...emptyFacets(),
      ...answer.facets,
      ...(await this.others(query, words, today)),
    };
    return { ids: answer.ids, total: answer.total, facets, widened };
  }

  private async ask(query: LocatedQuery, words: Words, today: IsoDate): Promise<Answer> {
    const options = { today, facets: [...FACETS], limit: query.limit };
    const result = await this.send(this.federated(query, words, options));
    return {
      ids: result.hits.map((hit) => String(hit['id'])),
      total: result.estimatedTotalHits ?? 0,
      facets: Object.values(result.facetsByIndex ?? {})[0]?.distribution ?? {},
    };
  }

  /** Counts of each chosen facet as if it were not chosen, so that its other values can be seen. */
  private async others(
    query: LocatedQuery,
    words: Words,
    today: IsoDate,
  ): Promise<Partial<Facets>> {
    const chosen = FACETS.filter((facet) => query[facet] !== undefined);
    const counts = await Promise.all(
      chosen.map(async (facet) => {
        const without = { ...query, [facet]: undefined, page: 1 };
        const options = { today, facets: [facet], limit: 0 };
        const result = await this.send(this.federated(without, words, options));
        const found = Object.values(result.facetsByIndex ?? {})[0]?.distribution;
        return [facet, found?.[facet] ?? {}] as const;
      }),
    );
    return Object.fromEntries(counts);
  }

  private async send(search: FederatedMultiSearchParams): Promise<Federated> {
    try {
      return await this.engine.client.multiSearch(search);
    } catch (error) {
      if (isEmptyIndex(error)) return NOTHING;
      throw error;
    }
  }

  /**
   * One query on the folded fields, and a second one on the marks-exact twins that outweighs it
   * when marks were typed. The engine merges both and counts each posting once.
   */
  private federated(
    query: LocatedQuery,
    words: Words,
    options: { today: IsoDate; facets: Facet[]; limit: number },
  ): FederatedMultiSearchParams {
    const indexUid = this.engine.uid(POSTINGS);
    const shared = {
      indexUid,
      filter: filterOf(query, options.today),
      matchingStrategy: words.strategy,
      attributesToRetrieve: ['id'],
      ...sortOf(query),
    };
    const folded = { ...shared, q: words.text, attributesToSearchOn: FOLDED_FIELDS };
    const marked = {
      ...shared,
      q: markTwin(words.text),
      attributesToSearchOn: MARKED_FIELDS,
      federationOptions: { weight: 1000 },
    };
    return {
      federation: {
        limit: options.limit,
        offset: (query.page - 1) * query.limit,
        facetsByIndex: { [indexUid]: options.facets },
      },
      queries: hasMarks(words.text) && query.sort === 'relevance' ? [folded, marked] : [folded],
    };
  }
}

function sortOf(query: LocatedQuery): { sort?: string[] } {
  if (query.sort === 'newest') return { sort: ['publishedAt:desc'] };
  if (query.sort === 'pay') return { sort: ['pay:desc'] };
  return {};
}

/** Built from values the schema has checked; text is quoted, never joined in. */
function filterOf(query: LocatedQuery, today: IsoDate): string[] {
  const chosen = [...FACETS, 'commune' as const].flatMap((facet) => {
    const value = query[facet];
    return value === undefined ? [] : [`${facet} = ${JSON.stringify(value)}`];
  });
  return [...chosen, `lastDay >= ${dayNumber(today)}`];
}

function emptyFacets(): Facets {
  return { market: {}, country: {}, province: {}, source: {} };
}
