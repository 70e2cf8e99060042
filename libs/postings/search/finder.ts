import { type IsoDate } from '#libs/platform';
import { type Facets } from '../posting.query.js';
import { type LocatedQuery } from './locate.js';

/** A question to a finder; the place that was typed is in codes or words already. */
export interface Question {
  query: LocatedQuery;
  /** Postings that miss the last words are found too, behind those that miss fewer. */
  fewerWords: boolean;
  today: IsoDate;
  /** Whether counts are wanted. */
  facets: boolean;
}

export interface Found {
  /** Of the page that was asked for. */
  ids: string[];
  /** All hits, exact. */
  total: number;
  facets: Facets;
}

/** What can look for open postings: the search engine, or the database while that is away. */
export interface PostingFinder {
  find(question: Question): Promise<Found>;
  /** How many postings each of the queries has. */
  count(queries: LocatedQuery[], today: IsoDate): Promise<number[]>;
}
