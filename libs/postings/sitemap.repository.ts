import { Injectable } from '@nestjs/common';
import { Db, type IsoDate } from '#libs/platform';

interface AddressRow {
  title: string;
  code: string;
  updatedAt: Date;
}

const OPEN = `status = 'published' AND (expires_on IS NULL OR expires_on >= $1)`;

@Injectable()
export class SitemapRepository {
  constructor(private readonly db: Db) {}

  async count(today: IsoDate): Promise<number> {
    const row = await this.db.row<{ count: number }>(`SELECT count(*) FROM posting WHERE ${OPEN}`, [
      today,
    ]);
    return row?.count ?? 0;
  }

  page(today: IsoDate, offset: number, limit: number): Promise<AddressRow[]> {
    return this.db.rows(
      `SELECT title, code, updated_at FROM posting WHERE ${OPEN} ORDER BY id OFFSET $2 LIMIT $3`,
      [today, offset, limit],
    );
  }
}
