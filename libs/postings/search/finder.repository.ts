import { Injectable } from '@nestjs/common';
import { Db, type IsoDate } from '#libs/platform';
import { type DEADLINES, type PostingQuery } from '../posting.query.js';
import { IS_VERIFIED } from '../postings.repository.js';
import { chosenFilters, FILTERS, lastDayOf } from './filters.js';
import { type LocatedQuery } from './locate.js';
import { type TextQueries } from './words.js';

/** A question that Postgres understands. */
export interface RowQuery {
  query: LocatedQuery;
  text: TextQueries | null;
  today: IsoDate;
}

const OF_VERIFIED = `EXISTS (SELECT FROM posting WHERE id = posting_id AND ${IS_VERIFIED})`;

const NEWEST = 'published_at DESC, posting_id DESC';
const ORDERS: Record<PostingQuery['sort'], string> = {
  relevance: `marked DESC, in_title DESC, ${NEWEST}`,
  newest: NEWEST,
  pay: `pay DESC NULLS LAST, ${NEWEST}`,
  cost: `cost NULLS LAST, ${NEWEST}`,
};

/** Collects the values of a statement and gives their placeholders. */
class Values {
  readonly all: unknown[] = [];

  add(value: unknown, type: string): string {
    // Postgres cannot store a zero byte, so that nothing equals a text with one.
    this.all.push(typeof value === 'string' ? value.replaceAll('\0', '') : value);
    return `$${this.all.length}::${type}`;
  }
}

/** Looks for postings in `posting_search`. */
@Injectable()
export class FinderRepository {
  constructor(private readonly db: Db) {}

  /** Ids of one page and the number of all hits. */
  async page(asked: RowQuery): Promise<{ ids: string[]; total: number }> {
    const { query, text } = asked;
    const values = new Values();
    const matches = (field: string, words: string | null | undefined) =>
      words ? `${field} @@ ${values.add(words, 'tsquery')}` : 'false';
    const row = await this.db.row<{ ids: string[]; total: number }>(
      `WITH hit AS MATERIALIZED (
         SELECT posting_id, pay, cost, published_at,
                ${matches('title_marked', text?.marked)} AS marked,
                ${matches('title_words', text?.title)} AS in_title
         FROM posting_search WHERE ${conditions(asked, values)}
       )
       SELECT (SELECT count(*) FROM hit) AS total,
              ARRAY(SELECT posting_id FROM hit ORDER BY ${ORDERS[query.sort]}
                    LIMIT ${values.add(query.limit, 'bigint')}
                    OFFSET ${values.add((query.page - 1) * query.limit, 'bigint')}) AS ids`,
      values.all,
    );
    return row ?? { ids: [], total: 0 };
  }

  async count(asked: RowQuery): Promise<number> {
    const values = new Values();
    const row = await this.db.row<{ total: number }>(
      `SELECT count(*) AS total FROM posting_search WHERE ${conditions(asked, values)}`,
      values.all,
    );
    return row?.total ?? 0;
  }

  /**
   * Notes which postings became verified or ceased to be, by a licence, a contract or the day.
   * Returns their ids.
   */
  async turnVerified(): Promise<string[]> {
    const turned = await this.db.rows<{ postingId: string }>(
      `UPDATE posting_search SET verified = own.verified
       FROM (SELECT id, ${IS_VERIFIED} AS verified FROM posting
             WHERE organisation_id IS NOT NULL AND status = 'published') AS own
       WHERE posting_id = own.id AND posting_search.verified <> own.verified
       RETURNING posting_id`,
    );
    return turned.map((row) => row.postingId);
  }
}

function conditions({ query, text, today }: RowQuery, values: Values): string {
  const day = values.add(today, 'date');
  const chosen = chosenFilters(query).map((name) => {
    const { field, match } = FILTERS[name];
    const value = query[name];
    if (name === 'verified') return OF_VERIFIED;
    if (match === 'holds') return `${field} @> ARRAY[${values.add(value, 'text')}]`;
    if (match === 'least') return `${field} >= ${values.add(value, 'bigint')}`;
    if (match === 'most') return `${field} <= ${values.add(value, 'bigint')}`;
    if (match === 'within') {
      const last = lastDayOf(value as keyof typeof DEADLINES, today);
      return `${field} BETWEEN ${day} AND ${values.add(last, 'date')}`;
    }
    return `${field} = ${values.add(value, 'text')}`;
  });
  const { communes } = query;
  const district = communes ? [`communes && ${values.add(communes, 'text[]')}`] : [];
  const words = text === null ? [] : [`words @@ ${values.add(text.words, 'tsquery')}`];
  return [`(last_day IS NULL OR last_day >= ${day})`, ...words, ...district, ...chosen].join(
    ' AND ',
  );
}
