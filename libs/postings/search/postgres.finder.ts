import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Db, type IsoDate } from '#libs/platform';
import { noFacets } from '../posting.query.js';
import { type Found, type PostingFinder, type Question } from './finder.js';
import { FinderRepository, type RowQuery } from './finder.repository.js';
import { type LocatedQuery } from './locate.js';
import { textQueries, wordsOf } from './words.js';

/** Finds in the database: all words and all filters, but no counts and no typing errors. */
@Injectable()
export class PostgresFinder implements PostingFinder {
  constructor(
    private readonly db: Db,
    private readonly rows: FinderRepository,
  ) {}

  async find({ query, fewerWords, today }: Question): Promise<Found> {
    const words = wordsOf(query.q);
    // Words are dropped from the end, until something has all that are left.
    const fewest = fewerWords ? 1 : words.length;
    for (let count = words.length; ; count -= 1) {
      const text = textQueries(words.slice(0, count));
      const found = await this.read(() => this.rows.page({ query, text, today }));
      if (found.total > 0 || count <= fewest) return { ...found, facets: noFacets() };
    }
  }

  async count(queries: LocatedQuery[], today: IsoDate): Promise<number[]> {
    const totals: number[] = [];
    for (const query of queries) {
      const asked: RowQuery = { query, text: textQueries(wordsOf(query.q)), today };
      totals.push(await this.read(() => this.rows.count(asked)));
    }
    return totals;
  }

  private read<T>(work: () => Promise<T>): Promise<T> {
    return this.db.readStale(ANONYMOUS, work);
  }
}
