import { Injectable } from '@nestjs/common';
import { PERFORMABLE } from '#libs/contracts';
import { OrganisationsService, type SendingVerdict } from '#libs/organisations';
import { addDays, dateInZone, Db, Outbox, SYSTEM } from '#libs/platform';
import { type Reference, ReferenceService } from '#libs/reference';
import { type CloseReason, REMIND_DAYS_BEFORE } from './posting.lifecycle.js';
import { PostingNews } from './posting.news.js';
import { tellAgents } from './posting.notices.js';
import {
  type ClosedPosting,
  type OpenOrder,
  PublishingRepository,
} from './publishing.repository.js';

/** Keeps what is shown fresh and lawful: the portal's own hand, in the caller's transaction. */
@Injectable()
export class PostingKeeper {
  constructor(
    private readonly db: Db,
    private readonly postings: PublishingRepository,
    private readonly organisations: OrganisationsService,
    private readonly reference: ReferenceService,
    private readonly news: PostingNews,
    private readonly outbox: Outbox,
  ) {}

  /** Closes every posting whose last day is past, and ours that nobody has confirmed in time. */
  async closeOverdue(): Promise<void> {
    await this.db.transaction(SYSTEM, async () => {
      await this.tellClosed(await this.postings.closeOverdue(dateInZone(this.db.now)));
    });
  }

  /**
   * Closes orders whose agency may not recruit for their market any more, or whose contract may not be
   * performed: those of one organisation, or all.
   */
  async closeUnlawful(organisationId: string | null): Promise<void> {
    await this.db.transaction(SYSTEM, async () => {
      const orders = await this.postings.openOrders(organisationId);
      const reference = await this.reference.snapshot();
      const verdicts = new Map<string, SendingVerdict>();
      const unlawful: Record<'no-right' | 'contract', string[]> = { 'no-right': [], contract: [] };
      for (const order of orders) {
        const key = [order.organisationId, order.programmeCode, order.countryCode].join(' ');
        const verdict = verdicts.get(key) ?? (await this.sending(order, reference));
        verdicts.set(key, verdict);
        if (verdict !== 'ALLOWED') unlawful['no-right'].push(order.id);
        else if (!PERFORMABLE.includes(order.contractStatus)) unlawful.contract.push(order.id);
      }
      for (const [reason, ids] of Object.entries(unlawful)) {
        await this.tellClosed(await this.postings.closeAll(ids, reason as CloseReason));
      }
    });
  }

  /** Reminds the agents of postings that close in a few days unless somebody confirms them. */
  async remind(): Promise<void> {
    await this.db.transaction(SYSTEM, async () => {
      const lastDay = addDays(dateInZone(this.db.now), REMIND_DAYS_BEFORE);
      const due = await this.postings.toConfirmBy(lastDay);
      await this.outbox.addMany(
        tellAgents,
        due.map(({ id, confirmBy }) => ({
          postingId: id,
          news: 'confirm-soon' as const,
          cause: confirmBy,
        })),
      );
    });
  }

  private async sending(order: OpenOrder, reference: Reference): Promise<SendingVerdict> {
    const { organisationId, programmeCode, countryCode } = order;
    const channel = reference.programme(programmeCode)?.channel ?? '';
    const date = dateInZone(this.db.now);
    return this.organisations.sendingOn(organisationId, { channel, market: countryCode, date });
  }

  private async tellClosed(closed: ClosedPosting[]): Promise<void> {
    await this.news.closed(closed.map(({ id }) => id));
    const own = closed.filter(({ organisationId }) => organisationId !== null);
    await this.outbox.addMany(
      tellAgents,
      own.map(({ id, version }) => ({
        postingId: id,
        news: 'closed' as const,
        cause: `version-${version}`,
      })),
    );
  }
}
