import { Injectable } from '@nestjs/common';
import { Db, newId } from '#libs/platform';
import { ProfileExperience, ProfileLanguageTest, WorkerProfile } from './profile.entity.js';
import { type ProfileDraft, type ProfileLists } from './profile.schema.js';

@Injectable()
export class ProfilesRepository {
  constructor(private readonly db: Db) {}

  find(personId: string): Promise<(WorkerProfile & ProfileLists) | undefined> {
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

  async personExists(personId: string): Promise<boolean> {
    const found = await this.db.row('SELECT 1 FROM person WHERE id = $1 AND merged_into IS NULL', [
      personId,
    ]);
    return found !== undefined;
  }

  /** Writes the whole profile. The time of a consent stays that of its first tick. */
  async save(personId: string, draft: ProfileDraft, savedBy: string | null): Promise<void> {
    await this.db.rows(
      `INSERT INTO worker_profile AS profile (person_id, province_code, commune_code,
         education_level, has_passport, wish_occupations, wish_markets, wish_countries,
         wish_pay_vnd, consent_matching_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $10 THEN app_now() END, $11)
       ON CONFLICT (person_id) DO UPDATE SET
         province_code = EXCLUDED.province_code, commune_code = EXCLUDED.commune_code,
         education_level = EXCLUDED.education_level, has_passport = EXCLUDED.has_passport,
         wish_occupations = EXCLUDED.wish_occupations, wish_markets = EXCLUDED.wish_markets,
         wish_countries = EXCLUDED.wish_countries, wish_pay_vnd = EXCLUDED.wish_pay_vnd,
         consent_matching_at = CASE WHEN $10
           THEN coalesce(profile.consent_matching_at, app_now()) END,
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
        savedBy,
      ],
    );
    await this.replaceLists(personId, draft);
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
