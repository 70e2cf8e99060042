import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Db, SYSTEM } from '#libs/platform';
import { communesOutside } from './data/communes-elsewhere.js';
import { shippedLists } from './data/shipped.js';
import { Reference } from './reference.js';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceSeedRepository } from './reference-seed.repository.js';

/** The province that the portal serves. */
const HOME_PROVINCE = '44';

/** Milliseconds for which the copy in memory is used without asking whether it is still right. */
const TRUSTED_MS = 2_000;

interface Copy {
  reference: Reference;
  /** The state of the tables that it was made of. */
  mark: string;
  checkedAt: number;
}

/** The code lists of the portal, read from memory. */
@Injectable()
export class ReferenceService {
  private copy: Copy | null = null;
  private refreshing: Promise<Copy> | null = null;

  constructor(
    private readonly db: Db,
    private readonly lists: ReferenceRepository,
    private readonly seeds: ReferenceSeedRepository,
  ) {}

  /**
   * Brings the code lists that the project ships into the tables; a second run changes no row, and
   * no run changes a row that an official edited.
   */
  async seed(): Promise<void> {
    const communesElsewhere = await communesOutside(HOME_PROVINCE);
    await this.db.transaction(SYSTEM, () =>
      this.seeds.keep({ ...shippedLists, communesElsewhere }),
    );
    this.forget();
  }

  /** All code lists. A change, made by whatever process, shows within two seconds. */
  async snapshot(): Promise<Reference> {
    if (this.copy && performance.now() - this.copy.checkedAt < TRUSTED_MS) {
      return this.copy.reference;
    }
    this.refreshing ??= this.fresh(this.copy).finally(() => {
      this.refreshing = null;
    });
    this.copy = await this.refreshing;
    return this.copy.reference;
  }

  /** The next snapshot asks the tables whether something changed. */
  forget(): void {
    if (this.copy) this.copy = { ...this.copy, checkedAt: -Infinity };
  }

  private fresh(old: Copy | null): Promise<Copy> {
    return this.db.read(ANONYMOUS, async () => {
      const mark = await this.lists.mark();
      const reference =
        old?.mark === mark ? old.reference : new Reference(await this.lists.everything());
      return { reference, mark, checkedAt: performance.now() };
    });
  }
}
