import { Injectable } from '@nestjs/common';
import {
  type FederatedMultiSearchParams,
  MatchingStrategies,
  type MultiSearchQuery,
  type SearchResponse,
} from 'meilisearch';
import { hasMarks, isEmptyIndex, type IsoDate, SearchEngine } from '#libs/platform';
import {
  DEADLINES,
  type Facets,
  FILTER_NAMES,
  type FilterName,
  noFacets,
  type PostingQuery,
} from '../posting.query.js';
import { chosenFilters, FILTERS, lastDayOf } from './filters.js';
import { type Found, type PostingFinder, type Question } from './finder.js';
import { type LocatedQuery } from './locate.js';
import { markTwin } from './marks.js';
import { dayNumber, FOLDED_FIELDS, MARKED_FIELDS, POSTINGS } from './posting.document.js';

/** Deadlines move with the day, so that they are counted by questions of their own. */
const COUNTED = FILTER_NAMES.filter((name) => name !== 'deadline');
const DEADLINE_STEPS = Object.keys(DEADLINES) as (keyof typeof DEADLINES)[];

const SORTS: Record<PostingQuery['sort'], string[] | undefined> = {
  relevance: undefined,
  newest: ['publishedAt:desc'],
  pay: ['pay:desc'],
  cost: ['cost:asc'],
};

type Federated = Pick<SearchResponse, 'hits' | 'estimatedTotalHits' | 'facetsByIndex'>;
const NOTHING: Federated = { hits: [], estimatedTotalHits: 0, facetsByIndex: {} };

/** Finds in Meilisearch. */
@Injectable()
export class MeilisearchFinder implements PostingFinder {
  constructor(private readonly engine: SearchEngine) {}

  async find(question: Question): Promise<Found> {
    const [answer, others] = await Promise.all([
      this.hits(question),
      question.facets ? this.countedAlone(question) : {},
    ]);
    return { ...answer, facets: { ...answer.facets, ...others } };
  }

  async count(queries: LocatedQuery[], today: IsoDate): Promise<number[]> {
    const questions = queries.map((query) => ({ query, fewerWords: false, today, facets: false }));
    const results = await this.several(questions.map((question) => this.plain(question, [])));
    return queries.map((_query, index) => results[index]?.estimatedTotalHits ?? 0);
  }

  private async hits(question: Question): Promise<Found> {
    const search = this.federated(question);
    const answer = this.engine.searching.multiSearch(search);
    const { hits, estimatedTotalHits, facetsByIndex } = await unlessEmpty<Federated>(
      answer,
      NOTHING,
    );
    return {
      ids: hits.map((hit) => String(hit['id'])),
      total: estimatedTotalHits ?? 0,
      facets: toFacets(facetsByIndex?.[this.uid]?.distribution ?? {}),
    };
  }

  /**
   * One query on the folded fields, and a second one on the marks-exact twins that outweighs it
   * when marks were typed. The engine merges both and counts each posting once.
   */
  private federated(question: Question): FederatedMultiSearchParams {
    const { query, facets } = question;
    const folded = { ...this.folded(question), sort: SORTS[query.sort] };
    const marked = {
      ...folded,
      q: markTwin(query.q),
      attributesToSearchOn: MARKED_FIELDS,
      federationOptions: { weight: 1000 },
    };
    return {
      federation: {
        limit: query.limit,
        offset: (query.page - 1) * query.limit,
        facetsByIndex: { [this.uid]: facets ? COUNTED.map(fieldCounted) : [] },
      },
      queries: hasMarks(query.q) && query.sort === 'relevance' ? [folded, marked] : [folded],
    };
  }

  /** Counts of each chosen filter as if it were not chosen, so that its other values can be seen. */
  private async countedAlone(question: Question): Promise<Partial<Facets>> {
    const chosen = chosenFilters(question.query).filter((name) => name !== 'deadline');
    const other = (name: FilterName, value?: string) => ({
      ...question,
      query: { ...question.query, [name]: value },
    });
    const results = await this.several([
      ...chosen.map((name) => this.plain(other(name), [fieldCounted(name)])),
      ...DEADLINE_STEPS.map((step) => this.plain(other('deadline', step), [])),
    ]);
    const counted = chosen.map((name, index) => [
      name,
      results[index]?.facetDistribution?.[fieldCounted(name)] ?? {},
    ]);
    const deadline = DEADLINE_STEPS.map((step, index) => [
      step,
      results[chosen.length + index]?.estimatedTotalHits ?? 0,
    ]);
    return Object.fromEntries([...counted, ['deadline', Object.fromEntries(deadline)]]) as Facets;
  }

  private plain(question: Question, facets: string[]): MultiSearchQuery {
    return { ...this.folded(question), facets, limit: 0 };
  }

  private folded({ query, fewerWords, today }: Question): MultiSearchQuery {
    return {
      indexUid: this.uid,
      q: query.q,
      filter: filterOf(query, today),
      matchingStrategy: fewerWords ? MatchingStrategies.LAST : MatchingStrategies.ALL,
      attributesToSearchOn: FOLDED_FIELDS,
      attributesToRetrieve: ['id'],
    };
  }

  private async several(queries: MultiSearchQuery[]): Promise<SearchResponse[]> {
    if (queries.length === 0) return [];
    const { results } = await unlessEmpty<{ results: SearchResponse[] }>(
      this.engine.searching.multiSearch({ queries }),
      {
        results: [],
      },
    );
    return results;
  }

  private get uid(): string {
    return this.engine.uid(POSTINGS);
  }
}

function fieldCounted(name: FilterName): string {
  return FILTERS[name].steps ?? FILTERS[name].field;
}

function toFacets(distribution: Record<string, Record<string, number>>): Facets {
  const counts = COUNTED.map((name) => [name, distribution[fieldCounted(name)] ?? {}]);
  return { ...noFacets(), ...Object.fromEntries(counts) } as Facets;
}

async function unlessEmpty<T>(answer: Promise<T>, nothing: T): Promise<T> {
  return answer.catch((error: unknown) => {
    if (isEmptyIndex(error)) return nothing;
    throw error;
  });
}

/** Built from values the schema has checked; text is quoted, never joined in. */
function filterOf(query: LocatedQuery, today: IsoDate): string[] {
  const chosen = chosenFilters(query).flatMap((name) => {
    const { field, match } = FILTERS[name];
    const value = query[name];
    if (match === 'least') return [`${field} >= ${Number(value)}`];
    if (match === 'most') return [`${field} <= ${Number(value)}`];
    if (match === 'within') {
      const last = lastDayOf(value as keyof typeof DEADLINES, today);
      return [`${field} ${dayNumber(today)} TO ${dayNumber(last)}`];
    }
    return [`${field} = ${JSON.stringify(value)}`];
  });
  const district = query.communes ? [`communes IN ${JSON.stringify(query.communes)}`] : [];
  return [...chosen, ...district, `lastDay >= ${dayNumber(today)}`];
}
