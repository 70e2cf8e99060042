import { Injectable } from '@nestjs/common';
import { Db, type IsoDate } from '#libs/platform';
import { type Posting } from './posting.entity.js';

/** A posting with what its page needs from other tables. */
export type PostingRow = Posting & { verified: boolean };

/** A posting with the words of its codes, for its search document. */
export type SearchRow = PostingRow & {
  occupationVi: string | null;
  occupationEn: string | null;
  /** Where it is found: of the whole country, every province. */
  provinces: string[];
};

/** What an import or a form says of a posting; ids, versions and times are the table's. */
export type PostingFacts = Omit<Posting, 'firstPublishedAt' | 'closedAt' | 'version' | OfTheDesk>;

/** What only postings that people write here have. */
type OfTheDesk =
  'ageReason' | 'closeReason' | 'confirmedAt' | 'confirmBy' | 'review' | 'reviewReasons';

export interface StoredPosting {
  id: string;
  added: boolean;
  kind: string;
  status: string;
  /** True when it was open before and is not any more. */
  closed: boolean;
}

/**
 * Whether somebody the portal knows stands behind a posting. Abroad that is a quota line and the right
 * to send today, as `sendingVerdict` of the organisations knows it, here for many rows at once.
 */
export const IS_VERIFIED = `
  (posting.organisation_id IS NOT NULL AND (posting.market <> 'overseas' OR (
     posting.quota_line_id IS NOT NULL AND EXISTS (
       SELECT FROM organisation
       JOIN programme ON programme.code = posting.programme_code
       JOIN sending_right AS allowed ON allowed.channel = programme.channel
         AND allowed.organisation_kind = organisation.kind
         AND app_today() BETWEEN allowed.valid_from AND coalesce(allowed.valid_to, 'infinity')
       LEFT JOIN licence_status AS licence ON licence.organisation_id = organisation.id
         AND app_today() BETWEEN licence.valid_from AND coalesce(licence.valid_to, 'infinity')
         AND (licence.market IS NULL OR licence.market = posting.country_code)
       WHERE organisation.id = posting.organisation_id
       GROUP BY allowed.id
       HAVING NOT allowed.needs_licence OR bool_and(licence.status = 'ACTIVE')))))`;
export const VERIFIED = `${IS_VERIFIED} AS verified`;

const COLUMNS_OF_FACTS = [
  'id', 'code', 'kind', 'status', 'source', 'source_id', 'content_hash', 'organisation_id',
  'organisation_name', 'quota_line_id', 'title', 'description', 'requirements', 'benefits',
  'language', 'category_text', 'employment_type', 'experience_text', 'education_text', 'market',
  'country_code', 'province_code', 'commune_code', 'place_text', 'programme_code',
  'occupation_code', 'occupation_confidence', 'pay_text', 'pay_min', 'pay_max', 'pay_currency', 'pay_period',
  'pay_vnd_min', 'pay_vnd_max', 'pay_rate_date', 'worker_cost_vnd', 'contract_months', 'places',
  'age_min', 'age_max', 'sex_wish', 'sex_reason', 'experience_months', 'education_level',
  'language_test', 'language_level', 'province_codes', 'commune_codes', 'nationwide', 'pay_basis',
  'shifts', 'employment_form', 'housing', 'posted_on', 'deadline', 'expires_on', 'warnings',
]; // prettier-ignore

// Identity and the first day of an undated posting stay as they were first stored.
const KEPT = new Set(['id', 'code', 'source', 'source_id', 'expires_on']);

