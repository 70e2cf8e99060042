import { Injectable } from '@nestjs/common';
import { type Actor, Db, newId, type Role } from '#libs/platform';
import { ProfileExperience, ProfileLanguageTest } from './profile.entity.js';
import { type ProfileDraft, type ProfileFile } from './profile.schema.js';

/** What a save says beside the answers. */
export interface Saving {
  savedBy: string | null;
  /** Questions that are behind now. */
  answered: readonly string[];
  /** All questions are behind. */
  finished: boolean;
}

/** That somebody other than the person looked at a profile or changed it. */
export interface ProfileAccess {
  kind: 'viewed' | 'changed';
  byRole: Role;
  organisation: string | null;
  at: Date;
}

@Injectable()
export class ProfilesRepository {
  constructor(private readonly db: Db) {}

  find(personId: string): Promise<ProfileFile | undefined> {
    return this.db.row(
      `SELECT profile.*,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'occupationCode', occupation_code, 'months', months) ORDER BY months DESC), '[]')
          FROM profile_experience WHERE person_id = $1) AS experiences,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'test', test, 'level', level, 'expiresOn', expires_on) ORDER BY test), '[]')
          FROM profile_language_test WHERE person_id = $1) AS language_tests
       FROM worker_profile AS profile WHERE person_id = $1`,
      [personId],
    );
  }

  communesOf(personIds: string[]): Promise<{ personId: string; communeCode: string }[]> {
    return this.db.rows(
      `SELECT person_id, commune_code FROM worker_profile
       WHERE person_id = ANY($1) AND commune_code IS NOT NULL`,
      [personIds],
    );
  }

  /** Makes others who save this profile wait until the transaction ends; false for nobody. */
  async lock(personId: string): Promise<boolean> {
    const found = await this.db.rows(
      `SELECT 1 AS found FROM person WHERE id = $1 AND merged_into IS NULL FOR NO KEY UPDATE`,
      [personId],
    );
    return found.length > 0;
  }

  /** Writes the whole profile. The time of a consent stays that of its first tick. */
  async save(personId: string, draft: ProfileDraft, saving: Saving): Promise<void> {
    await this.db.rows(
      `INSERT INTO worker_profile AS profile (person_id, province_code, commune_code,
         education_level, has_passport, wish_occupations, wish_markets, wish_countries,
         wish_pay_vnd, consent_matching_at, updated_by, answered, finished_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $10 THEN app_now() END, $11, $12,
         CASE WHEN $13 THEN app_now() END)
       ON CONFLICT (person_id) DO UPDATE SET
         province_code = EXCLUDED.province_code, commune_code = EXCLUDED.commune_code,
         education_level = EXCLUDED.education_level, has_passport = EXCLUDED.has_passport,
         wish_occupations = EXCLUDED.wish_occupations, wish_markets = EXCLUDED.wish_markets,
         wish_countries = EXCLUDED.wish_countries, wish_pay_vnd = EXCLUDED.wish_pay_vnd,
         consent_matching_at = CASE WHEN $10 AND profile.consent_pending_at IS NULL
           THEN coalesce(profile.consent_matching_at, app_now()) END,
         consent_pending_at = CASE WHEN $10 THEN profile.consent_pending_at END,
         answered = ARRAY(SELECT DISTINCT unnest(profile.answered || EXCLUDED.answered)),
         finished_at = coalesce(profile.finished_at, EXCLUDED.finished_at),
         version = profile.version + 1, updated_at = app_now(), updated_by = EXCLUDED.updated_by`,
      [
        personId,
        draft.provinceCode,
        draft.communeCode,
        draft.educationLevel,
        draft.hasPassport,
        draft.wishOccupations,
        draft.wishMarkets,
        draft.wishCountries,
        draft.wishPayVnd,
        draft.consentMatching,
        saving.savedBy,
        saving.answered,
        saving.finished,
      ],
    );
    await this.replaceLists(personId, draft);
  }

  /** Several looks of one person on one day are one. Tasks and the person itself leave no trace. */
  async noteAccess(actor: Actor, personId: string, kind: ProfileAccess['kind']): Promise<void> {
    if (actor.personId === null || actor.personId === personId) return;
    await this.db.rows(
      `INSERT INTO profile_access (id, person_id, kind, by_person_id, by_role, by_organisation_id)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [newId(), personId, kind, actor.personId, actor.role, actor.organisationId],
    );
  }

  /** The newest first. */
  accessesOf(personId: string, limit: number): Promise<ProfileAccess[]> {
    return this.db.rows(
      `SELECT access.kind, by_role, organisation.name AS organisation, at
       FROM profile_access AS access
       LEFT JOIN organisation ON organisation.id = by_organisation_id
       WHERE person_id = $1 ORDER BY at DESC LIMIT $2`,
      [personId, limit],
    );
  }

  private async replaceLists(personId: string, draft: ProfileDraft): Promise<void> {
    const { manager } = this.db;
    await manager.delete(ProfileExperience, { personId });
    await manager.delete(ProfileLanguageTest, { personId });
    const owned = <Item extends object>(item: Item) => ({ id: newId(), personId, ...item });
    await manager.insert(ProfileExperience, draft.experiences.map(owned));
    await manager.insert(ProfileLanguageTest, draft.languageTests.map(owned));
  }
}
