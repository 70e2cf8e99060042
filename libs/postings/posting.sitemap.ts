import { Injectable } from '@nestjs/common';
import { ANONYMOUS, dateInZone, Db } from '#libs/platform';
import { postingUrl } from './posting.view.js';
import { SitemapRepository } from './sitemap.repository.js';

/** An open posting's address and the day of its last change. */
export interface PostingAddress {
  path: string;
  changedOn: string;
}

/** The addresses of all open postings, for search engines. Closed ones are not among them. */
@Injectable()
export class PostingSitemap {
  constructor(
    private readonly db: Db,
    private readonly addresses: SitemapRepository,
  ) {}

  /** How many postings anybody may see today. */
  count(): Promise<number> {
    return this.db.readStale(ANONYMOUS, () => this.addresses.count(dateInZone(this.db.now)));
  }

  /** The page with this number, from 1, of `size` addresses each. */
  page(number: number, size: number): Promise<PostingAddress[]> {
    return this.db.readStale(ANONYMOUS, async () => {
      const today = dateInZone(this.db.now);
      const rows = await this.addresses.page(today, (number - 1) * size, size);
      return rows.map((row) => ({ path: postingUrl(row), changedOn: dateInZone(row.updatedAt) }));
    });
  }
}
