import { Injectable } from '@nestjs/common';
import { type Actor, dateInZone, Db, SYSTEM } from '#libs/platform';
import { toPostingDetail } from './posting.view.js';
import { type PostingRow } from './postings.repository.js';
import { PublishingChecks } from './publishing-checks.service.js';
import { PublishingRepository } from './publishing.repository.js';
import { type OwnPosting } from './publishing.view.js';

/** Reads a posting with all that those who write and review it need to know. */
@Injectable()
export class PublishingReader {
  constructor(
    private readonly db: Db,
    private readonly postings: PublishingRepository,
    private readonly checks: PublishingChecks,
  ) {}

  /** The posting that `find` finds, which decides what the actor may see. */
  async read(actor: Actor, find: () => Promise<PostingRow>): Promise<OwnPosting> {
    const { row, history, ...found } = await this.db.read(actor, async () => {
      const row = await find();
      const today = dateInZone(this.db.now);
      return {
        row,
        today,
        ...(await this.checks.examine(actor, row)),
        history: await this.postings.history(row.id),
      };
    });
    // Colleagues do not see each other's files; their names here are the history's own.
    const ids = history.flatMap(({ byPersonId }) => byPersonId ?? []);
    const names = await this.db.read(SYSTEM, () => this.postings.namesOf(ids));
    return {
      ...found,
      posting: row,
      detail: toPostingDetail(row, found.today),
      history: history.map(({ byPersonId, ...step }) => ({
        ...step,
        byName: byPersonId === null ? null : (names.get(byPersonId) ?? null),
      })),
    };
  }
}
