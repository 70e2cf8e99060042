import { Injectable } from '@nestjs/common';
import { Db, type IsoDate, newId } from '#libs/platform';
import { type Offer, type Seeker, tradeGroup } from './match.facts.js';
import { type CandidateRow, type MatchRow } from './match.view.js';
import { type MatchDraft } from './pair.js';

/** What a message about new matches names. */
interface UntoldMatch {
  postingId: string;
  title: string;
  organisation: string | null;
}

const OFFER = `
  SELECT id, kind, status, market, country_code, province_code, commune_code, quota_line_id,
         occupation_code, pay_vnd_min, pay_vnd_max, age_min, age_max, sex_wish, sex_reason,
         experience_months, education_level, language_test, language_level, deadline, expires_on,
         version
  FROM posting`;

const SEEKER = `
  SELECT person.id AS person_id, person.birth_date, person.birth_precision, person.sex,
         person.language, person.email, profile.province_code, profile.commune_code,
         profile.education_level, profile.has_passport, profile.wish_occupations,
         profile.wish_markets, profile.wish_countries, profile.wish_pay_vnd,
         profile.consent_matching_at, profile.version,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'occupationCode', occupation_code, 'months', months)), '[]')
          FROM profile_experience WHERE person_id = person.id) AS experiences,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'test', test, 'level', level, 'expiresOn', expires_on)), '[]')
          FROM profile_language_test WHERE person_id = person.id) AS language_tests
  FROM worker_profile AS profile JOIN person ON person.id = profile.person_id
  WHERE person.merged_into IS NULL`;

@Injectable()
export class MatchingRepository {
  constructor(private readonly db: Db) {}

  offers(postingIds: string[]): Promise<Offer[]> {
    return this.db.rows(`${OFFER} WHERE id = ANY($1) ORDER BY id`, [postingIds]);
  }

  seekers(personIds: string[]): Promise<Seeker[]> {
    return this.db.rows(`${SEEKER} AND person.id = ANY($1)`, [personIds]);
  }

  /** Those of `keys` that some worker wants. */
  async keysWanted(keys: string[]): Promise<string[]> {
    const found = await this.db.rows<{ key: string }>(
      `SELECT key FROM unnest($1::text[]) AS key
       WHERE EXISTS (SELECT 1 FROM wish_key WHERE wish_key.key = key.key)`,
      [keys],
    );
    return found.map((row) => row.key);
  }

  /** Workers who want something that one of `keys` says, in pages by id. */
  async personsWanting(keys: string[], after: string | null, limit: number): Promise<string[]> {
    const found = await this.db.rows<{ personId: string }>(
      `SELECT DISTINCT person_id FROM wish_key
       WHERE key = ANY($1) AND ($2::uuid IS NULL OR person_id > $2)
       ORDER BY person_id LIMIT $3`,
      [keys, after, limit],
    );
    return found.map((row) => row.personId);
  }

  /** Open offers within what a worker wants (see `wanted`), in pages by id. */
  offersFor(seeker: Seeker, today: IsoDate, after: string | null, limit: number): Promise<Offer[]> {
    return this.db.rows(
      `${OFFER}
       WHERE status = 'published' AND kind = 'RECRUITMENT'
         AND ($1::text[] = '{}' OR market = ANY($1))
         AND (market <> 'overseas' OR
              (quota_line_id IS NOT NULL AND ($2::text[] = '{}' OR country_code = ANY($2))))
         AND ($3::text[] = '{}' OR occupation_code IN (
               SELECT code FROM occupation WHERE left(code, 2) = ANY($3)))
         AND (deadline IS NULL OR deadline >= $4) AND (expires_on IS NULL OR expires_on >= $4)
         AND ($5::uuid IS NULL OR id > $5)
       ORDER BY id LIMIT $6`,
      [
        seeker.wishMarkets,
        seeker.wishCountries,
        seeker.wishOccupations.map(tradeGroup),
        today,
        after,
        limit,
      ],
    );
  }

  async replaceWishes(personId: string, keys: string[]): Promise<void> {
    await this.db.rows('DELETE FROM wish_key WHERE person_id = $1 AND key <> ALL($2)', [
      personId,
      keys,
    ]);
    await this.db.rows(
      `INSERT INTO wish_key (key, person_id) SELECT unnest($2::text[]), $1 ON CONFLICT DO NOTHING`,
      [personId, keys],
    );
  }

