import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Db, SYSTEM } from '#libs/platform';
import { shippedLists } from './data/shipped.js';
import { Reference } from './reference.js';
import { ReferenceRepository } from './reference.repository.js';

/** The code lists of the portal: brought in once, then read from memory. */
@Injectable()
export class ReferenceService {
  private loading: Promise<Reference> | null = null;

  constructor(
    private readonly db: Db,
    private readonly lists: ReferenceRepository,
  ) {}

  /** Brings the code lists that the project ships into the tables; a second run changes no row. */
  async seed(): Promise<void> {
    await this.db.transaction(SYSTEM, () => this.lists.keep(shippedLists));
    this.loading = null;
  }

  /** All code lists, read once per process and kept in memory. */
  snapshot(): Promise<Reference> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load(): Promise<Reference> {
    try {
      return new Reference(await this.db.read(ANONYMOUS, () => this.lists.everything()));
    } catch (error) {
      // The next caller tries again.
      this.loading = null;
      throw error;
    }
  }
}