const STORE = `
  WITH before AS (
    SELECT posting.id, posting.status FROM posting
    JOIN jsonb_to_recordset($1::jsonb) AS given (source text, source_id text)
      USING (source, source_id)
  ), stored AS (
    INSERT INTO posting (${COLUMNS_OF_FACTS.join(', ')}, first_published_at)
    SELECT ${COLUMNS_OF_FACTS.join(', ')}, CASE WHEN status = 'published' THEN app_now() END
    FROM jsonb_populate_recordset(NULL::posting, $1::jsonb)
    ORDER BY source, source_id
    ON CONFLICT (source, source_id) DO UPDATE SET
      ${COLUMNS_OF_FACTS.filter((name) => !KEPT.has(name))
        .map((name) => `${name} = EXCLUDED.${name}`)
        .join(', ')},
      expires_on = CASE WHEN EXCLUDED.posted_on IS NULL AND EXCLUDED.deadline IS NULL
        AND EXCLUDED.expires_on IS NOT NULL THEN coalesce(posting.expires_on, EXCLUDED.expires_on)
        ELSE EXCLUDED.expires_on END,
      first_published_at = coalesce(posting.first_published_at, EXCLUDED.first_published_at),
      closed_at = CASE WHEN EXCLUDED.status = 'closed' THEN app_now() END,
      updated_at = app_now(),
      version = posting.version + 1
    WHERE posting.content_hash <> EXCLUDED.content_hash
    RETURNING id, kind, status
  )
  SELECT stored.id, stored.kind, stored.status, before.id IS NULL AS added,
         before.status IS NOT DISTINCT FROM 'published' AND stored.status = 'closed' AS closed
  FROM stored LEFT JOIN before USING (id)`;

@Injectable()
export class PostingsRepository {
  constructor(private readonly db: Db) {}

  /**
   * Adds postings and changes those whose content hash moved, by (source, source id). Returns
   * only the added and changed ones.
   */
  async store(postings: PostingFacts[]): Promise<StoredPosting[]> {
    return this.db.rows(STORE, [JSON.stringify(postings.map(toSnakeCase))]);
  }

  /** Those of `ids` that anybody may see today, in no order. */
  visible(ids: string[], today: IsoDate): Promise<PostingRow[]> {
    return this.db.rows(
      `SELECT posting.*, ${VERIFIED} FROM posting
       WHERE id = ANY($1) AND status = 'published' AND (expires_on IS NULL OR expires_on >= $2)`,
      [ids, today],
    );
  }

  async idOf(source: string, sourceId: string): Promise<string | undefined> {
    const row = await this.db.row<{ id: string }>(
      'SELECT id FROM posting WHERE source = $1 AND source_id = $2',
      [source, sourceId],
    );
    return row?.id;
  }

  byCode(code: string): Promise<PostingRow | undefined> {
    return this.db.row(`SELECT posting.*, ${VERIFIED} FROM posting WHERE code = $1`, [code]);
  }

  byId(id: string): Promise<PostingRow | undefined> {
    return this.db.row(`SELECT posting.*, ${VERIFIED} FROM posting WHERE id = $1`, [id]);
  }

  /** Rows of published postings with the words that their search documents hold. */
  forSearch(ids: string[]): Promise<SearchRow[]> {
    return this.db.rows(
      `SELECT posting.*, ${VERIFIED},
              concat_ws(' ', occupation.title_vi, array_to_string(occupation.synonyms, ' ')) AS occupation_vi,
              occupation.title_en AS occupation_en,
              CASE WHEN nationwide THEN ARRAY(SELECT code FROM province)
                ELSE province_codes END AS provinces
       FROM posting LEFT JOIN occupation ON occupation.code = posting.occupation_code
       WHERE posting.id = ANY($1) AND posting.status = 'published' ORDER BY posting.id`,
      [ids],
    );
  }

  /** The next published postings by id. */
  publishedAfter(after: string | null, limit: number): Promise<{ id: string; version: number }[]> {
    return this.db.rows(
      `SELECT id, version FROM posting
       WHERE status = 'published' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, limit],
    );
  }

  /** Closes a posting that is open; returns its id, or nothing when it is closed already. */
  async close(id: string): Promise<string[]> {
    const closed = await this.db.rows<{ id: string }>(
      `UPDATE posting SET status = 'closed', closed_at = app_now(), updated_at = app_now(),
              version = version + 1
       WHERE status = 'published' AND id = $1 RETURNING id`,
      [id],
    );
    return closed.map((row) => row.id);
  }
}

/** A posting with the names of its columns. */
export function toSnakeCase(posting: Partial<Posting>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(posting).map(([name, value]) => [columnOf(name), value as unknown]),
  );
}

/** Rows come by the thousand and have the same few names. */
const columns = new Map<string, string>();

function columnOf(name: string): string {
  let column = columns.get(name);
  if (column === undefined) {
    column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columns.set(name, column);
  }
  return column;
}