  /**
   * Adds matches and renews those that exist; one that was hidden comes back, one that was dismissed
   * stays so. Returns the persons who have not been told yet. Rows are taken in one order
   * everywhere, so that runs for a posting and for a profile cannot lock each other out.
   */
  async store(matches: MatchDraft[]): Promise<string[]> {
    const rows = matches.map((match) => ({ id: newId(), ...match }));
    const stored = await this.db.rows<{ personId: string }>(
      `WITH stored AS (
         INSERT INTO match (id, person_id, posting_id, score, verdict, reasons,
                            profile_version, posting_version)
         SELECT id, "personId", "postingId", score, verdict, reasons, "profileVersion", "postingVersion"
         FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "personId" uuid, "postingId" uuid,
           score int, verdict text, reasons jsonb, "profileVersion" int, "postingVersion" int)
         ORDER BY "personId", "postingId"
         ON CONFLICT (person_id, posting_id) DO UPDATE SET
           score = EXCLUDED.score, verdict = EXCLUDED.verdict, reasons = EXCLUDED.reasons,
           profile_version = EXCLUDED.profile_version, posting_version = EXCLUDED.posting_version,
           state = CASE WHEN match.state <> 'hidden' THEN match.state
                        WHEN match.told_at IS NULL THEN 'new' ELSE 'seen' END,
           updated_at = app_now()
         RETURNING person_id, state, told_at
       )
       SELECT DISTINCT person_id FROM stored WHERE state = 'new' AND told_at IS NULL`,
      [JSON.stringify(rows)],
    );
    return stored.map((row) => row.personId);
  }

  async postingsMatchedTo(personId: string): Promise<string[]> {
    const found = await this.db.rows<{ postingId: string }>(
      'SELECT posting_id FROM match WHERE person_id = $1',
      [personId],
    );
    return found.map((row) => row.postingId);
  }

  /** Hides what a worker no longer fits: every open match but those with `postingIds`. */
  async hideOthersOfPerson(personId: string, postingIds: string[]): Promise<void> {
    await this.db.rows(
      `UPDATE match SET state = 'hidden', updated_at = app_now()
       WHERE person_id = $1 AND posting_id <> ALL($2) AND state IN ('new', 'seen')`,
      [personId, postingIds],
    );
  }

  /** Hides open matches of postings that the run for their `version` did not renew; null = all. */
  async hideOthersOfPostings(
    postings: { postingId: string; version: number | null }[],
  ): Promise<void> {
    await this.db.rows(
      `UPDATE match SET state = 'hidden', updated_at = app_now()
       WHERE id IN (
         SELECT match.id FROM match
         JOIN unnest($1::uuid[], $2::int[]) AS given (posting_id, version) USING (posting_id)
         WHERE (given.version IS NULL OR match.posting_version < given.version)
           AND match.state IN ('new', 'seen')
         ORDER BY match.person_id, match.posting_id FOR UPDATE OF match)`,
      [postings.map((posting) => posting.postingId), postings.map((posting) => posting.version)],
    );
  }

  /** Deletes all matches of a worker who has withdrawn the consent. */
  async forget(personId: string): Promise<void> {
    await this.db.rows('DELETE FROM match WHERE person_id = $1', [personId]);
  }

  /** Takes what a worker has not been told yet, best first: from now on it counts as told. */
  takeUntold(personId: string): Promise<UntoldMatch[]> {
    return this.db.rows(
      `WITH taken AS (
         UPDATE match SET told_at = app_now()
         WHERE person_id = $1 AND told_at IS NULL AND state = 'new'
         RETURNING posting_id, score
       )
       SELECT taken.posting_id, posting.title, posting.organisation_name AS organisation
       FROM taken JOIN posting ON posting.id = taken.posting_id
       ORDER BY taken.score DESC, taken.posting_id`,
      [personId],
    );
  }

  /** Open matches of a worker with open postings, best first. */
  matchesOf(personId: string, limit: number): Promise<MatchRow[]> {
    return this.db.rows(
      `SELECT match.id, match.state, match.score, match.reasons, match.posting_id,
              posting.code, posting.title, posting.organisation_name, posting.market,
              posting.country_code, posting.place_text, posting.pay_vnd_min, posting.pay_vnd_max,
              posting.worker_cost_vnd
       FROM match JOIN posting ON posting.id = match.posting_id
       WHERE match.person_id = $1 AND match.state IN ('new', 'seen')
         AND posting.status = 'published'
       ORDER BY match.score DESC, match.id LIMIT $2`,
      [personId, limit],
    );
  }

  async markSeen(personId: string): Promise<void> {
    await this.db.rows("UPDATE match SET state = 'seen' WHERE person_id = $1 AND state = 'new'", [
      personId,
    ]);
  }

  /** Workers matched to a posting, best first; a worker who dismissed it is left out. */
  candidatesFor(postingId: string, limit: number): Promise<CandidateRow[]> {
    return this.db.rows(
      `SELECT match.id, match.person_id, match.score, match.reasons, person.full_name,
              profile.commune_code
       FROM match JOIN person ON person.id = match.person_id
       JOIN worker_profile AS profile ON profile.person_id = match.person_id
       WHERE match.posting_id = $1 AND match.state IN ('new', 'seen')
       ORDER BY match.score DESC, match.id LIMIT $2`,
      [postingId, limit],
    );
  }

  /** True when the worker had this match. */
  async dismiss(personId: string, matchId: string): Promise<boolean> {
    const dismissed = await this.db.rows(
      `UPDATE match SET state = 'dismissed', updated_at = app_now()
       WHERE id = $2 AND person_id = $1 AND state <> 'hidden' RETURNING 1 AS dismissed`,
      [personId, matchId],
    );
    return dismissed.length > 0;
  }
}
