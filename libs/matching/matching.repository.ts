import { Injectable } from '@nestjs/common';
import { Db, type IsoDate, newId } from '#libs/platform';
import { type Offer, type Seeker, tradeGroup } from './match.facts.js';
import { type Override } from './match.entity.js';
import { type MatchDraft } from './pair.js';

/** What a message about new matches names. */
interface UntoldMatch {
  postingId: string;
  title: string;
  organisation: string | null;
}

const OFFER = `
  SELECT id, kind, status, market, country_code, province_codes, commune_codes, nationwide,
         quota_line_id,
         occupation_code, pay_vnd_min, pay_vnd_max, age_min, age_max, sex_wish, sex_reason,
         experience_months, education_level, language_test, language_level, deadline, expires_on,
         version
  FROM posting`;

/** Smaller than any id. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const SEEKER = `
  SELECT person.id AS person_id, person.birth_date, person.birth_precision, person.sex,
         person.language, person.email, person.sms_phone AS phone, profile.province_code, profile.commune_code,
         profile.education_level, profile.has_passport, profile.wish_occupations,
         profile.wish_markets, profile.wish_countries, profile.wish_pay_vnd,
         profile.consent_matching_at, profile.version,
         'experience' = ANY(profile.answered) AS experience_told,
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
      // A page of each key is read from its index and then merged: a key may have 100,000 workers.
      `SELECT DISTINCT wanting.person_id FROM unnest($1::text[]) AS wished (key)
       CROSS JOIN LATERAL (
         SELECT person_id FROM wish_key WHERE wish_key.key = wished.key AND person_id > $2
         ORDER BY person_id LIMIT $3) AS wanting
       ORDER BY wanting.person_id LIMIT $3`,
      [keys, after ?? BEFORE_ALL, limit],
    );
    return found.map((row) => row.personId);
  }

  /** Open offers within what a worker wants (see `wanted`), in pages by id. */
  offersFor(seeker: Seeker, today: IsoDate, after: string | null, limit: number): Promise<Offer[]> {
    return this.db.rows(
      `${OFFER}
       WHERE status = 'published' AND kind = 'RECRUITMENT'
         AND ($1::text[] = '{}' OR market = ANY($1)
              OR (market = 'national' AND nationwide AND 'local' = ANY($1)))
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
   * stays so, and what a counsellor said of a pair holds also for a match that is made again. Who has
   * saved their profile meanwhile or withdrawn the consent is left to the run for that. Returns the
   * persons who have not been told yet. Rows are taken in one order everywhere, so that runs for a
   * posting and for a profile cannot lock each other out.
   */
  async store(matches: MatchDraft[]): Promise<string[]> {
    const rows = matches.map((match) => ({ id: newId(), ...match }));
    const stored = await this.db.rows<{ personId: string }>(
      `WITH stored AS (
         INSERT INTO match (id, person_id, posting_id, score, verdict, reasons, wishes,
                            profile_version, posting_version, override, override_reason,
                            told_at)
         SELECT given.id, "personId", "postingId", score, verdict, reasons, wishes,
                "profileVersion", "postingVersion", last.kind, last.reason,
                CASE WHEN last.kind = 'recommend' THEN app_now() END
         FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "personId" uuid, "postingId" uuid,
           score int, verdict text, reasons jsonb, wishes jsonb,
           "profileVersion" int, "postingVersion" int)
         JOIN worker_profile AS profile ON profile.person_id = "personId"
           AND profile.version = "profileVersion" AND profile.consent_matching_at IS NOT NULL
         LEFT JOIN LATERAL (
           SELECT kind, reason FROM match_override
           WHERE match_override.person_id = "personId" AND posting_id = "postingId"
           ORDER BY match_override.id DESC LIMIT 1) AS last ON last.kind <> 'lift'
         ORDER BY "personId", "postingId"
         ON CONFLICT (person_id, posting_id) DO UPDATE SET
           score = EXCLUDED.score, verdict = EXCLUDED.verdict, reasons = EXCLUDED.reasons,
           wishes = EXCLUDED.wishes,
           profile_version = EXCLUDED.profile_version, posting_version = EXCLUDED.posting_version,
           state = CASE WHEN match.state <> 'hidden' THEN match.state
                        WHEN match.told_at IS NULL THEN 'new' ELSE 'seen' END,
           updated_at = app_now()
         RETURNING person_id, state, told_at, override
       )
       SELECT DISTINCT person_id FROM stored
       WHERE state = 'new' AND told_at IS NULL AND override IS DISTINCT FROM 'hold_back'`,
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

  /**
   * Deletes the matches of a worker who has withdrawn the consent. Of what they put away it keeps
   * that alone: it stays away should they agree again.
   */
  async forget(personId: string): Promise<void> {
    await this.db.rows("DELETE FROM match WHERE person_id = $1 AND state <> 'dismissed'", [
      personId,
    ]);
    await this.db.rows(
      `UPDATE match SET score = 0, verdict = 'missing', reasons = '[]', wishes = '[]'
       WHERE person_id = $1`,
      [personId],
    );
  }

  /** Whoever looks at all postings of a worker does so alone until the transaction ends. */
  async lockPerson(personId: string): Promise<void> {
    await this.db.rows(`SELECT pg_advisory_xact_lock(hashtextextended('match ' || $1, 0))`, [
      personId,
    ]);
  }

  /** Takes what a worker has not been told yet, best first: from now on it counts as told. */
  takeUntold(personId: string): Promise<UntoldMatch[]> {
    return this.db.rows(
      `WITH taken AS (
         UPDATE match SET told_at = app_now()
         WHERE person_id = $1 AND told_at IS NULL AND state = 'new'
           AND override IS DISTINCT FROM 'hold_back'
         RETURNING posting_id, score
       )
       SELECT taken.posting_id, posting.title, posting.organisation_name AS organisation
       FROM taken JOIN posting ON posting.id = taken.posting_id
       ORDER BY taken.score DESC, taken.posting_id`,
      [personId],
    );
  }

  /** Who of `personIds` a counsellor recommends for which of `postingIds`; null = any. */
  recommended(
    personIds: string[] | null,
    postingIds: string[] | null,
  ): Promise<{ personId: string; postingId: string }[]> {
    return this.db.rows(
      `SELECT person_id, posting_id FROM (
         SELECT DISTINCT ON (person_id, posting_id) person_id, posting_id, kind
         FROM match_override
         WHERE ($1::uuid[] IS NULL OR person_id = ANY($1))
           AND ($2::uuid[] IS NULL OR posting_id = ANY($2))
         ORDER BY person_id, posting_id, id DESC) AS last
       WHERE kind = 'recommend'`,
      [personIds, postingIds],
    );
  }

  /** Writes down what a counsellor said of a pair; nothing of it is ever changed. */
  async addOverride(row: {
    id: string;
    personId: string;
    postingId: string;
    kind: Override | 'lift';
    reason: string;
    byPersonId: string;
  }): Promise<void> {
    await this.db.rows(
      `INSERT INTO match_override (id, person_id, posting_id, kind, reason, by_person_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [row.id, row.personId, row.postingId, row.kind, row.reason, row.byPersonId],
    );
  }

  /** What holds of a pair from now on; a recommendation is told by a message of its own. */
  async setOverride(
    personId: string,
    postingId: string,
    override: { kind: Override; reason: string } | null,
  ): Promise<void> {
    await this.db.rows(
      `UPDATE match SET override = $3, override_reason = $4, updated_at = app_now(),
              told_at = CASE WHEN $3 = 'recommend' THEN coalesce(told_at, app_now()) ELSE told_at END
       WHERE person_id = $1 AND posting_id = $2`,
      [personId, postingId, override?.kind ?? null, override?.reason ?? null],
    );
  }

  /** Hides one open match that does not hold any more. */
  async hide(personId: string, postingId: string): Promise<void> {
    await this.db.rows(
      `UPDATE match SET state = 'hidden', updated_at = app_now()
       WHERE person_id = $1 AND posting_id = $2 AND state IN ('new', 'seen')`,
      [personId, postingId],
    );
  }
}
