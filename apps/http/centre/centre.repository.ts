import { Injectable } from '@nestjs/common';
import { Db } from '#libs/platform';

/** What a person applied to or was introduced to. */
export interface PersonApplication {
  postingId: string;
  code: string;
  title: string;
  createdAt: Date;
  /** Null at home: there is only the application. */
  placementId: string | null;
}

/** Short answers across several domains; row-level security decides which rows are seen. */
@Injectable()
export class CentreRepository {
  constructor(private readonly db: Db) {}

  communesOf(personIds: string[]): Promise<{ personId: string; communeCode: string | null }[]> {
    return this.db.rows(
      'SELECT person_id, commune_code FROM worker_profile WHERE person_id = ANY($1)',
      [personIds],
    );
  }

  /** The newest ones first. */
  applicationsOf(personId: string, limit: number): Promise<PersonApplication[]> {
    return this.db.rows(
      `SELECT application.posting_id, posting.code, posting.title, application.created_at,
         application.placement_id
       FROM application JOIN posting ON posting.id = application.posting_id
       WHERE application.person_id = $1 ORDER BY application.id DESC LIMIT $2`,
      [personId, limit],
    );
  }

  /** The newest ones first. */
  async placementIdsOf(personId: string, limit: number): Promise<string[]> {
    const found = await this.db.rows<{ id: string }>(
      'SELECT id FROM placement WHERE person_id = $1 ORDER BY id DESC LIMIT $2',
      [personId, limit],
    );
    return found.map(({ id }) => id);
  }
}
